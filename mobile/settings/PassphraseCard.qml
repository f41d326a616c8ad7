// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Lock
import Banso.Ui

// What protects this tablet, and another passphrase in place of the present one.
Card {
    id: card

    required property LockModel lock
    property bool changing: false
    property bool done: false
    // What the lock says is of another passphrase until one was given here.
    property bool submitted: false
    readonly property bool waits: card.lock.waitSeconds > 0

    title: qsTr("合言葉")

    Connections {
        target: card.lock

        function onPassphraseChanged(): void {
            card.done = true;
            card.close();
        }

        function onChanged(): void {
            // Whoever stands before a locked tablet finds nothing typed here.
            if (card.lock.locked)
                card.close();
        }
    }

    AppText {
        objectName: "protection"
        text: card.lock.needsDevice
              ? qsTr("この端末の保護: 合言葉と専用の部品（TPM）の両方で暗号化")
              : qsTr("この端末の保護: 合言葉で暗号化（専用の部品は使っていません）")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "passphraseChanged"
        visible: card.done
        text: qsTr("合言葉を変えました。次からは新しい合言葉で開きます。")
        strong: true

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "changePassphrase"
        visible: !card.changing
        text: qsTr("合言葉を変える")
        variant: AppButton.Secondary
        onClicked: {
            card.done = false;
            card.changing = true;
            present.startTyping();
        }
    }

    TextEntry {
        id: present

        objectName: "presentPassphrase"
        visible: card.changing
        label: qsTr("いまの合言葉")
        secret: true
        enabled: !card.waits
        readOnly: card.lock.busy
        error: card.submitted ? card.lock.problem : ""
        onAccepted: next.startTyping()

        Layout.fillWidth: true
    }

    AppText {
        objectName: "changeWaits"
        visible: card.changing && card.waits
        text: qsTr("あと%1秒お待ちください。").arg(card.lock.waitSeconds)
        strong: true

        Layout.fillWidth: true
    }

    AppText {
        objectName: "changeTriesLeft"
        visible: card.changing && card.lock.triesLeft > 0
        text: qsTr("あと%1回違うと、この端末は合言葉では開かなくなります。").arg(card.lock.triesLeft)
        color: Theme.drifting

        Layout.fillWidth: true
    }

    NewPassphrase {
        id: next

        visible: card.changing
        lock: card.lock
        label: qsTr("新しい合言葉")
        againLabel: qsTr("新しい合言葉をもう一度")
        onAccepted: card.submit()

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "change"
        visible: card.changing
        text: card.lock.busy ? qsTr("確かめています") : qsTr("この合言葉に変える")
        enabled: !card.lock.busy && !card.waits && present.text !== "" && next.filled
        onClicked: card.submit()

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "keepPassphrase"
        visible: card.changing && !card.lock.busy
        text: qsTr("変えずに閉じる")
        variant: AppButton.Quiet
        onClicked: card.close()
    }

    function submit() {
        next.commitComposition();
        if (present.text === "" || card.waits)
            return;
        card.submitted = true;
        card.lock.change(present.text, next.text, next.again);
    }

    function close() {
        if (!card.changing)
            return;
        card.changing = false;
        card.submitted = false;
        present.text = "";
        next.clear();
    }
}
