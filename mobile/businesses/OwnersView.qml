// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Businesses
import Banso.Ui

// 見せる: what the owner sees when the tablet is turned round. No verdict and no word of the
// office; the figures, large, and above or below the plan.
Rectangle {
    id: view

    required property PlanProgressModel plan
    required property SectionProfileModel sections
    property string businessName: ""
    // 0 the plan, 1 the checksheet.
    property int shown: 0

    signal closed

    color: Theme.paper

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        title: view.businessName

        AppButton {
            objectName: "closeOwnersView"
            text: qsTr("見せるのを終える")
            variant: AppButton.Secondary
            onClicked: view.closed()
        }
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom

        ChoiceRow {
            visible: view.plan.planId !== "" && view.sections.exists
            options: [qsTr("計画と売上"), qsTr("総点検")]
            currentIndex: view.shown
            onChosen: index => view.shown = index

            Layout.fillWidth: true
            Layout.maximumWidth: Theme.bodySize * 30
        }

        Card {
            objectName: "ownersPlan"
            visible: view.shown === 0 && view.plan.planId !== ""
            title: view.plan.periodText

            Layout.fillWidth: true
            Layout.fillHeight: true

            AppText {
                objectName: "ownersWord"
                visible: text !== ""
                text: view.plan.ownersWord
                role: AppText.Figure
                horizontalAlignment: Text.AlignHCenter

                Layout.fillWidth: true
            }

            AppText {
                text: view.plan.ownersSentence
                role: AppText.Question
                strong: false
                horizontalAlignment: Text.AlignHCenter

                Layout.fillWidth: true
            }

            PlanChart {
                form: PlanChart.Lines
                unit: view.plan.unit
                labels: view.plan.labels
                plan: view.plan.plan
                actual: view.plan.actual
                fontSize: Theme.nameSize
                description: view.plan.ownersSentence

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.bodySize * 20
            }
        }

        SectionsCard {
            objectName: "ownersSections"
            visible: view.shown === 1 || view.plan.planId === ""
            sections: view.sections
            withButton: false
            large: true

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
