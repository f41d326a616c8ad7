// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consents
import Banso.Ui

// 利用目的の通知: the newest that holds.
Card {
    id: card

    required property ConsentsModel client
    // Whether the file is on this tablet: else a notice may stand in it.
    required property bool here
    property bool cancelling: false

    signal noticeAsked

    title: qsTr("利用目的の通知")
    subtitle: qsTr("商工会議所が情報を何に使うかを、本人に伝えた記録です。")
    header: AppButton {
        objectName: "addNotice"
        visible: card.client.mayWrite
        text: qsTr("伝えた")
        variant: AppButton.Quiet
        onClicked: card.noticeAsked()
    }

    AppText {
        objectName: "notice"
        visible: card.here
        text: card.client.notice === "" ? qsTr("まだ伝えていません。") : card.client.notice
        color: card.client.notice === "" ? Theme.caution : Theme.ink

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "noticeCancel"
        visible: card.client.mayWrite && card.here && card.client.notice !== ""
                 && !card.cancelling
        text: qsTr("取消（理由）")
        variant: AppButton.Quiet
        onClicked: card.cancelling = true
    }

    CancelBar {
        visible: card.cancelling
        question: qsTr("この通知の記録を取り消しますか")
        onConfirmed: reason => {
            card.cancelling = false
            card.client.cancelNotice(reason)
        }
        onCancelled: card.cancelling = false

        Layout.fillWidth: true
    }
}
