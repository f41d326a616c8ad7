// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Today
import Banso.Ui

// How the advisor's plans stand, counted by grade.
Card {
    id: card

    required property TodayPageModel day

    title: qsTr("計画とのずれ")
    subtitle: qsTr("担当の計画 %1件").arg(card.day.plans)

    StatRow {
        cellCount: 4

        Layout.fillWidth: true

        StatTile {
            objectName: "onTrack"
            figure: card.day.onTrack
            tone: Tone.OnTrack
        }

        StatTile {
            objectName: "caution"
            figure: card.day.caution
            tone: Tone.Caution
        }

        StatTile {
            objectName: "drifting"
            figure: card.day.drifting
            tone: Tone.Drifting
        }

        StatTile {
            objectName: "cannotJudge"
            figure: card.day.cannotJudge
            tone: Tone.Unknown
        }
    }
}
