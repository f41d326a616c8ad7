// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// 総点検: the ten sections of the last two checksheets, with what was marked.
Card {
    id: card

    required property SectionProfileModel sections
    property bool withButton: true
    // For who looks from the other side of the table: the web fills the room, the marks beside it.
    property bool large: false

    title: qsTr("総点検")
    subtitle: card.sections.exists
              ? card.sections.periodText + "　" + card.sections.progressText : ""
    header: AppButton {
        objectName: "checksheet"
        visible: card.withButton
        text: qsTr("点検する")
        variant: AppButton.Quiet
        onClicked: Navigation.open("checksheet", { businessId: card.sections.businessId })
    }

    AppText {
        visible: !card.sections.exists
        text: qsTr("総点検チェックシートはまだありません。")
        muted: true

        Layout.fillWidth: true
    }

    TwoPane {
        visible: card.sections.exists
        firstShare: 0.6
        narrowBelow: Theme.bodySize * 48

        Layout.fillWidth: true
        Layout.fillHeight: card.large

        RadarChart {
            labels: card.sections.labels
            current: card.sections.current
            earlier: card.sections.earlier
            description: card.sections.periodText
            fontSize: card.large ? Theme.nameSize : Theme.noteSize

            Layout.fillWidth: true
            Layout.fillHeight: card.large
            Layout.minimumHeight: card.large ? Theme.scaled(440) : implicitHeight
        }

        second: TwoPane {
            narrowBelow: Theme.bodySize * (card.large ? 40 : 20)

            Layout.fillWidth: true

            MarkedItems {
                title: qsTr("強み")
                tone: Tone.OnTrack
                items: card.sections.strengths
                role: card.large ? AppText.Name : AppText.Note

                Layout.fillWidth: true
            }

            second: MarkedItems {
                title: qsTr("弱み")
                tone: Tone.Drifting
                items: card.sections.weaknesses
                role: card.large ? AppText.Name : AppText.Note

                Layout.fillWidth: true
            }
        }
    }
}
