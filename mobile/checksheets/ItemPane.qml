// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Checksheets
import Banso.Ui

// Asking: the item in focus between the one before and the one after it.
ScrollColumn {
    id: pane

    required property ChecksheetDraft draft

    margin: 0
    spacing: Theme.space3

    ConfirmBar {
        objectName: "proposalBar"
        visible: pane.draft.proposalQuestion !== "" && !pane.draft.wantsNoRecord
        question: pane.draft.proposalQuestion
        advice: qsTr("一問ずつ、あとから変えられます")
        confirmText: qsTr("対象外にする")
        cancelText: qsTr("すべて聞く")
        danger: false
        onConfirmed: pane.draft.acceptProposal()
        onCancelled: pane.draft.declineProposal()

        Layout.fillWidth: true
    }

    AnsweredCard {
        visible: pane.draft.previousText !== ""
        text: pane.draft.previousText
        answer: pane.draft.previousAnswer
        mark: pane.draft.previousMark
        onOpened: pane.draft.goBack()

        Layout.fillWidth: true
    }

    AnswerCard {
        draft: pane.draft
        enabled: !pane.draft.wantsNoRecord

        Layout.fillWidth: true
    }

    NextItemCard {
        visible: pane.draft.nextText !== ""
        enabled: !pane.draft.wantsNoRecord
        place: pane.draft.nextPlace
        text: pane.draft.nextText
        step: pane.draft.nextStep
        onChosen: step => pane.draft.chooseForNext(step)

        Layout.fillWidth: true
    }

    Item {
        Layout.fillHeight: true
    }

    RowBox {
        Layout.fillWidth: true

        AppButton {
            objectName: "sectionBefore"
            visible: pane.draft.sectionBefore !== ""
            text: pane.draft.sectionBefore
            symbol: Symbol.Back
            variant: AppButton.Quiet
            onClicked: pane.step(-1)
        }

        AppText {
            text: qsTr("一つ答えると次へ進みます")
            role: AppText.Note
            muted: true
            horizontalAlignment: Text.AlignHCenter

            Layout.fillWidth: true
        }

        AppButton {
            objectName: "sectionAfter"
            visible: pane.draft.sectionAfter !== ""
            text: qsTr("%1へ進む").arg(pane.draft.sectionAfter)
            variant: AppButton.Secondary
            onClicked: pane.step(1)
        }
    }

    function step(by: int): void {
        pane.draft.openSection(pane.draft.section + by);
        pane.contentY = 0;
    }
}
