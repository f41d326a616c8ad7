// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Two panes side by side where the page is wide. Where it is narrow they stand one under the other,
// or, with `oneAtATime`, only the second shows once `showSecond` is set: a list and its detail.
Item {
    id: panes

    property bool oneAtATime: false
    property bool showSecond: false
    // The first pane's part of the width.
    property real firstShare: 0.5
    property int spacing: Theme.space5
    property int narrowBelow: Theme.bodySize * 56
    readonly property bool narrow: panes.width < panes.narrowBelow
    readonly property bool single: panes.narrow && panes.oneAtATime
    default property alias first: firstPane.content
    property alias second: secondPane.content

    implicitWidth: grid.implicitWidth
    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid

        anchors.fill: parent
        columns: panes.narrow ? 1 : 2
        columnSpacing: panes.spacing
        rowSpacing: panes.spacing

        ColumnBox {
            id: firstPane

            visible: !panes.single || !panes.showSecond
            spacing: Theme.space4

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1000 * panes.firstShare
            Layout.alignment: Qt.AlignTop
        }

        ColumnBox {
            id: secondPane

            visible: !panes.single || panes.showSecond
            spacing: Theme.space4

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1000 * (1 - panes.firstShare)
            Layout.alignment: Qt.AlignTop
        }
    }
}
