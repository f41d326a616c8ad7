// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Lock
import Banso.Ui

// After too many wrong passphrases: the two ways on. Neither loses anything.
Card {
    id: card

    required property LockModel lock
    property bool asking: false

    signal recovering()

    tone: Tone.Caution
    title: qsTr("合言葉では開かなくなりました")

    AppText {
        text: card.lock.isForgotten
              ? qsTr("この端末の専用の部品（TPM）に、鍵の半分がないためです。記録はこの端末に暗号化されたまま残っています。")
              : qsTr("違う合言葉が続いたためです。記録はこの端末に暗号化されたまま残っています。")

        Layout.fillWidth: true
    }

    AppText {
        text: qsTr("事務所の回復キーで開ける")
        role: AppText.Name

        Layout.fillWidth: true
    }

    AppText {
        text: qsTr("端末を事務所に持ってきてください。保管している紙で開け、新しい合言葉を決められます。")

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "recoverGivenUp"
        text: qsTr("回復キーで開ける")
        onClicked: card.recovering()
    }

    AppText {
        text: qsTr("新しく登録し直す")
        role: AppText.Name

        Layout.fillWidth: true
    }

    AppText {
        text: card.lock.canStartAnew
              ? qsTr("今日すぐに使いたいときは、空の端末として始められます。登録コードを管理者に頼んでください。")
              : qsTr("アプリを閉じて開き直すと、ここから空の端末として始められます。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "problem"
        visible: text !== ""
        text: card.lock.problem
        color: Theme.drifting

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "startAnew"
        visible: card.lock.canStartAnew && !card.asking
        text: qsTr("新しく登録し直す")
        variant: AppButton.Secondary
        onClicked: card.asking = true
    }

    ConfirmBar {
        objectName: "startAnewBar"
        visible: card.lock.canStartAnew && card.asking
        question: qsTr("空の端末として始めますか")
        advice: qsTr("送っていない記録は、回復キーで開けるまで別のフォルダーで待ちます。何も消えません。")
        confirmText: qsTr("始める")
        danger: false
        onConfirmed: {
            card.asking = false;
            card.lock.startAnew();
        }
        onCancelled: card.asking = false

        Layout.fillWidth: true
    }
}
