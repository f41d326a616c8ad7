// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// The frame that shows where the keyboard is; lay it over a control and bind `shown`.
Rectangle {
    id: ring

    property bool shown: false
    property int around: Theme.radiusControl

    anchors.fill: parent
    anchors.margins: -Theme.space1
    visible: ring.shown
    color: "transparent"
    radius: ring.around + Theme.space1
    border.width: Theme.outline
    border.color: Theme.action
}
