// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// Why the last sync did not come true, and what helps where the office does not know the tablet.
ColumnLayout {
    spacing: Theme.space4

    OfflineNote {
        objectName: "syncError"
        sentence: qsTr("送受信できませんでした")
        advice: SyncStatus.error

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "enrolAgain"
        visible: SyncStatus.unrecognised
        text: qsTr("端末登録をやり直す")
        variant: AppButton.Secondary
        onClicked: Navigation.open("enrol", {again: true, asAnother: SyncStatus.copied})
    }
}
