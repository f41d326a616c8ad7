// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// The way between pages at the left in landscape, with who is at work at its foot.
Rectangle {
    id: rail

    required property RailPages pages
    property string currentKey: ""
    property string personName: ""
    property string personRole: ""

    signal chosen(string key)

    implicitWidth: Math.max(Theme.space8 * 3, Theme.noteSize * 5 + Theme.space6)
    implicitHeight: column.implicitHeight + foot.implicitHeight + Theme.space8
    color: Theme.rail

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("ページ")

    Flickable {
        anchors.fill: parent
        anchors.bottomMargin: foot.height + Theme.space4
        contentHeight: column.implicitHeight + 2 * Theme.space3
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds

        ColumnBox {
            id: column

            x: Theme.space2
            y: Theme.space3
            width: rail.width - 2 * Theme.space2
            spacing: Theme.space2

            Repeater {
                model: rail.pages.entries

                delegate: RailItem {
                    required property RailEntry modelData

                    objectName: "rail-" + modelData.key
                    visible: modelData.shown
                    text: modelData.title
                    symbol: modelData.symbol
                    badge: modelData.badge
                    selected: modelData.key === rail.currentKey
                    onClicked: rail.chosen(modelData.key)

                    Layout.fillWidth: true
                }
            }
        }
    }

    ColumnBox {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space1
        anchors.bottomMargin: Theme.space3
        spacing: 0

        AppText {
            text: rail.personName
            role: AppText.Note
            color: Theme.railInkMuted
            horizontalAlignment: Text.AlignHCenter

            Layout.fillWidth: true
        }

        AppText {
            text: rail.personRole
            role: AppText.Note
            color: Theme.railInkMuted
            horizontalAlignment: Text.AlignHCenter

            Layout.fillWidth: true
        }
    }
}
