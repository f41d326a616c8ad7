// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Attachments
import Banso.Ui

// The files of photos and papers on this tablet: what goes just now, what waits, and the room.
Card {
    id: card

    visible: files.any || SyncStatus.files.running || SyncStatus.files.error !== ""
    title: qsTr("写真・書類")
    subtitle: files.room

    KeptFilesModel {
        id: files

        session: Session
    }

    AppText {
        objectName: "fileProgress"
        visible: text !== ""
        text: SyncStatus.files.text
        strong: true

        Layout.fillWidth: true
    }

    AppText {
        objectName: "filesWaiting"
        visible: SyncStatus.files.text === ""
        text: files.unsent > 0
              ? qsTr("未送信 %1件。記録のあとに送ります。それまでは、この端末だけにあります。")
                    .arg(files.unsent)
              : qsTr("この端末で付けたものは、すべて事務所に届きました。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "filesError"
        visible: SyncStatus.files.error !== ""
        text: SyncStatus.files.error
        color: Theme.caution

        Layout.fillWidth: true
    }

    AppText {
        text: qsTr("上限を超えると、事務所に届いたものを、長く開いていない順に端末から消します。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }
}
