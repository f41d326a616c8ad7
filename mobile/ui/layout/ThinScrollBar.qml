// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Banso.Ui

// A scroll bar that shows how much there is and keeps out of the way.
T.ScrollBar {
    id: bar

    implicitWidth: Theme.space2
    implicitHeight: Theme.space2
    padding: Theme.space1 / 2
    minimumSize: 0.1
    policy: T.ScrollBar.AsNeeded
    visible: bar.size < 1

    contentItem: Rectangle {
        implicitWidth: Theme.space1
        implicitHeight: Theme.space1
        radius: Theme.space1
        color: bar.pressed ? Theme.action : Theme.edge
        opacity: bar.active ? 0.9 : 0.35
    }
}
