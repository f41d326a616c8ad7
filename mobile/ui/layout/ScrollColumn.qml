// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// Cards one under another, scrolled together.
Flickable {
    id: view

    property int margin: Theme.space6
    property alias spacing: column.spacing
    default property alias content: column.data

    implicitWidth: column.implicitWidth + 2 * view.margin
    implicitHeight: column.implicitHeight + 2 * view.margin
    contentWidth: view.width
    contentHeight: column.implicitHeight + 2 * view.margin
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    T.ScrollBar.vertical: ThinScrollBar {}

    ColumnLayout {
        id: column

        x: view.margin
        y: view.margin
        width: view.width - 2 * view.margin
        // A page shorter than the screen may stretch a card to its foot.
        height: Math.max(implicitHeight, view.height - 2 * view.margin)
        spacing: Theme.space4
    }
}
