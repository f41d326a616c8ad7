// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Consents
import Banso.Ui

// 個人情報 on a business's page: told, agreed, or not.
Card {
    id: card

    required property string businessId
    // Whether the file is on this tablet; the wish for no record is known without it.
    required property bool here

    title: qsTr("個人情報")
    bodySpacing: 0
    header: AppButton {
        objectName: "privacy"
        text: qsTr("開く")
        variant: AppButton.Quiet
        onClicked: Navigation.open("consents", { businessId: card.businessId })
    }

    ConsentsModel {
        id: client

        session: Session
        businessId: card.businessId
    }

    StatusBadge {
        objectName: "noRecord"
        visible: client.wantsNoRecord
        tone: Tone.Caution
        text: qsTr("記録を望まない")

        Layout.maximumWidth: parent.width
    }

    AppText {
        objectName: "privacyUnread"
        visible: client.error !== ""
        text: qsTr("読み込めませんでした")
        color: Theme.drifting

        Layout.fillWidth: true
    }

    AppText {
        objectName: "privacyElsewhere"
        visible: client.error === "" && !card.here
        text: qsTr("これまでの通知と同意は、まだこの端末にありません。")
        muted: true

        Layout.fillWidth: true
    }

    KeyValueRow {
        visible: client.error === "" && card.here
        key: qsTr("利用目的")
        value: client.notice === "" ? qsTr("まだ伝えていません") : client.notice
        longValue: true
        divided: client.consents.length > 0

        Layout.fillWidth: true
    }

    Repeater {
        model: client.error === "" && card.here ? client.consents : []

        delegate: KeyValueRow {
            required property var modelData
            required property int index

            key: modelData.state
            value: modelData.recipient
            longValue: true
            divided: index < client.consents.length - 1

            Layout.fillWidth: true
        }
    }
}
