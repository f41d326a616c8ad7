// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Drift
import Banso.Ui

// What a supervisor can decide about a case: start it, watch it with a reason, or end it.
Card {
    id: card

    required property DriftCasePageModel file
    // "", "start", "watch" or "close": what is being asked.
    property string asked: ""
    property int ending: -1
    readonly property string subject: card.file.subject

    // What was being asked was about the case before.
    onSubjectChanged: {
        card.asked = "";
        card.ending = -1;
    }

    title: qsTr("判断")

    Flow {
        spacing: Theme.space3

        Layout.fillWidth: true

        AppButton {
            objectName: "startButton"
            visible: !card.file.started
            text: card.file.hasCase ? qsTr("対応を始める") : qsTr("案件を開いて対応を始める")
            onClicked: {
                if (card.file.hasCase)
                    card.file.start("");
                else
                    card.asked = "start";
            }
        }

        AppButton {
            objectName: "watchButton"
            visible: !card.file.watching
            text: qsTr("様子を見る（理由を書く）")
            variant: AppButton.Secondary
            onClicked: card.asked = "watch"
        }

        AppButton {
            objectName: "closeButton"
            visible: card.file.hasCase
            text: qsTr("案件を終了する")
            variant: AppButton.Quiet
            onClicked: card.asked = "close"
        }
    }

    ChoiceRow {
        objectName: "endings"
        visible: card.asked === "close"
        label: qsTr("終わり方")
        options: card.file.endings
        currentIndex: card.ending
        minimumCellWidth: Theme.bodySize * 9
        onChosen: index => card.ending = index

        Layout.fillWidth: true
    }

    ConfirmBar {
        objectName: "decisionBar"
        visible: card.asked !== ""
        danger: false
        question: card.question(card.asked)
        advice: qsTr("担当の端末にも次の送受信で届きます")
        reasonLabel: card.asked === "close" ? qsTr("分かったこと") : qsTr("理由")
        confirmText: qsTr("記録する")
        onConfirmed: reason => card.settle(reason)
        onCancelled: card.asked = ""

        Layout.fillWidth: true
    }

    AppText {
        objectName: "decisionError"
        visible: text !== ""
        text: card.file.error
        color: Theme.drifting
        strong: true

        Layout.fillWidth: true
    }

    function question(asked: string): string {
        switch (asked) {
        case "start": return qsTr("進捗が芳しくない点を書いて、案件を開きます");
        case "watch": return qsTr("様子を見る理由を書いてください");
        case "close": return qsTr("終わり方を選んで、分かったことを書いてください");
        default: return "";
        }
    }

    function settle(reason: string): void {
        const done = card.asked === "start" ? card.file.start(reason)
                   : card.asked === "watch" ? card.file.watch(reason)
                                            : card.file.close(card.ending, reason);
        if (done)
            card.asked = "";
    }
}
