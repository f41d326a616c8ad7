// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Why a form has so few fields: its client wants no record.
Card {
    tone: Tone.Caution
    title: qsTr("記録を望まない事業者です")

    AppText {
        text: qsTr("日付・方法・相談内容・対応者だけを残し、1件と数えます。")

        Layout.fillWidth: true
    }
}
