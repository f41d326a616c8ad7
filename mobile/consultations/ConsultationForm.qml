// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Attachments
import Banso.Consultations
import Banso.Ui

// The form of a talk, from the first word to the press of the button.
Item {
    id: form

    property alias businessId: draft.businessId
    property alias consultationId: draft.consultationId
    property alias appointmentId: draft.appointmentId
    property bool asksForReason: false

    signal closed
    signal restarted

    ConsultationDraft {
        id: draft

        objectName: "consultationDraft"
        session: Session
        onFinished: form.closed()
        onDiscarded: form.restarted()
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: draft.editing ? qsTr("支援記録の訂正") : qsTr("支援記録")
        subtitle: draft.hasBusiness ? draft.businessName : qsTr("事業者はまだ決まっていません")
        canGoBack: true
        saved.progress: draft.error !== "" ? SavedNote.Failed : SavedNote.None
        onBack: {
            draft.flush()
            form.closed()
        }

        AppText {
            objectName: "savedText"
            visible: draft.savedText !== "" && draft.error === ""
            text: draft.savedText
            role: AppText.Note
            muted: true
            wrapMode: Text.NoWrap
        }

        AppButton {
            objectName: "finishButton"
            text: draft.finishWords
            onClicked: draft.finish()
        }
    }

    ScrollColumn {
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

        AppointmentCard {
            draft: draft

            Layout.fillWidth: true
        }

        TwoPane {
            firstShare: 0.5

            Layout.fillWidth: true

            OccasionCard {
                draft: draft

                Layout.fillWidth: true
            }

            second: [
                NoRecordCard {
                    objectName: "wantsNoRecord"
                    visible: draft.wantsNoRecord

                    Layout.fillWidth: true
                },
                TalkCard {
                    // What was typed before is shown, to be taken out.
                    visible: !draft.wantsNoRecord || draft.editing || draft.resumed
                    draft: draft

                    Layout.fillWidth: true
                }
            ]
        }

        EntriesCard {
            objectName: "entries"
            visible: !draft.editing && (!draft.wantsNoRecord || draft.resumed)
            entries: draft.attachments
            businessId: form.businessId

            Layout.fillWidth: true
        }

        Repeater {
            model: draft.editing ? 1 : 0

            delegate: AttachmentsCard {
                objectName: "attachments"
                businessId: form.businessId
                subjectId: form.consultationId
                ofSubject: true

                Layout.fillWidth: true
            }
        }

        AppButton {
            visible: draft.editing && !form.asksForReason
            objectName: "cancelRecordButton"
            text: qsTr("この記録を取消（理由）")
            variant: AppButton.Quiet
            onClicked: form.asksForReason = true
        }

        ConfirmBar {
            visible: form.asksForReason
            objectName: "cancelBar"
            question: qsTr("この支援記録を取消しますか")
            advice: qsTr("取消した記録は、理由とともに履歴に残ります。")
            reasonLabel: qsTr("取消の理由")
            onConfirmed: reason => draft.cancelRecord(reason)
            onCancelled: form.asksForReason = false

            Layout.fillWidth: true
        }
    }
}
