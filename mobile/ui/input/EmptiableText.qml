// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Several lines of typing. With `emptyOnly` they can be read and emptied; there is none once empty.
ColumnBox {
    id: entry

    property string label: ""
    property string text: ""
    property bool emptyOnly: false

    signal edited(string text)
    signal finished(string text)

    visible: !entry.emptyOnly || entry.text !== ""
    spacing: Theme.space2

    TextEntryArea {
        label: entry.label
        text: entry.text
        readOnly: entry.emptyOnly
        onEdited: text => entry.edited(text)
        onFinished: text => entry.finished(text)

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "empty"
        visible: entry.emptyOnly
        text: qsTr("空にする")
        variant: AppButton.Secondary
        onClicked: entry.edited("")
    }
}
