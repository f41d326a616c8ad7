// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Drift
import Banso.Ui

// 乖離案件: the supervisor's list of cases with their reasons, and the chosen case beside it.
Item {
    id: page

    // What a person chose.
    property string chosen: ""
    // What stands beside the list while nobody chose; it stays when a decision takes it out of the
    // list.
    property string first: ""
    readonly property bool portrait: page.width < page.height
    readonly property int margin: page.portrait ? Theme.space4 : Theme.space5

    DriftPageModel {
        id: cases

        objectName: "driftPage"
        session: Session
        onShown: {
            if (page.first === "")
                page.first = cases.firstLine;
        }
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("乖離案件")
        subtitle: cases.allowed ? cases.countsText : ""
        canGoBack: panes.single && panes.showSecond
        onBack: page.chosen = ""
    }

    EmptyState {
        objectName: "notAllowed"
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.bodySize * 32)
        visible: !cases.allowed
        sentence: qsTr("乖離案件は課長と法定経営指導員のページです")
        advice: qsTr("担当の要対応は今日の予定に出ます")
    }

    ErrorState {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.bodySize * 32)
        visible: cases.error !== ""
        sentence: cases.error
    }

    ColumnBox {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.margins: page.margin
        visible: cases.allowed && cases.error === ""
        spacing: Theme.space3

        ChoiceRow {
            objectName: "groups"
            visible: !(panes.single && panes.showSecond)
            options: cases.groupNames
            currentIndex: cases.group
            minimumCellWidth: Theme.bodySize * 7
            onChosen: index => {
                page.chosen = "";
                page.first = "";
                cases.group = index;
            }

            Layout.fillWidth: true
        }

        TwoPane {
            id: panes

            firstShare: 0.48
            oneAtATime: true
            showSecond: page.chosen !== ""

            Layout.fillWidth: true
            Layout.fillHeight: true

            CaseList {
                model: cases.lines
                selected: pane.subject
                onChosen: lineId => page.chosen = lineId

                Layout.fillWidth: true
                Layout.fillHeight: true
            }

            second: CasePane {
                id: pane

                subject: page.chosen !== "" || panes.single ? page.chosen : page.first

                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
}
