// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Checksheets
import Banso.Ui

// Where one is in the sheet, the short form, and the way to the result so far.
Card {
    id: card

    required property ChecksheetDraft draft
    property bool strip: false
    property bool showsResult: false

    signal sectionChosen(int section)
    signal resultAsked()

    SectionList {
        objectName: "sections"
        model: card.draft.sections
        strip: card.strip
        currentIndex: card.draft.section
        onChosen: section => card.sectionChosen(section)

        Layout.fillWidth: true
        Layout.leftMargin: card.strip ? 0 : -Theme.space3
        Layout.rightMargin: card.strip ? 0 : -Theme.space3
    }

    Flow {
        spacing: Theme.space3

        Layout.fillWidth: true

        AppButton {
            objectName: "resultButton"
            text: card.showsResult ? qsTr("設問に戻る") : qsTr("ここまでの結果")
            variant: AppButton.Secondary
            onClicked: card.resultAsked()
        }

        CheckRow {
            objectName: "shortForm"
            text: qsTr("短縮版（20問）")
            checked: card.draft.shortForm
            onToggled: card.draft.shortForm = checked
        }
    }
}
