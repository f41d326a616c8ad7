// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Settings
import Banso.Ui

// What the administrator's page or paper shows, typed; or the text of its QR code, pasted.
Card {
    id: card

    required property EnrolPageModel model
    property bool pasting: false

    title: qsTr("登録コード")
    subtitle: qsTr("10分間、一度だけ使えます")

    AppText {
        text: card.pasting
              ? qsTr("「banso1:」で始まる文字を、終わりまでそのまま貼り付けてください。")
              : qsTr("管理者が事務所のページの「端末」で登録コードを出します。そのとおりに入れてください。")

        Layout.fillWidth: true
    }

    TextEntry {
        id: address

        objectName: "address"
        visible: !card.pasting
        label: qsTr("サーバー")
        placeholder: qsTr("例：192.168.1.20")
        maximumLength: 253
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        readOnly: card.model.running

        Layout.fillWidth: true
    }

    TextEntry {
        id: port

        objectName: "port"
        visible: !card.pasting
        label: qsTr("ポート")
        placeholder: qsTr("例：8444")
        maximumLength: 5
        inputMethodHints: Qt.ImhDigitsOnly
        readOnly: card.model.running

        Layout.fillWidth: true
    }

    TextEntry {
        id: code

        objectName: "code"
        visible: !card.pasting
        label: qsTr("登録コード")
        placeholder: qsTr("例：abcd-efgh-ijkl-mnop")
        maximumLength: 40
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
        error: card.model.problem
        readOnly: card.model.running
        onAccepted: {
            if (enrolButton.enabled)
                enrolButton.clicked();
        }

        Layout.fillWidth: true
    }

    TextEntryArea {
        id: codeText

        objectName: "codeText"
        visible: card.pasting
        label: qsTr("登録コードの文字")
        placeholder: "banso1:…"
        error: card.model.problem
        readOnly: card.model.running

        Layout.fillWidth: true
    }

    AppButton {
        id: enrolButton

        readonly property bool filled: card.pasting
                                       ? codeText.text !== ""
                                       : address.text !== "" && port.text !== "" && code.text !== ""

        objectName: "enrol"
        text: card.model.running ? qsTr("事務所に確かめています") : qsTr("登録する")
        enabled: !card.model.running && filled
        onClicked: {
            if (card.pasting)
                card.model.enrolByText(codeText.text);
            else
                card.model.enrol(address.text, port.text, code.text);
        }
    }

    AppButton {
        objectName: "otherWay"
        variant: AppButton.Quiet
        text: card.pasting ? qsTr("サーバーとコードを入れて登録する") : qsTr("文字を貼り付けて登録する")
        enabled: !card.model.running
        onClicked: card.pasting = !card.pasting
    }
}
