// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Consultations
import Banso.Ui

// The day of the next follow-up: tap it, then the button that names it.
Item {
    id: form

    property alias planId: draft.planId

    signal closed
    signal restarted

    AppointmentDraft {
        id: draft

        objectName: "appointmentDraft"
        session: Session
        onFinished: form.closed()
        onDiscarded: form.restarted()
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("日程を決める")
        subtitle: draft.businessName
        canGoBack: true
        saved.progress: draft.error !== "" ? SavedNote.Failed : SavedNote.None
        onBack: {
            draft.flush()
            form.closed()
        }

        AppButton {
            objectName: "finishButton"
            text: draft.finishWords
            enabled: draft.hasPlan
            onClicked: draft.finish()
        }
    }

    ErrorState {
        anchors.centerIn: parent
        visible: !draft.hasPlan
        sentence: qsTr("計画が見つかりません")
        advice: draft.error
    }

    ScrollColumn {
        visible: draft.hasPlan
        anchors.fill: parent
        anchors.topMargin: header.height
        margin: form.width < form.height ? Theme.space4 : Theme.space6

        DraftBar {
            visible: draft.resumed && !kept
            savedText: draft.savedText
            onDiscardAsked: draft.discard()

            Layout.fillWidth: true
        }

        Card {
            visible: draft.toMend !== "" || draft.error !== ""
            tone: Tone.Drifting

            Layout.fillWidth: true

            AppText {
                objectName: "toMend"
                text: draft.toMend !== "" ? draft.toMend : draft.error
                strong: true

                Layout.fillWidth: true
            }
        }

        TwoPane {
            firstShare: 0.6

            Layout.fillWidth: true

            Card {
                title: qsTr("いつ訪ねますか")

                Layout.fillWidth: true

                VisitField {
                    label: qsTr("日付")
                    visit: draft.visit

                    Layout.fillWidth: true
                }
            }

            second: Card {
                title: qsTr("この予定について")

                Layout.fillWidth: true

                AppText {
                    objectName: "dueWords"
                    text: draft.dueWords

                    Layout.fillWidth: true
                }

                KeyValueRow {
                    visible: draft.agreedWords !== ""
                    key: qsTr("これまでの予定")
                    value: draft.agreedWords

                    Layout.fillWidth: true
                }

                KeyValueRow {
                    visible: draft.phone !== ""
                    key: qsTr("電話")
                    value: draft.phone

                    Layout.fillWidth: true
                }

                AppText {
                    text: qsTr("もう話したときは、日を決めずに記録できます。")
                    role: AppText.Note
                    muted: true

                    Layout.fillWidth: true
                }

                AppButton {
                    objectName: "recordInsteadButton"
                    text: qsTr("記録する")
                    variant: AppButton.Secondary
                    onClicked: form.recordInstead()
                }
            }
        }
    }

    // In the place of this form: when the record is finished, there is no day left to set.
    function recordInstead(): void {
        const plan = form.planId
        form.closed()
        Navigation.open("followup", { planId: plan })
    }
}
