// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Sync
import Banso.Ui

// 端末の一覧: which tablets were not in today, what waits on them, which are old.
Item {
    id: page

    DevicesPageModel {
        id: chamber

        session: Session
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("端末の一覧")
        subtitle: chamber.summary
        canGoBack: true
        onBack: Navigation.back()
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        margin: page.width < page.height ? Theme.space4 : Theme.space6

        ErrorState {
            visible: chamber.error !== ""
            sentence: qsTr("端末の一覧を読み込めませんでした")
            advice: chamber.error
            actionText: ""

            Layout.fillWidth: true
        }

        EmptyState {
            objectName: "noDevices"
            visible: chamber.missing.length + chamber.seen.length === 0 && chamber.error === ""
            sentence: qsTr("端末の一覧はまだ届いていません")
            advice: qsTr("送受信すると、職員の端末がいつつながったかが事務所から届きます。")

            Layout.fillWidth: true
        }

        DevicesCard {
            objectName: "missing"
            title: qsTr("今日はまだの端末")
            subtitle: qsTr("最後につながった時刻と、そのとき送り残していた件数です。")
            devices: chamber.missing

            Layout.fillWidth: true
        }

        DevicesCard {
            objectName: "seen"
            title: qsTr("今日つながった端末")
            devices: chamber.seen

            Layout.fillWidth: true
        }

        AppText {
            visible: chamber.cut
            text: qsTr("端末が多いため、最近つながったものだけを出しています。")
            role: AppText.Note
            muted: true

            Layout.fillWidth: true
        }
    }
}
