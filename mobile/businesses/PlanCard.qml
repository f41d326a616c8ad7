// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// 計画に対する売上: running sums, and the verdict in words with its figures.
Card {
    id: card

    required property PlanProgressModel plan

    title: qsTr("計画に対する売上")
    subtitle: card.plan.planId === "" ? "" : card.plan.periodText
    header: AppButton {
        objectName: "followup"
        visible: card.plan.planId !== ""
        text: qsTr("フォローアップ")
        variant: AppButton.Quiet
        onClicked: Navigation.open("followup", { planId: card.plan.planId })
    }

    AppText {
        visible: card.plan.planId === ""
        text: qsTr("実行中の計画はありません。")
        muted: true

        Layout.fillWidth: true
    }

    PlanChart {
        visible: card.plan.planId !== ""
        form: PlanChart.Lines
        tone: card.plan.tone
        unit: card.plan.unit
        labels: card.plan.labels
        plan: card.plan.plan
        actual: card.plan.actual
        actualNote: card.plan.actualNote
        description: card.plan.sentence

        Layout.fillWidth: true
    }

    AppText {
        objectName: "verdictSentence"
        visible: card.plan.planId !== "" && text !== ""
        text: card.plan.sentence
        strong: true
        role: AppText.Note
        color: Theme.toneInk(card.plan.tone)

        Layout.fillWidth: true
    }

    AppText {
        visible: card.plan.planId !== ""
        text: card.plan.title
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }
}
