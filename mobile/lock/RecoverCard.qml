// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Lock
import Banso.Ui

// At the office: the chamber's paper opens the tablet, and a new passphrase takes the place of the
// one that nobody knows.
Card {
    id: card

    required property LockModel lock
    // What the lock says is of the paper once it was tried here.
    property bool tried: false

    signal closed()

    title: qsTr("回復キーで開ける")
    subtitle: qsTr("紙の番号 %1").arg(card.lock.paperNumber)

    onVisibleChanged: card.begin()

    Connections {
        target: card.lock

        function onOpened(): void {
            card.clear();
        }
    }

    AppText {
        text: qsTr("事務所で保管している回復キーの紙を用意してください。記録はそのままで、合言葉だけが新しくなります。")

        Layout.fillWidth: true
    }

    TextEntryArea {
        id: paper

        objectName: "paper"
        label: qsTr("回復キー（紙の56文字）")
        placeholder: qsTr("例：abcd-efgh-ijkl-…")
        readOnly: card.lock.busy

        Layout.fillWidth: true
    }

    NewPassphrase {
        id: next

        lock: card.lock
        label: qsTr("新しい合言葉")
        againLabel: qsTr("新しい合言葉をもう一度")
        onAccepted: card.submit()

        Layout.fillWidth: true
    }

    AppText {
        objectName: "recoverProblem"
        visible: card.tried && text !== ""
        text: card.lock.problem
        color: Theme.drifting

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "recover"
        text: card.lock.busy ? qsTr("確かめています") : qsTr("新しい合言葉で開く")
        enabled: !card.lock.busy && paper.text !== "" && next.filled
        onClicked: card.submit()

        Layout.fillWidth: true
    }

    AppText {
        text: qsTr("回復キーを使ったことは、次の送受信で事務所の監査記録に残ります。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "closeRecovery"
        text: qsTr("戻る")
        variant: AppButton.Quiet
        enabled: !card.lock.busy
        onClicked: {
            card.clear();
            card.closed();
        }
    }

    function begin() {
        if (card.visible)
            paper.startTyping();
    }

    function submit() {
        next.commitComposition();
        card.tried = true;
        card.lock.recover(paper.text, next.text, next.again);
    }

    function clear() {
        card.tried = false;
        paper.text = "";
        next.clear();
    }
}
