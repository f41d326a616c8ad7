// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// Forms that somebody began and did not finish.
Card {
    id: card

    // Of TodayRow.
    property var drafts: []

    title: qsTr("書きかけ")
    subtitle: qsTr("この端末に保存済み")
    bodySpacing: 0

    Repeater {
        model: card.drafts

        delegate: ListRow {
            id: draft

            required property var modelData
            required property int index

            objectName: "draft" + draft.index
            title: draft.modelData.title
            subtitle: draft.modelData.subtitle
            divided: draft.index < card.drafts.length - 1

            Layout.fillWidth: true

            AppButton {
                objectName: "goOn" + draft.index
                visible: draft.modelData.page !== ""
                text: qsTr("続ける")
                variant: AppButton.Quiet
                onClicked: Navigation.open(draft.modelData.page, draft.modelData.properties)
            }
        }
    }
}
