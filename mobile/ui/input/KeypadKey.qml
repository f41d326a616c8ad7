// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// One key of the Keypad. It takes no focus, so that the field keeps it.
T.AbstractButton {
    id: key

    property int symbol: Symbol.None
    property string spoken: key.text

    implicitWidth: Theme.keypadKey
    implicitHeight: Math.max(Theme.keypadKey, Theme.titleSize + Theme.space6)
    focusPolicy: Qt.NoFocus

    Layout.fillWidth: true
    Layout.preferredWidth: Theme.keypadKey
    Layout.minimumWidth: Theme.keypadKey

    Accessible.role: Accessible.Button
    Accessible.name: key.spoken

    contentItem: Item {
        AppText {
            anchors.centerIn: parent
            text: key.text
            role: AppText.Title
            Accessible.ignored: true
        }

        Symbol {
            anchors.centerIn: parent
            width: Theme.symbolSize
            height: Theme.symbolSize
            visible: key.symbol !== Symbol.None
            name: key.symbol
            color: Theme.ink
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: key.down ? Theme.actionSoft : Theme.surface
        border.width: Theme.hairline
        border.color: key.down ? Theme.action : Theme.line
    }
}
