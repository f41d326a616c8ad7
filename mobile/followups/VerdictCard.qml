// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Followups
import Banso.Ui

// How the plan stands with what is typed so far, why, and what was left out.
Card {
    id: card

    required property VerdictModel verdict
    required property string unitWord

    RowBox {
        spacing: Theme.space3

        Layout.fillWidth: true

        StatusBadge {
            objectName: "verdictBadge"
            tone: card.verdict.tone
            text: card.verdict.word
        }

        AppText {
            objectName: "verdictHeadline"
            text: card.verdict.headline
            strong: true

            Layout.fillWidth: true
        }
    }

    AppText {
        objectName: "verdictCompared"
        visible: text !== ""
        text: card.verdict.compared
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    Repeater {
        model: card.verdict.findings

        delegate: AppText {
            required property string modelData
            required property int index

            text: qsTr("・%1").arg(modelData)
            color: Theme.toneInk(card.verdict.findingTones[index] ?? Tone.Unknown)

            Layout.fillWidth: true
        }
    }

    AppText {
        visible: card.verdict.proposesCase
        objectName: "proposesCase"
        text: qsTr("送受信すると、乖離案件の候補として課長に届きます。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    PlanChart {
        tone: card.verdict.tone
        unit: card.unitWord
        labels: card.verdict.labels
        plan: card.verdict.planned
        actual: card.verdict.actual
        partial: card.verdict.partial
        description: card.verdict.headline

        Layout.fillWidth: true
    }
}
