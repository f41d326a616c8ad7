// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// Cards one under another, scrolled together.
Flickable {
    id: view

    // Whether a page shorter than the screen stretches what asks for Layout.fillHeight to its foot.
    property bool stretches: false
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
        height: view.stretches ? Math.max(implicitHeight, view.height - 2 * view.margin)
                               : implicitHeight
        spacing: Theme.space4
    }
}
