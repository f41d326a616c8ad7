// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// The app's own number keys: bigger than a system keyboard's, and with △ for a loss. With a
// `field` they type into it; without one the page listens to the signals.
ColumnBox {
    id: keypad

    property NumberField field: null
    property string nextText: qsTr("次へ")

    signal digit(int digit)
    signal sign()
    signal erase()
    signal next()

    spacing: Theme.space2

    AppText {
        visible: keypad.field !== null
        text: keypad.field === null ? "" : keypad.field.label
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    AppText {
        visible: keypad.field !== null
        text: keypad.field === null || keypad.field.shown === "" ? "－" : keypad.field.shown
        role: AppText.Figure
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
        elide: Text.ElideLeft

        Layout.fillWidth: true
    }

    EvenGrid {
        cellCount: 12
        maximumColumns: 3
        minimumCellWidth: Theme.keypadKey

        Layout.fillWidth: true

        Repeater {
            model: [7, 8, 9, 4, 5, 6, 1, 2, 3]

            delegate: KeypadKey {
                required property int modelData

                objectName: "key" + modelData
                text: modelData
                onClicked: keypad.digit(modelData)
            }
        }

        KeypadKey {
            objectName: "keySign"
            text: "△"
            spoken: qsTr("マイナス")
            onClicked: keypad.sign()
        }

        KeypadKey {
            objectName: "key0"
            text: "0"
            onClicked: keypad.digit(0)
        }

        KeypadKey {
            objectName: "keyErase"
            symbol: Symbol.Erase
            spoken: qsTr("一文字消す")
            onClicked: keypad.erase()
        }
    }

    AppButton {
        objectName: "keyNext"
        text: keypad.nextText
        focusPolicy: Qt.NoFocus
        onClicked: keypad.next()

        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(Theme.keypadKey, implicitHeight)
    }

    onDigit: digit => { if (keypad.field) keypad.field.typeDigit(digit); }
    onSign: if (keypad.field) keypad.field.toggleSign()
    onErase: if (keypad.field) keypad.field.eraseLast()
    onNext: if (keypad.field) keypad.field.next()
}
