// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Lock
import Banso.Ui

// A new tablet's passphrase, typed twice, with what it is for and how strong it is.
Card {
    id: card

    required property LockModel lock

    title: qsTr("合言葉を決めてください")

    onVisibleChanged: card.begin()
    Component.onCompleted: card.begin()

    Connections {
        target: card.lock

        function onOpened(): void {
            passphrase.clear();
        }
    }

    AppText {
        text: qsTr("この端末の記録は暗号化され、ふだんはあなたの合言葉だけで開きます。事務所の誰にも合言葉はわかりません。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "protection"
        visible: card.lock.hasDevice
        text: qsTr("鍵の半分は、この端末の専用の部品（TPM）が持ちます。中身を写し取られても、合言葉を試せません。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    AppText {
        text: card.lock.shortDoes
              ? qsTr("6文字以上なら、数字だけでもかまいません。並び数字、電話番号、生年月日は避けてください。")
              : qsTr("四つ以上の言葉をつなげると、覚えやすく破られにくくなります。名前、町の名前、生年月日は避けてください。日本語は「表示」を押して入力します。")

        Layout.fillWidth: true
    }

    NewPassphrase {
        id: passphrase

        lock: card.lock
        error: card.lock.problem
        onAccepted: card.submit()

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "choose"
        text: card.lock.busy ? qsTr("暗号化の準備をしています") : qsTr("この合言葉に決める")
        enabled: !card.lock.busy && passphrase.filled
        onClicked: card.submit()

        Layout.fillWidth: true
    }

    AppText {
        text: qsTr("忘れたときは、事務所に回復キーがあれば開けます。回復キーがないと、送っていない記録は失われます。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    function begin() {
        if (card.visible)
            passphrase.startTyping();
    }

    function submit() {
        passphrase.commitComposition();
        card.lock.choose(passphrase.text, passphrase.again);
    }
}
