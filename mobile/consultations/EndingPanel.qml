// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consultations
import Banso.Ui

// Why there was no talk, and when it is to be instead. The page's one button saves both.
ColumnBox {
    id: panel

    required property AppointmentEnding ending

    spacing: Theme.space4

    AppText {
        objectName: "endingTitle"
        text: panel.ending.asksForVisit ? qsTr("%1：次はいつにしますか").arg(panel.ending.word)
                                        : panel.ending.word
        strong: true

        Layout.fillWidth: true
    }

    TwoPane {
        firstShare: 0.5

        Layout.fillWidth: true

        ColumnBox {
            spacing: Theme.space3

            Layout.fillWidth: true

            ChoiceRow {
                objectName: "endingReasons"
                label: qsTr("理由")
                options: panel.ending.reasons
                currentIndex: panel.ending.chosenReason
                minimumCellWidth: Theme.bodySize * 8
                onChosen: index => panel.ending.chooseReason(index)

                Layout.fillWidth: true
            }

            TextEntry {
                objectName: "endingReasonEntry"
                placeholder: qsTr("理由を書く")
                text: panel.ending.reason
                maximumLength: 200
                onEdited: text => { panel.ending.reason = text; }

                Layout.fillWidth: true
            }
        }

        second: VisitField {
            visible: panel.ending.asksForVisit
            visit: panel.ending.visit

            Layout.fillWidth: true
        }
    }

    AppButton {
        objectName: "endingBackButton"
        text: qsTr("やめて記録に戻る")
        variant: AppButton.Quiet
        onClicked: panel.ending.takeBack()
    }
}
