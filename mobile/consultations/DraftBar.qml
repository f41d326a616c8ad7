// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// An earlier state of the form was found: go on with it, or forget it.
Card {
    id: bar

    property string savedText: ""
    property bool kept: false
    property bool asksToDiscard: false

    signal discardAsked()

    visible: !bar.kept
    tone: Tone.Info

    RowBox {
        visible: !bar.asksToDiscard
        spacing: Theme.space3

        Layout.fillWidth: true

        AppText {
            text: qsTr("書きかけがあります。%1").arg(bar.savedText)
            strong: true

            Layout.fillWidth: true
        }

        AppButton {
            objectName: "resumeButton"
            text: qsTr("続ける")
            variant: AppButton.Secondary
            onClicked: bar.kept = true
        }

        AppButton {
            objectName: "discardButton"
            text: qsTr("破棄")
            variant: AppButton.Quiet
            onClicked: bar.asksToDiscard = true
        }
    }

    DiscardBar {
        visible: bar.asksToDiscard
        onConfirmed: bar.discardAsked()
        onCancelled: bar.asksToDiscard = false

        Layout.fillWidth: true
    }
}
