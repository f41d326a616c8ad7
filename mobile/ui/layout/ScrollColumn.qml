// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Banso.Ui

// Cards one under another, scrolled together. Where they are shorter than the screen, what asks for
// Layout.fillHeight reaches to its foot. Cards that are read again are gone for a moment: the
// column keeps its height that long, and so the place to which it was scrolled.
Flickable {
    id: view

    property int margin: Theme.space6
    property alias spacing: column.spacing
    default property alias content: column.content
    readonly property real contentNeeds: column.implicitHeight + 2 * view.margin

    objectName: "scrollColumn"
    implicitWidth: column.implicitWidth + 2 * view.margin
    implicitHeight: column.implicitHeight + 2 * view.margin
    contentWidth: view.width
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    onContentNeedsChanged: {
        if (view.contentNeeds > view.contentHeight)
            view.contentHeight = view.contentNeeds;
        else
            shrink.restart();
    }
    Component.onCompleted: view.contentHeight = view.contentNeeds

    Timer {
        id: shrink

        interval: 100
        onTriggered: view.contentHeight = view.contentNeeds
    }

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
