// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Drift
import Banso.Ui

// One case: where it stands, the evidence, what was asked, and what can be decided.
ScrollColumn {
    id: pane

    property string subject: ""

    margin: 0

    DriftCasePageModel {
        id: file

        objectName: "driftCase"
        session: Session
        subject: pane.subject
    }

    EmptyState {
        visible: !file.found
        sentence: qsTr("案件を選んでください")
        advice: qsTr("左の一覧から選ぶと、根拠と判断がここに出ます")

        Layout.fillWidth: true
    }

    Card {
        visible: file.found
        title: file.businessName
        subtitle: file.planText
        header: AppButton {
            objectName: "openBusiness"
            text: qsTr("事業者を開く")
            variant: AppButton.Quiet
            onClicked: Navigation.open("business", {businessId: file.businessId})
        }

        Layout.fillWidth: true

        RowBox {
            spacing: Theme.space3

            Layout.fillWidth: true

            StatusBadge {
                tone: file.tone
                text: file.badge
            }

            AppText {
                objectName: "stateText"
                text: file.stateText
                role: AppText.Note
                muted: true

                Layout.fillWidth: true
            }
        }

        AppText {
            objectName: "reason"
            text: file.reason

            Layout.fillWidth: true
        }

        StageStrip {
            objectName: "stages"
            stages: file.stages
            done: file.stagesDone
            current: file.currentStage

            Layout.fillWidth: true
        }
    }

    EvidenceCard {
        visible: file.found
        subtitle: file.judgedText
        rows: file.evidence

        Layout.fillWidth: true
    }

    DecisionCard {
        objectName: "decision"
        visible: file.open && file.mayDecide
        file: file

        Layout.fillWidth: true
    }

    RequestsCard {
        visible: file.requests.length > 0
        requests: file.requests

        Layout.fillWidth: true
    }

    MeasuresCard {
        objectName: "measures"
        visible: file.started && file.mayDecide
        file: file

        Layout.fillWidth: true
    }

    Repeater {
        model: file.requestForms

        delegate: RequestCard {
            subjectId: file.subject

            Layout.fillWidth: true
        }
    }
}
