// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// 強み or 弱み: the items of a checksheet that were marked so.
ColumnBox {
    id: marked

    property string title: ""
    property int tone: Tone.Neutral
    property var items: []
    property int role: AppText.Note

    visible: marked.items.length > 0
    spacing: Theme.space1

    AppText {
        text: marked.title
        role: marked.role
        strong: true
        color: Theme.toneInk(marked.tone)

        Layout.fillWidth: true
    }

    Repeater {
        model: marked.items

        delegate: AppText {
            required property string modelData

            text: modelData
            role: marked.role
            strong: false

            Layout.fillWidth: true
        }
    }
}
