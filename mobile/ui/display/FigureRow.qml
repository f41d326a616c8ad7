// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A row of a table of figures: the first cell is words, the others are figures at the right edge of
// equal columns, so that rows above each other line up. What is put inside follows the cells.
ColumnBox {
    id: row

    // The texts of the cells, in order.
    property var cells: []
    // A quiet word under the first cell.
    property string note: ""
    // The tone of each cell; shorter lists leave the rest in plain ink.
    property list<int> tones
    property bool heading: false
    property bool strong: false
    property bool divided: true
    // How many figure columns wide the first cell is.
    property real firstShare: 2
    // The width of what is put inside; the heading of the same table takes the same number.
    property int trailingWidth: 0
    default property alias trailing: slot.data

    spacing: 0

    Accessible.role: Accessible.Row
    Accessible.name: row.spoken()

    RowBox {
        spacing: Theme.space3

        Layout.fillWidth: true
        Layout.minimumHeight: row.heading ? Theme.noteSize * 2 : Theme.touchTarget - Theme.space1
        Layout.topMargin: row.trailingWidth > 0 ? Theme.space1 : 0
        Layout.bottomMargin: row.trailingWidth > 0 ? Theme.space1 : 0
        Layout.leftMargin: Theme.space2
        Layout.rightMargin: Theme.space2

        ColumnBox {
            spacing: 0

            Layout.fillWidth: true
            Layout.preferredWidth: 100 * row.firstShare

            AppText {
                text: row.cells[0] ?? ""
                role: row.heading ? AppText.Note : AppText.Body
                strong: row.strong && !row.heading
                muted: row.heading
                color: row.cellColor(0)
                Accessible.ignored: true

                Layout.fillWidth: true
            }

            AppText {
                visible: row.note !== ""
                text: row.note
                role: AppText.Note
                muted: true
                Accessible.ignored: true

                Layout.fillWidth: true
            }
        }

        Repeater {
            model: row.cells.slice(1)

            delegate: AppText {
                required property string modelData
                required property int index

                text: modelData
                role: row.heading ? AppText.Note : AppText.Body
                strong: row.strong && !row.heading
                muted: row.heading
                // A cell that is on its way out has lost its row.
                color: row?.cellColor(index + 1) ?? Theme.ink
                horizontalAlignment: Text.AlignRight
                verticalAlignment: Text.AlignVCenter
                wrapMode: row.heading ? Text.Wrap : Text.NoWrap
                // A figure is rather a little smaller than cut off.
                fontSizeMode: row.heading ? Text.FixedSize : Text.HorizontalFit
                minimumPixelSize: Theme.noteSize
                Accessible.ignored: true

                Layout.fillWidth: true
                Layout.preferredWidth: 100
            }
        }

        Item {
            visible: row.trailingWidth > 0

            Layout.preferredWidth: row.trailingWidth
            Layout.preferredHeight: slot.implicitHeight

            Row {
                id: slot

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }

    Divider {
        visible: row.divided
    }

    function spoken(): string {
        let words = "";
        for (const cell of row.cells)
            words += cell + " ";
        return (words + row.note).trim();
    }

    function cellColor(index: int): color {
        const tone = index < row.tones.length ? row.tones[index] : Tone.Neutral;
        if (tone !== Tone.Neutral)
            return Theme.toneInk(tone);
        return row.heading ? Theme.inkMuted : Theme.ink;
    }
}
