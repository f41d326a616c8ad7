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

    RadarChart {
        visible: card.sections.exists
        labels: card.sections.labels
        current: card.sections.current
        earlier: card.sections.earlier
        description: card.sections.periodText

        Layout.fillWidth: true
    }

    TwoPane {
        visible: card.sections.exists
        narrowBelow: Theme.bodySize * 20

        Layout.fillWidth: true

        MarkedItems {
            title: qsTr("強み")
            tone: Tone.OnTrack
            items: card.sections.strengths

            Layout.fillWidth: true
        }

        second: MarkedItems {
            title: qsTr("弱み")
            tone: Tone.Drifting
            items: card.sections.weaknesses

            Layout.fillWidth: true
        }
    }
}
