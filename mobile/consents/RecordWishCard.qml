// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consents
import Banso.Ui

// 記録を望まない: what is kept of such a client from now on, and what of before.
Card {
    id: card

    required property ConsentsModel client

    title: qsTr("記録を望まない")

    CheckRow {
        objectName: "wantsNoRecord"
        text: qsTr("本人が記録を望まない")
        checked: card.client.wantsNoRecord
        enabled: card.client.mayWrite
        onToggled: card.client.setWantsNoRecord(checked)

        Layout.fillWidth: true
    }

    AppText {
        text: qsTr("支援は続け、件数にも数えます。"
                   + "これから残すのは日付・方法・相談内容・対応者だけです。"
                   + "前に書いた記録はそのまま残ります。"
                   + "消すことを求められたら、管理者に伝えてください。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    AppText {
        objectName: "wishError"
        visible: text !== ""
        text: card.client.wishError
        color: Theme.drifting
        strong: true

        Layout.fillWidth: true
    }
}
