// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// What stands around a field: its name above, and below it what is wrong or what helps.
ColumnBox {
    id: text

    property string label: ""
    property string hint: ""
    property string error: ""
    default property alias field: slot.content

    spacing: Theme.space1

    AppText {
        visible: text.label !== ""
        text: text.label
        role: AppText.Note
        muted: true
        Accessible.ignored: true

        Layout.fillWidth: true
    }

    ColumnBox {
        id: slot

        Layout.fillWidth: true
        Layout.fillHeight: true
    }

    AppText {
        readonly property bool wrong: text.error !== ""

        visible: wrong || text.hint !== ""
        text: wrong ? text.error : text.hint
        role: AppText.Note
        muted: !wrong
        color: wrong ? Theme.drifting : Theme.inkMuted

        Layout.fillWidth: true
    }

    // What an input method still holds becomes part of the field's text.
    function commitComposition() {
        Qt.inputMethod.commit(); // qmllint disable
    }
}
