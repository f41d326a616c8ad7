// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// Asked, with the reason, before a record of 個人情報 that was entered by mistake is cancelled.
ConfirmBar {
    id: bar

    objectName: "cancelBar"
    advice: qsTr("取り消したことは、理由とともに残ります。")
    reasonLabel: qsTr("取り消す理由")

    onVisibleChanged: if (bar.visible) bar.reason = ""
}
