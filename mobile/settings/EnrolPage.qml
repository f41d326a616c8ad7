// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Settings
import Banso.Ui

// 端末登録: the code that the administrator gave makes this tablet one person's.
Item {
    id: page

    readonly property bool done: enrolment.owner !== ""
    // Lines that the eye can follow back.
    readonly property int columnWidth: Theme.bodySize * 48

    EnrolPageModel {
        id: enrolment

        session: Session
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("端末登録")
        subtitle: page.done ? enrolment.owner : qsTr("この端末を使い始めます")
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom

        EnrolCard {
            visible: !page.done
            model: enrolment

            Layout.fillWidth: true
            Layout.maximumWidth: page.columnWidth
            Layout.alignment: Qt.AlignHCenter
        }

        Card {
            visible: page.done
            tone: Tone.OnTrack
            title: qsTr("登録できました")

            Layout.fillWidth: true
            Layout.maximumWidth: page.columnWidth
            Layout.alignment: Qt.AlignHCenter

            AppText {
                objectName: "owner"
                text: enrolment.owner
                role: AppText.Name

                Layout.fillWidth: true
            }

            AppText {
                text: qsTr("はじめに事務所の記録を受信します。そのあとは、つながらない所でも使えます。")

                Layout.fillWidth: true
            }

            AppButton {
                objectName: "begin"
                text: qsTr("受信を始める")
                onClicked: {
                    SyncStatus.start();
                    Navigation.section = "today";
                    Navigation.open("today", {});
                }
            }
        }

        Card {
            title: qsTr("この端末と事務所のやりとり")

            Layout.fillWidth: true
            Layout.maximumWidth: page.columnWidth
            Layout.alignment: Qt.AlignHCenter

            AppText {
                text: qsTr("端末は自分の鍵を作り、事務所はその鍵にだけ証明書を出します。コードそのものは通信に流れません。"
                           + "端末は、コードを知っている事務所だけを信用します。")
                muted: true

                Layout.fillWidth: true
            }
        }
    }
}
