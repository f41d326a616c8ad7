// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// A RowLayout that may stand inside another layout. A bare layout inside a layout does not tell its
// new height when its words wrap anew (Qt 6.4); behind a plain item it does.
Item {
    id: box

    property alias spacing: row.spacing
    readonly property bool filled: row.children.length > 0
    default property alias content: row.data

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        property int held: 0

        width: box.width
        height: box.height

        // A layout forgets what left it only with the next frame (Qt 6.4). Given another width
        // before that, it arranged what no longer exists, and the program ended.
        onChildrenChanged: {
            if (row.children.length < row.held)
                row.ensurePolished();
            row.held = row.children.length;
        }
    }
}
