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

    Component.onCompleted: paper.startTyping()

    AppText {
        text: qsTr("事務所で保管している回復キーの紙を用意してください。記録はそのままで、合言葉だけが新しくなります。")

        Layout.fillWidth: true
    }

    PaperEntry {
        id: paper

        busy: card.lock.busy
        judge: text => card.lock.paperProblem(text)

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
        id: recoverButton

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
            next.clear();
            card.closed();
        }
    }

    function submit() {
        next.commitComposition();
        if (!recoverButton.enabled)
            return;
        card.tried = true;
        card.lock.recover(paper.text, next.text, next.again);
    }
}
