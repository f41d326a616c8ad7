// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// How much is done, with the sentence that says it in numbers.
ColumnBox {
    id: strip

    property int done: 0
    property int total: 0
    property string sentence: ""
    readonly property real share: strip.total > 0 ? Math.min(1, strip.done / strip.total) : 0

    spacing: Theme.space1

    Accessible.role: Accessible.ProgressBar
    Accessible.name: strip.sentence

    Rectangle {
        color: Theme.line
        radius: Theme.space1

        Layout.fillWidth: true
        Layout.preferredHeight: Theme.space2

        Rectangle {
            objectName: "filled"
            width: parent.width * strip.share
            height: parent.height
            radius: Theme.space1
            color: Theme.action
        }
    }

    AppText {
        visible: strip.sentence !== ""
        text: strip.sentence
        role: AppText.Note
        muted: true
        Accessible.ignored: true

        Layout.fillWidth: true
    }
}
