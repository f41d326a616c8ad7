// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A number large enough to be read across the desk, and what it counts.
ColumnBox {
    id: tile

    property string figure: ""
    property int tone: Tone.Neutral
    property string word: Theme.toneWord(tile.tone)
    property string shape: Theme.toneShape(tile.tone)

    spacing: 0

    Layout.fillWidth: true
    Layout.preferredWidth: Theme.noteSize * 6
    Layout.alignment: Qt.AlignTop

    Accessible.role: Accessible.StaticText
    Accessible.name: tile.word + " " + tile.figure

    RowBox {
        spacing: Theme.space1

        Layout.alignment: Qt.AlignHCenter

        AppText {
            visible: tile.shape !== ""
            text: tile.shape
            role: AppText.Note
            strong: true
            color: Theme.toneInk(tile.tone)
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        AppText {
            text: tile.figure
            role: AppText.Figure
            color: tile.tone === Tone.Neutral ? Theme.ink : Theme.toneInk(tile.tone)
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    AppText {
        text: tile.word
        role: AppText.Note
        muted: true
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true

        Layout.fillWidth: true
    }
}
