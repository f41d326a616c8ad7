// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Camera
import Banso.Lock
import Banso.Ui

// What stands on the chamber's paper, typed or read by the camera. Whoever sees it can open every
// tablet: it is gone when nobody goes on with it, and when it is out of sight, as behind the lock.
ColumnBox {
    id: entry

    property alias text: letters.text
    property alias error: letters.error
    property bool busy: false
    // What is wrong with a text that the camera read: given it, gives words or nothing.
    required property var judge
    property alias patience: forgetting.interval

    spacing: Theme.space3

    onVisibleChanged: {
        if (!entry.visible)
            entry.forget();
    }

    TextEntryArea {
        id: letters

        objectName: "paper"
        label: qsTr("回復キー（紙の56文字）")
        placeholder: qsTr("例：abcd-efgh-ijkl-…")
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                          | Qt.ImhPreferLowercase
        readOnly: entry.busy
        onTextChanged: forgetting.restart()

        Layout.fillWidth: true
    }

    ScanPane {
        id: scan

        instruction: qsTr("紙のQRコードを、枠に入れてください。")
        onFound: text => {
            scan.refusal = entry.judge(text);
            if (scan.refusal !== "")
                return;
            scan.scanning = false;
            letters.text = text;
        }

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "scanPaper"
        visible: scan.available && !scan.scanning
        text: qsTr("カメラで読み取る")
        variant: AppButton.Secondary
        enabled: !entry.busy
        onClicked: scan.scanning = true
    }

    Timer {
        id: forgetting

        interval: 120000
        running: letters.text !== "" && !entry.busy
        onTriggered: entry.forget()
    }

    function startTyping(): void {
        letters.startTyping();
    }

    function forget(): void {
        scan.scanning = false;
        letters.text = "";
    }
}
