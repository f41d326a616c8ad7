// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// The plan chart in the theme's colours; `tone` colours the actual figures by their verdict.
PlanChartItem {
    id: chart

    property int tone: Tone.Info
    // What the chart says, in a sentence, for who cannot see it.
    property string description: ""

    implicitWidth: 480
    implicitHeight: Theme.noteSize * 4 + 160
    inkColor: Theme.ink
    mutedColor: Theme.inkMuted
    lineColor: Theme.line
    surfaceColor: Theme.surface
    planColor: Theme.plan
    planLineColor: Theme.planLine
    actualColor: Theme.toneInk(chart.tone)
    fontFamily: Theme.fontFamily
    fontSize: Theme.noteSize
    planWord: qsTr("計画")
    actualWord: qsTr("実績")
    emptyText: qsTr("まだ数字がありません")

    Accessible.role: Accessible.Chart
    Accessible.name: chart.description
}
