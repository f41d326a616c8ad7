// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Forms that the same person began on another tablet.
Card {
    id: card

    // Of TodayRow.
    property var drafts: []

    signal taken(int place)

    title: qsTr("別の端末の下書き")
    subtitle: qsTr("引き継ぐと、この端末に写しができます。どちらで保存しても一つの記録になります。")
    bodySpacing: 0

    Repeater {
        model: card.drafts

        delegate: ListRow {
            id: draft

            required property var modelData
            required property int index

            objectName: "othersDraft" + draft.index
            title: draft.modelData.title
            subtitle: draft.modelData.subtitle
            divided: draft.index < card.drafts.length - 1

            Layout.fillWidth: true

            AppButton {
                objectName: "takeOver" + draft.index
                visible: draft.modelData.page !== ""
                text: qsTr("引き継ぐ")
                variant: AppButton.Quiet
                onClicked: card.taken(draft.index)
            }
        }
    }
}
