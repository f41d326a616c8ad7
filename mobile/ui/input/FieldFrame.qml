// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// The box that something is typed into: it shows where the typing goes and what is wrong.
Rectangle {
    id: frame

    property bool active: false
    property bool wrong: false

    radius: Theme.radiusControl
    color: frame.enabled ? Theme.surface : Theme.paper
    border.width: frame.active || frame.wrong ? Theme.outline : Theme.hairline
    border.color: {
        if (frame.wrong)
            return Theme.drifting;
        return frame.active ? Theme.action : Theme.edge;
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.space1
        z: -1
        visible: frame.active
        radius: Theme.radiusControl + Theme.space1
        color: Theme.actionSoft
    }
}
