// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// How a form ends, and what keeps it from ending.
ColumnBox {
    id: ending

    required property FormDraft draft
    property string toMend: ""
    property string saveText: qsTr("記録する")
    property bool mayFinish: true
    // Whether it can be closed with what was typed, to go on later.
    property bool mayWait: false
    property bool asksToDiscard: false
    readonly property bool typed: ending.draft.dirty || ending.draft.savedText !== ""

    signal later

    spacing: Theme.space3

    AppText {
        objectName: "toMend"
        visible: text !== ""
        text: ending.toMend !== "" ? ending.toMend : ending.draft.error
        color: Theme.drifting
        strong: true

        Layout.fillWidth: true
    }

    Flow {
        visible: !ending.asksToDiscard
        spacing: Theme.space3

        Layout.fillWidth: true

        AppButton {
            objectName: "save"
            text: ending.saveText
            enabled: ending.mayFinish
            onClicked: ending.draft.finish()
        }

        AppButton {
            objectName: "later"
            visible: ending.mayWait && ending.typed
            text: qsTr("後で続ける")
            variant: AppButton.Quiet
            onClicked: ending.later()
        }

        AppButton {
            objectName: "discard"
            text: ending.typed ? qsTr("破棄する") : qsTr("やめる")
            variant: AppButton.Quiet
            onClicked: ending.leave()
        }
    }

    DiscardBar {
        visible: ending.asksToDiscard
        onConfirmed: ending.draft.discard()
        onCancelled: ending.asksToDiscard = false

        Layout.fillWidth: true
    }

    function leave(): void {
        if (ending.typed)
            ending.asksToDiscard = true
        else
            ending.draft.discard()
    }
}
