// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Businesses
import Banso.Ui

// 連絡先: how to reach a business, and who is there.
Card {
    id: card

    required property BusinessPageModel business

    signal edit

    title: qsTr("連絡先")
    subtitle: card.business.advisor === "" ? "" : qsTr("担当 %1").arg(card.business.advisor)
    bodySpacing: 0
    header: AppButton {
        objectName: "edit"
        text: qsTr("直す")
        variant: AppButton.Quiet
        onClicked: card.edit()
    }

    KeyValueRow {
        key: qsTr("電話")
        value: card.business.phone === "" ? qsTr("未記入") : card.business.phone
        longValue: true

        Layout.fillWidth: true
    }

    KeyValueRow {
        key: qsTr("所在地")
        value: card.business.address === "" ? qsTr("未記入") : card.business.address
        longValue: true

        Layout.fillWidth: true
    }

    Repeater {
        model: card.business.contacts

        delegate: KeyValueRow {
            required property var modelData

            key: modelData.role
            value: modelData.name
            note: modelData.phone
            longValue: true

            Layout.fillWidth: true
        }
    }

    KeyValueRow {
        visible: card.business.corporateNumber !== ""
        key: qsTr("法人番号")
        value: card.business.corporateNumber
        longValue: true

        Layout.fillWidth: true
    }

    KeyValueRow {
        key: qsTr("メモ")
        value: card.business.memo === "" ? qsTr("なし") : card.business.memo
        longValue: true
        divided: card.business.openQuestion !== ""

        Layout.fillWidth: true
    }

    AppText {
        visible: text !== ""
        text: card.business.openQuestion
        role: AppText.Note
        color: Theme.caution

        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
    }
}
