// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// A ColumnLayout that may stand inside another layout; RowBox says why.
Item {
    id: box

    property alias spacing: column.spacing
    readonly property bool filled: column.children.length > 0
    default property alias content: column.data

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: box.width
        height: box.height
    }
}
