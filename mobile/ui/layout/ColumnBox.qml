// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// A ColumnLayout that may stand inside another layout; RowBox says why. With more room than it
// needs it keeps its content at the top, unless something in it asks for Layout.fillHeight.
Item {
    id: box

    property alias spacing: column.spacing
    readonly property bool filled: column.children.length > 0
    readonly property bool stretches: box.anyFillsHeight(column.children)
    default property alias content: column.data

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        property int held: 0

        width: box.width
        height: box.stretches ? box.height : implicitHeight

        // RowBox says why.
        onChildrenChanged: {
            if (column.children.length < column.held)
                column.ensurePolished();
            column.held = column.children.length;
        }
    }

    function anyFillsHeight(items: var): bool {
        for (let i = 0; i < items.length; ++i) {
            if (items[i].visible && items[i].Layout.fillHeight)
                return true;
        }
        return false;
    }
}
