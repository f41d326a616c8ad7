// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// Asked before what was typed into a form is forgotten.
ConfirmBar {
    objectName: "discardBar"
    question: qsTr("書きかけの内容を破棄しますか")
    advice: qsTr("破棄した内容は、もとに戻せません。")
    confirmText: qsTr("破棄する")
    cancelText: qsTr("書き続ける")
}
