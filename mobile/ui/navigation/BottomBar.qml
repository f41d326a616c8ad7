// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// The way between pages at the bottom in portrait.
Rectangle {
    id: bar

    required property RailPages pages
    property string currentKey: ""

    signal chosen(string key)

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    color: Theme.rail

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("ページ")

    RowBox {
        id: row

        anchors.fill: parent
        spacing: 0

        Repeater {
            model: bar.pages.entries

            delegate: RailItem {
                required property RailEntry modelData

                objectName: "bar-" + modelData.key
                visible: modelData.shown
                text: modelData.title
                symbol: modelData.symbol
                badge: modelData.badge
                selected: modelData.key === bar.currentKey
                rounded: false
                onClicked: bar.chosen(modelData.key)

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: Theme.touchTarget
            }
        }
    }
}
