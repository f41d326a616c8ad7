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
    title: qsTr("予定")
    subtitle: card.draft.appointmentWords

    AppText {
        visible: !card.ending.chosen
        text: qsTr("会えなかったときは、記録を書かずに終えられます。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    Flow {
        visible: !card.ending.chosen
        spacing: Theme.space3

        Layout.fillWidth: true

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

    EndingPanel {
        visible: card.ending.chosen
        ending: card.ending

        Layout.fillWidth: true
    }
}
