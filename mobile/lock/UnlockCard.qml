// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Lock
import Banso.Ui

// The person's passphrase opens the tablet; after wrong ones it has to be waited.
Card {
    id: card

    required property LockModel lock
    readonly property bool waits: card.lock.waitSeconds > 0
    // Longer waits are told in minutes.
    readonly property int mostSeconds: 90

    signal forgotten()

    title: qsTr("画面はロックされています")

    onVisibleChanged: card.begin()
    Component.onCompleted: card.begin()

    Connections {
        target: card.lock

        function onOpened(): void {
            entry.text = "";
        }
    }

    TextEntry {
        id: entry

        objectName: "passphrase"
        label: qsTr("合言葉")
        secret: true
        enabled: !card.waits
        readOnly: card.lock.busy
        error: card.lock.problem
        onAccepted: card.submit()

        Layout.fillWidth: true
    }

    AppText {
        objectName: "wait"
        visible: card.waits
        text: card.waitSentence(card.lock.waitSeconds)
        strong: true

        Layout.fillWidth: true
    }

    AppText {
        objectName: "triesLeft"
        visible: card.lock.triesLeft > 0
        text: qsTr("あと%1回違うと、この端末は合言葉では開かなくなります。").arg(card.lock.triesLeft)
        color: Theme.drifting

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "unlock"
        text: card.lock.busy ? qsTr("確かめています") : qsTr("開く")
        enabled: !card.lock.busy && !card.waits && entry.text !== ""
        onClicked: card.submit()

        Layout.fillWidth: true
    }

    AppText {
        visible: card.lock.paperNumber === ""
        text: qsTr("この端末には、まだ事務所の回復キーが届いていません。合言葉を忘れると、送っていない記録は開けません。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    AppText {
        visible: card.lock.paperNumber !== ""
        text: qsTr("合言葉を忘れたときは、端末を事務所に持ってきてください。事務所の回復キーで開けます。記録はそのままです。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "forgotten"
        visible: card.lock.paperNumber !== ""
        text: qsTr("回復キーで開ける")
        variant: AppButton.Quiet
        enabled: !card.lock.busy
        onClicked: {
            entry.text = "";
            card.forgotten();
        }
    }

    function begin() {
        if (card.visible)
            entry.startTyping();
    }

    function submit() {
        entry.commitComposition();
        card.lock.unlock(entry.text);
    }

    function waitSentence(seconds: int): string {
        if (seconds <= card.mostSeconds)
            return qsTr("あと%1秒お待ちください。").arg(seconds);
        return qsTr("あと%1分お待ちください。").arg(Math.ceil(seconds / 60));
    }
}
