// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Lock
import Banso.Ui

// A passphrase that is being chosen, typed twice, with how strong it is.
ColumnBox {
    id: entry

    required property LockModel lock
    property alias label: first.label
    property alias againLabel: second.label
    property alias error: second.error
    readonly property alias text: first.text
    readonly property alias again: second.text
    readonly property bool filled: first.text !== "" && second.text !== ""

    signal accepted()

    spacing: Theme.space4

    TextEntry {
        id: first

        objectName: "newPassphrase"
        label: qsTr("合言葉")
        secret: true
        readOnly: entry.lock.busy
        onEdited: text => entry.lock.judge(text)
        onAccepted: second.startTyping()

        Layout.fillWidth: true
    }

    ProgressStrip {
        objectName: "strength"
        visible: entry.lock.strength >= 0
        done: entry.lock.strength
        total: 4
        sentence: entry.lock.strengthText

        Layout.fillWidth: true
    }

    TextEntry {
        id: second

        objectName: "samePassphrase"
        label: qsTr("合言葉をもう一度")
        secret: true
        readOnly: entry.lock.busy
        onAccepted: entry.accepted()

        Layout.fillWidth: true
    }

    function startTyping() {
        first.startTyping();
    }

    function commitComposition() {
        second.commitComposition();
    }

    function clear() {
        first.text = "";
        second.text = "";
        entry.lock.judge("");
    }
}
