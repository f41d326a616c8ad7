// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Attachments
import Banso.Consultations
import Banso.Followups
import Banso.Ui

// The form of a follow-up, from the first figure to the press of the button.
Item {
    id: form

    property alias planId: draft.planId
    property alias appointmentId: draft.appointmentId
    property NumberField field: null
    // What was typed before the wish is shown, to be taken out.
    readonly property bool keepsWords: !draft.wantsNoRecord || draft.resumed

    signal closed
    signal restarted

    FollowupDraft {
        id: draft

        objectName: "followupDraft"
        session: Session
        onFinished: form.closed()
        onDiscarded: form.restarted()
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: draft.ordinal > 0 ? qsTr("フォローアップ %1回目").arg(draft.ordinal)
                                 : qsTr("フォローアップ")
        subtitle: draft.businessName + "　" + draft.quarterText
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
            enabled: draft.hasBusiness
            onClicked: draft.finish()
        }
    }

    ErrorState {
        anchors.centerIn: parent
        visible: !draft.hasBusiness
        sentence: qsTr("計画が見つかりません")
        advice: draft.error
    }

    ScrollColumn {
        visible: draft.hasBusiness
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

        NoRecordCard {
            objectName: "wantsNoRecord"
            visible: draft.wantsNoRecord

            Layout.fillWidth: true
        }

        OccasionCard {
            visible: !form.keepsWords
            draft: draft

            Layout.fillWidth: true
        }

        TwoPane {
            visible: form.keepsWords
            firstShare: 0.65

            Layout.fillWidth: true

            FiguresCard {
                id: figuresCard

                figures: draft.figures
                onPicked: field => { form.field = field; }

                Layout.fillWidth: true
            }

            second: Card {
                Layout.fillWidth: true

                Keypad {
                    field: form.field
                    // Nobody need tap a field before the first figure.
                    onDigit: digit => form.beginWith(digit)

                    Layout.fillWidth: true
                }
            }
        }

        TwoPane {
            visible: form.keepsWords
            firstShare: 0.65

            Layout.fillWidth: true

            VerdictCard {
                verdict: draft.verdict
                unitWord: draft.figures.unitWord

                Layout.fillWidth: true
            }

            FollowupTalkCard {
                draft: draft

                Layout.fillWidth: true
            }

            second: [
                FigureOriginCard {
                    figures: draft.figures

                    Layout.fillWidth: true
                },
                ProgressCard {
                    draft: draft

                    Layout.fillWidth: true
                }
            ]
        }

        EntriesCard {
            objectName: "entries"
            visible: form.keepsWords
            entries: draft.attachments
            businessId: draft.businessId

            Layout.fillWidth: true
        }
    }

    // The keypad typed into the field, if there was one.
    function beginWith(digit: int): void {
        if (form.field !== null)
            return
        figuresCard.startTyping()
        form.field?.typeDigit(digit)
    }
}
