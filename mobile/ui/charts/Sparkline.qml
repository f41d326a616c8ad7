// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// The sparkline in the theme's colours; `tone` colours it by its verdict.
SparklineItem {
    id: chart

    property int tone: Tone.Info
    property string description: ""

    implicitWidth: 96
    implicitHeight: 32
    actualColor: Theme.toneInk(chart.tone)

    Accessible.role: Accessible.Chart
    Accessible.name: chart.description
}
