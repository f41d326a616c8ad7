// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Tiles of one width, as many side by side as fit; one alone is no wider than the others would be.
// What stands in it asks for Layout.preferredWidth: cellWidth.
Item {
    id: grid

    property int minimumCellWidth: Theme.bodySize * 10
    property int spacing: Theme.space3
    readonly property int columns: Math.max(1, Math.floor((grid.width + grid.spacing)
                                                          / (grid.minimumCellWidth
                                                             + grid.spacing)))
    readonly property int cellWidth: Math.floor((grid.width + grid.spacing) / grid.columns)
                                     - grid.spacing
    default property alias tiles: tiles.data

    implicitWidth: grid.minimumCellWidth
    implicitHeight: tiles.implicitHeight

    GridLayout {
        id: tiles

        property int held: 0

        columns: grid.columns
        columnSpacing: grid.spacing
        rowSpacing: grid.spacing

        // RowBox says why.
        onChildrenChanged: {
            if (tiles.children.length < tiles.held)
                tiles.ensurePolished();
            tiles.held = tiles.children.length;
        }
    }
}
