// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Checksheets
import Banso.Ui

// ここまでの結果: the sections' scores as a web and as figures, what was marked, and how it ends.
ScrollColumn {
    id: pane

    required property ChecksheetDraft draft

    margin: 0

    TwoPane {
        firstShare: 0.55

        Layout.fillWidth: true

        Card {
            title: qsTr("分野ごとの点")
            subtitle: pane.draft.earlierText

            Layout.fillWidth: true
            Layout.fillHeight: true

            RadarChart {
                objectName: "radar"
                labels: pane.draft.sectionNames
                current: pane.draft.scores
                earlier: pane.draft.earlierScores
                full: 5
                description: qsTr("分野ごとの点の図")

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.scaled(360)
            }
        }

        second: Card {
            title: qsTr("点と回答数")
            subtitle: qsTr("半分に満たない分野は点を出しません")
            bodySpacing: 0

            Layout.fillWidth: true

            Repeater {
                model: pane.draft.sections

                delegate: FigureRow {
                    required property string name
                    required property string progress
                    required property string score

                    objectName: "score"
                    cells: [name, progress, score]
                    firstShare: 2.6

                    Layout.fillWidth: true
                }
            }
        }
    }

    EvenGrid {
        cellCount: 3
        minimumCellWidth: Theme.bodySize * 16
        spacing: Theme.space4

        Layout.fillWidth: true

        MarkedCard {
            mark: 0
            items: pane.draft.strengths

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 100
        }

        MarkedCard {
            mark: 1
            items: pane.draft.weaknesses

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 100
        }

        MarkedCard {
            mark: 2
            items: pane.draft.issues

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 100
        }
    }

    Card {
        title: qsTr("まとめ")
        enabled: !pane.draft.wantsNoRecord

        Layout.fillWidth: true

        TextEntryArea {
            objectName: "summary"
            text: pane.draft.summary
            placeholder: qsTr("全体から見えたこと、次に話すこと")
            onEdited: text => pane.draft.setSummary(text)
            onFinished: text => {
                pane.draft.setSummary(text);
                pane.draft.flush();
            }

            Layout.fillWidth: true
        }

        CheckRow {
            objectName: "feedback"
            text: qsTr("フィードバック済み")
            subtitle: pane.draft.feedbackText
            checked: pane.draft.feedback
            onToggled: pane.draft.feedback = checked

            Layout.fillWidth: true
        }

        CheckRow {
            objectName: "complete"
            text: qsTr("すべて聞き終えた")
            subtitle: pane.draft.completeText
            checked: pane.draft.complete
            onToggled: pane.draft.complete = checked

            Layout.fillWidth: true
        }
    }
}
