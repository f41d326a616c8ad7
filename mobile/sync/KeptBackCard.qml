// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// 保留: one piece of work that the office keeps back, why, and what to do.
Card {
    id: card

    // An entry of KeptBackPageModel.
    property var entry: ({})

    signal resent()

    tone: Tone.Drifting

    RowBox {
        spacing: Theme.space3

        Layout.fillWidth: true

        StatusBadge {
            tone: Tone.Drifting
            shape: ""
            text: card.entry.badge
        }

        AppText {
            text: card.entry.title
            role: AppText.Name

            Layout.fillWidth: true
        }
    }

    AppText {
        text: card.entry.when
        visible: text !== ""
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    AppText {
        text: card.entry.reason

        Layout.fillWidth: true
    }

    AppText {
        text: card.entry.advice
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    Flow {
        visible: card.entry.canResend || card.entry.businessId !== ""
        spacing: Theme.space2

        Layout.fillWidth: true

        AppButton {
            objectName: "resend"
            visible: card.entry.canResend
            text: qsTr("もう一度送る")
            variant: AppButton.Secondary
            onClicked: card.resent()
        }

        AppButton {
            objectName: "openBusiness"
            visible: card.entry.businessId !== ""
            text: qsTr("事業者を開く")
            variant: AppButton.Quiet
            onClicked: Navigation.open("business", { businessId: card.entry.businessId })
        }
    }
}
