// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// What stands where a list would: one sentence, what to do, and the button that does it.
ColumnBox {
    id: panel

    property int symbol: Symbol.None
    property color symbolColor: Theme.inkMuted
    property string sentence: ""
    property string advice: ""
    property string actionText: ""

    signal acted()

    spacing: Theme.space2

    Accessible.role: Accessible.Grouping
    Accessible.name: panel.sentence + "　" + panel.advice

    Rectangle {
        visible: panel.symbol !== Symbol.None
        radius: width / 2
        color: Theme.paper

        Layout.preferredWidth: 2 * Theme.symbolSize + Theme.space4
        Layout.preferredHeight: 2 * Theme.symbolSize + Theme.space4
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space4
        Layout.bottomMargin: Theme.space1

        Symbol {
            anchors.centerIn: parent
            width: Theme.symbolSize + Theme.space2
            height: width
            name: panel.symbol
            color: panel.symbolColor
        }
    }

    AppText {
        text: panel.sentence
        role: AppText.Name
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true

        Layout.fillWidth: true
    }

    AppText {
        visible: panel.advice !== ""
        text: panel.advice
        muted: true
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "actionButton"
        visible: panel.actionText !== ""
        text: panel.actionText
        variant: AppButton.Secondary
        onClicked: panel.acted()

        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space2
        Layout.bottomMargin: Theme.space4
    }
}
