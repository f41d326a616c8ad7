// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// 根拠: each test of the verdict with its figures against the threshold.
Card {
    id: card

    property var rows: []
    readonly property int badgeWidth: Theme.noteSize * 8

    title: qsTr("根拠")
    bodySpacing: 0

    FigureRow {
        visible: card.rows.length > 0
        cells: [qsTr("判定"), qsTr("実績"), qsTr("計画・前年"), qsTr("基準")]
        heading: true
        firstShare: 1.5
        trailingWidth: card.badgeWidth

        Layout.fillWidth: true
    }

    Repeater {
        model: card.rows

        delegate: FigureRow {
            id: row

            required property var modelData
            required property int index

            objectName: "evidence" + row.index
            cells: row.modelData.cells
            note: row.modelData.note
            firstShare: 1.5
            divided: row.index < card.rows.length - 1
            trailingWidth: card.badgeWidth

            Layout.fillWidth: true

            StatusBadge {
                tone: row.modelData.tone
                text: row.modelData.badge
            }
        }
    }
}
