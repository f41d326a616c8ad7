// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// The radar chart in the theme's colours.
RadarChartItem {
    id: chart

    // What the chart says, in a sentence, for who cannot see it.
    property string description: ""

    implicitWidth: 320
    implicitHeight: Theme.scaled(264)
    inkColor: Theme.ink
    mutedColor: Theme.inkMuted
    lineColor: Theme.line
    surfaceColor: Theme.surface
    planColor: Theme.plan
    planLineColor: Theme.planLine
    actualColor: Theme.action
    fontFamily: Theme.fontFamily
    fontSize: Theme.noteSize

    Accessible.role: Accessible.Chart
    Accessible.name: chart.description
}
