// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consultations
import Banso.Ui

// The appointment that a form came from, and the ways in which it ends without a talk.
Card {
    id: card

    required property ConsultationDraft draft
    readonly property AppointmentEnding ending: card.draft.ending

    visible: card.draft.hasAppointment

    // One line where there is room: it must not push the form itself out of sight.
    Item {
        implicitWidth: line.implicitWidth
        implicitHeight: line.implicitHeight

        Layout.fillWidth: true

        GridLayout {
            id: line

            width: parent.width
            columns: card.width > Theme.bodySize * 52 ? 2 : 1
            columnSpacing: Theme.space4
            rowSpacing: Theme.space2

            AppText {
                text: qsTr("予定　%1").arg(card.draft.appointmentWords)
                strong: true

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
            }

            RowBox {
                visible: !card.ending.chosen
                spacing: Theme.space2

                AppText {
                    text: qsTr("会えなかったとき")
                    role: AppText.Note
                    muted: true
                    wrapMode: Text.NoWrap
                }

                AppButton {
                    objectName: "absentButton"
                    text: qsTr("不在")
                    variant: AppButton.Secondary
                    onClicked: card.ending.chooseAbsent()
                }

                AppButton {
                    objectName: "postponedButton"
                    text: qsTr("延期")
                    variant: AppButton.Secondary
                    onClicked: card.ending.choosePostponed()
                }

                AppButton {
                    objectName: "calledOffButton"
                    text: qsTr("中止")
                    variant: AppButton.Secondary
                    onClicked: card.ending.chooseCancelled()
                }
            }
        }
    }

    EndingPanel {
        visible: card.ending.chosen
        ending: card.ending

        Layout.fillWidth: true
    }
}
