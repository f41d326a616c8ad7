// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Camera
import Banso.Settings
import Banso.Ui

// What the administrator's page or paper shows: its QR code, where the tablet has a camera; else
// server and code, typed; or the code's text, pasted.
Card {
    id: card

    enum Way { Camera, Typing, Text }

    required property EnrolPageModel model
    property int way: scan.available ? EnrolCard.Camera : EnrolCard.Typing

    title: qsTr("登録コード")
    subtitle: qsTr("10分間、一度だけ使えます")

    AppText {
        visible: !scan.scanning
        text: card.instruction()

        Layout.fillWidth: true
    }

    ScanPane {
        id: scan

        instruction: qsTr("事務所の画面か紙のQRコードを、枠に入れてください。読み取ると、そのまま登録します。")
        onFound: text => {
            scan.refusal = card.model.refusalOf(text);
            if (scan.refusal !== "")
                return;
            scan.scanning = false;
            card.model.enrolByText(text);
        }

        Layout.fillWidth: true
    }

    AppText {
        objectName: "scanOutcome"
        visible: card.way === EnrolCard.Camera && !scan.scanning && text !== ""
        text: card.model.problem
        color: Theme.drifting

        Layout.fillWidth: true
    }

    TextEntry {
        id: address

        objectName: "address"
        visible: card.way === EnrolCard.Typing
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
        visible: card.way === EnrolCard.Typing
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
        visible: card.way === EnrolCard.Typing
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
        visible: card.way === EnrolCard.Text
        label: qsTr("登録コードの文字")
        placeholder: "banso1:…"
        error: card.model.problem
        readOnly: card.model.running

        Layout.fillWidth: true
    }

    AppButton {
        id: enrolButton

        objectName: "enrol"
        visible: !scan.scanning
        text: card.model.running ? qsTr("事務所に確かめています") : card.actionText()
        enabled: !card.model.running && card.filled()
        onClicked: card.act()
    }

    AppButton {
        objectName: "byCamera"
        variant: AppButton.Quiet
        visible: scan.available && card.way !== EnrolCard.Camera
        text: qsTr("カメラで読み取る")
        enabled: !card.model.running
        onClicked: card.take(EnrolCard.Camera)
    }

    AppButton {
        objectName: "byTyping"
        variant: AppButton.Quiet
        visible: card.way !== EnrolCard.Typing
        text: qsTr("サーバーとコードを入れて登録する")
        enabled: !card.model.running
        onClicked: card.take(EnrolCard.Typing)
    }

    AppButton {
        objectName: "byText"
        variant: AppButton.Quiet
        visible: card.way !== EnrolCard.Text
        text: qsTr("文字を貼り付けて登録する")
        enabled: !card.model.running
        onClicked: card.take(EnrolCard.Text)
    }

    function take(way: int): void {
        scan.scanning = false;
        card.way = way;
    }

    function instruction(): string {
        switch (card.way) {
        case EnrolCard.Camera:
            return qsTr("管理者が事務所のページの「端末」で登録コードを出します。そのQRコードを読み取ります。");
        case EnrolCard.Text:
            return qsTr("「banso1:」で始まる文字を、終わりまでそのまま貼り付けてください。");
        default:
            return qsTr("管理者が事務所のページの「端末」で登録コードを出します。そのとおりに入れてください。");
        }
    }

    function actionText(): string {
        return card.way === EnrolCard.Camera ? qsTr("カメラで読み取る") : qsTr("登録する");
    }

    function filled(): bool {
        switch (card.way) {
        case EnrolCard.Camera:
            return true;
        case EnrolCard.Text:
            return codeText.text !== "";
        default:
            return address.text !== "" && port.text !== "" && code.text !== "";
        }
    }

    function act(): void {
        switch (card.way) {
        case EnrolCard.Camera:
            scan.scanning = true;
            break;
        case EnrolCard.Text:
            card.model.enrolByText(codeText.text);
            break;
        default:
            card.model.enrol(address.text, port.text, code.text);
        }
    }
}
