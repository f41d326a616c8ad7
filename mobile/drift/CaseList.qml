// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Banso.Ui

// The cases of a group in a card: badge, name, why, and how the sales went.
Rectangle {
    id: card

    property alias model: list.model
    property string selected: ""

    signal chosen(string lineId)

    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.space8, Theme.bodySize * 24)
        visible: list.count === 0
        sentence: qsTr("ここに並ぶ案件はありません")
        advice: qsTr("事務所の判定が届くと、提案に並びます")
    }

    ListView {
        id: list

        objectName: "cases"
        anchors.fill: parent
        anchors.margins: Theme.hairline
        anchors.topMargin: Theme.space2
        anchors.bottomMargin: Theme.space2
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        T.ScrollBar.vertical: ThinScrollBar {}

        delegate: CaseRow {
            id: row

            required property string lineId

            objectName: "case" + row.name
            width: ListView.view.width
            selected: row.lineId === card.selected
            onClicked: card.chosen(row.lineId)
        }
    }
}
