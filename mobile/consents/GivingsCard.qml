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

        delegate: GivingRow {
            id: row

            required property var modelData
            required property int index

            objectName: "giving" + row.index
            giving: row.modelData
            mayWrite: card.client.mayWrite
            divided: row.index < card.client.givings.length - 1
            onCancelled: reason => card.client.cancelGiving(row.modelData.id, reason)

            Layout.fillWidth: true
        }
    }
}
