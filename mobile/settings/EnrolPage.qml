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

        Card {
            visible: !page.done
            title: qsTr("登録コード")
            subtitle: qsTr("10分間、一度だけ使えます")

            Layout.fillWidth: true
            Layout.maximumWidth: page.columnWidth
            Layout.alignment: Qt.AlignHCenter

            AppText {
                text: qsTr("管理者がサーバーで「banso-server device add」を実行すると、登録コードが出ます。"
                           + "「banso1:」で始まる文字を、終わりまでそのまま貼り付けてください。")

                Layout.fillWidth: true
            }

            TextEntryArea {
                id: code

                objectName: "code"
                label: qsTr("登録コードの文字")
                placeholder: "banso1:…"
                error: enrolment.problem
                readOnly: enrolment.running

                Layout.fillWidth: true
            }

            AppButton {
                objectName: "enrol"
                text: enrolment.running ? qsTr("事務所に確かめています") : qsTr("登録する")
                enabled: !enrolment.running && code.text !== ""
                onClicked: enrolment.enrol(code.text)
            }
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
                           + "端末は、コードに書かれた事務所だけを信用します。")
                muted: true

                Layout.fillWidth: true
            }
        }
    }
}
