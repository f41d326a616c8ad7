// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// What is left of a tablet that the office stopped: that nothing was lost, and what to do now.
Rectangle {
    id: page

    color: Theme.paper

    ScrollColumn {
        anchors.fill: parent
        margin: page.width < page.height ? Theme.space4 : Theme.space6

        Item {
            Layout.fillHeight: true
        }

        Card {
            title: qsTr("この端末の利用は終わりました")

            Layout.fillWidth: true
            Layout.maximumWidth: Theme.bodySize * 34
            Layout.alignment: Qt.AlignHCenter

            AppText {
                text: qsTr("事務所で利用停止になりました。まだ送っていなかった記録は、すべて事務所に預けました。")

                Layout.fillWidth: true
            }

            AppText {
                text: qsTr("この端末の記録は消去しました。もう一度使うときは、管理者に登録コードを頼んでください。")

                Layout.fillWidth: true
            }

            AppButton {
                objectName: "quit"
                text: qsTr("アプリを閉じる")
                onClicked: Qt.quit()
            }
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
