// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// The file of a business of which the tablet has only how to reach it, its plans and its dates: it
// is asked for when its page opens.
Card {
    id: card

    required property BusinessPageModel business
    readonly property bool failed: !SyncStatus.running && SyncStatus.error !== ""

    // Opening the page asks for what the tablet has not: once, and again by the button.
    Component.onCompleted: {
        card.business.opened()
        if (!card.business.here)
            SyncStatus.start()
    }

    tone: card.failed ? Tone.Caution : Tone.Info
    title: SyncStatus.running ? qsTr("記録を取り寄せています") : qsTr("記録はまだこの端末にありません")

    AppText {
        text: SyncStatus.running
              ? qsTr("すぐに届きます。そのままお待ちください。")
              : qsTr("いまは連絡先だけを表示しています。事務所につながると、これまでの記録と数字が届きます。新しい記録は、いまでも書けます。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "failure"
        visible: card.failed
        text: SyncStatus.error
        role: AppText.Note
        color: Theme.caution

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "fetchNow"
        visible: !SyncStatus.running
        text: qsTr("いま取り寄せる")
        variant: AppButton.Secondary
        onClicked: SyncStatus.start()
    }
}
