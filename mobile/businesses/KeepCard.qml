// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// Whether a colleague's client stays on this tablet longer than what was only looked at.
Card {
    id: card

    required property BusinessFileModel file

    visible: card.file.pinnable && card.file.here

    CheckRow {
        objectName: "pin"
        text: qsTr("この端末に残す")
        checked: card.file.pinned
        onToggled: card.file.pin(checked)

        Layout.fillWidth: true
    }

    AppText {
        objectName: "pinError"
        visible: text !== ""
        text: card.file.pinError
        color: Theme.drifting
        strong: true

        Layout.fillWidth: true
    }

    AppText {
        text: qsTr("残さないと、最後に開くか書いた日から30日たったあとの送受信で、この端末から消えます。"
                   + "前後7日の予定、自分の計画、対応依頼、代行がある間は残ります。事務所には残ります。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }
}
