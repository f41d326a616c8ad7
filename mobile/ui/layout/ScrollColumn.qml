// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Banso.Ui

// Cards one under another, scrolled together. Where they are shorter than the screen, what asks for
// Layout.fillHeight reaches to its foot.
Flickable {
    id: view

    property int margin: Theme.space6
    property alias spacing: column.spacing
    default property alias content: column.content

    implicitWidth: column.implicitWidth + 2 * view.margin
    implicitHeight: column.implicitHeight + 2 * view.margin
    contentWidth: view.width
    contentHeight: column.implicitHeight + 2 * view.margin
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    T.ScrollBar.vertical: ThinScrollBar {}

    ColumnBox {
        id: column

        x: view.margin
        y: view.margin
        width: view.width - 2 * view.margin
        height: Math.max(implicitHeight, view.height - 2 * view.margin)
        spacing: Theme.space4
    }
}
