// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Consents
import Banso.Ui

// 提供の記録: what was given to whom, newest first.
Card {
    id: card

    required property ConsentsModel client
    property string cancelling: ""

    title: qsTr("提供の記録")
    bodySpacing: 0

    AppText {
        objectName: "noGivings"
        visible: card.client.givings.length === 0
        text: qsTr("まだ何も提供していません。")
        muted: true

        Layout.fillWidth: true
    }

    Repeater {
        model: card.client.givings

        delegate: ListRow {
            id: giving

            required property var modelData
            required property int index

            objectName: "giving" + giving.index
            title: giving.modelData.title
            subtitle: giving.modelData.detail
            reminder: giving.modelData.warning
            divided: giving.index < card.client.givings.length - 1

            Layout.fillWidth: true

            AppButton {
                objectName: giving.objectName + "Cancel"
                visible: card.client.mayWrite && !giving.modelData.cancelled
                text: qsTr("取消（理由）")
                variant: AppButton.Quiet
                onClicked: card.cancelling = giving.modelData.id
            }
        }
    }

    ConfirmBar {
        objectName: "cancelBar"
        visible: card.cancelling !== ""
        question: qsTr("この提供の記録を取り消しますか")
        advice: qsTr("取り消したことは、理由とともに残ります。")
        reasonLabel: qsTr("取り消す理由")
        onConfirmed: reason => {
            card.client.cancelGiving(card.cancelling, reason)
            card.cancelling = ""
        }
        onCancelled: card.cancelling = ""

        Layout.fillWidth: true
    }
}
