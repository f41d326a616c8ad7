// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.App
import Banso.Ui

// A form that was left half written says so.
AppText {
    required property FormDraft draft

    visible: draft.resumed
    text: qsTr("前に書きかけた内容です。続けるか、破棄してください。")
    role: AppText.Note
    color: Theme.caution
}
