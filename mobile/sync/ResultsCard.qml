// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// 送信結果: what the office said to the last work that was sent, by kind.
Card {
    id: card

    property var results: []

    bodySpacing: 0
    title: qsTr("送信結果")

    FigureRow {
        visible: card.results.length > 0
        cells: [qsTr("種類"), qsTr("送信"), qsTr("反映"), qsTr("統合"), qsTr("食い違い"), qsTr("保留")]
        heading: true

        Layout.fillWidth: true
    }

    Repeater {
        model: card.results

        FigureRow {
            id: result

            required property var modelData
            required property int index

            cells: result.modelData.cells
            tones: result.modelData.tones
            divided: result.index < card.results.length - 1

            Layout.fillWidth: true
        }
    }
}
