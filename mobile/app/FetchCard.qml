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
    // Whether the page has something to write that needs no file.
    property bool writable: true
    readonly property bool failed: !SyncStatus.running && SyncStatus.error !== ""

    Component.onCompleted: {
        card.file.opened()
        if (!card.file.here && !card.file.left)
            SyncStatus.start()
    }

    visible: !card.file.here && !card.file.left
    tone: card.failed ? Tone.Caution : Tone.Info
    title: SyncStatus.running ? qsTr("記録を取り寄せています") : qsTr("記録はまだこの端末にありません")

    AppText {
        text: SyncStatus.running
              ? qsTr("事務所に問い合わせています。")
              : qsTr("これまでの記録と数字は、つながる所で「いま取り寄せる」を押すと届きます。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "meanwhile"
        text: card.writable ? qsTr("新しい記録は、いまでも書けます。")
                            : qsTr("届くと、ここに書けます。今日の話は、いま支援記録に書けます。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "failure"
        visible: card.failed
        text: qsTr("取り寄せられませんでした。%1").arg(SyncStatus.error)
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

    AppButton {
        objectName: "recordMeanwhile"
        visible: !card.writable
        text: qsTr("支援記録を書く")
        variant: AppButton.Secondary
        onClicked: Navigation.open("consultation", { businessId: card.file.fileId })
    }
}
