// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// The file of a business of which the tablet has only what it has of every one. It is asked for
// when its page opens, and again by the button: nothing comes by itself.
Card {
    id: card

    required property BusinessFileModel file
    readonly property bool failed: !SyncStatus.running && SyncStatus.error !== ""

    visible: !card.file.here
    tone: card.failed ? Tone.Caution : Tone.Info
    title: SyncStatus.running ? qsTr("記録を取り寄せています") : qsTr("記録はまだこの端末にありません")

    AppText {
        text: SyncStatus.running
              ? qsTr("事務所に問い合わせています。待たずに、新しい記録を書けます。")
              : qsTr("これまでの記録と数字は、つながる所で「いま取り寄せる」を押すと届きます。新しい記録は、いまでも書けます。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "failure"
        visible: card.failed
        text: SyncStatus.online ? SyncStatus.error : qsTr("取り寄せられませんでした。事務所につながりません。")
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

    // To be called by the page once it is there.
    function begin(): void {
        card.file.opened()
        if (!card.file.here)
            SyncStatus.start()
    }
}
