// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Drift
import Banso.Ui

// The four measures of the plan against a drift, in any order.
Card {
    id: card

    required property DriftCasePageModel file

    title: qsTr("四つの対応")
    subtitle: qsTr("順番は問いません")

    Repeater {
        model: card.file.measureWords

        delegate: MeasureRow {
            required property string modelData
            required property int index

            file: card.file
            measure: index
            name: modelData
            divided: index < card.file.measureWords.length - 1

            Layout.fillWidth: true
        }
    }
}
