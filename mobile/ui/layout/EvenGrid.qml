// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Cells of equal width side by side; where the room ends they break into lines of even length. What
// stands in it asks for Layout.fillWidth and one common Layout.preferredWidth.
Item {
    id: grid

    property int cellCount: 1
    property int minimumCellWidth: Theme.touchTarget
    property int maximumColumns: 12
    property int spacing: Theme.space2
    readonly property int columns: grid.columnsIn(grid.width)
    default property alias cells: cells.data

    implicitWidth: cells.implicitWidth
    implicitHeight: cells.implicitHeight

    GridLayout {
        id: cells

        property int held: 0

        anchors.left: parent.left
        anchors.right: parent.right
        columns: grid.columns
        columnSpacing: grid.spacing
        rowSpacing: grid.spacing

        // RowBox says why.
        onChildrenChanged: {
            if (cells.children.length < cells.held)
                cells.ensurePolished();
            cells.held = cells.children.length;
        }
    }

    function columnsIn(room: real): int {
        const fitting = Math.floor((room + grid.spacing) / (grid.minimumCellWidth + grid.spacing));
        const most = Math.max(1, Math.min(grid.cellCount, grid.maximumColumns, fitting));
        // Lines of even length look calmer than one full line and a rest.
        return Math.ceil(grid.cellCount / Math.ceil(grid.cellCount / most));
    }
}
