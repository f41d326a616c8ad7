// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Tiles of equal width; they break into two lines where the type is large for the room.
GridLayout {
    id: row

    property int tileWidth: Theme.noteSize * 6

    columns: row.width >= row.children.length * row.tileWidth ? Math.max(1, row.children.length) : 2
    columnSpacing: Theme.space2
    rowSpacing: Theme.space3
}
