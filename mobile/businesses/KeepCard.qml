// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Businesses
import Banso.Ui

// Whether a colleague's client stays on this tablet longer than what was only looked at.
Card {
    id: card

    required property BusinessPageModel business

    visible: card.business.pinnable

    CheckRow {
        objectName: "pin"
        text: qsTr("この端末に残す")
        checked: card.business.pinned
        onToggled: card.business.pin(checked)

        Layout.fillWidth: true
    }

    AppText {
        text: qsTr("残さないときは、最後に開いてから30日で、記録がこの端末から消えます。事務所には残ります。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }
}
