// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Settings
import Banso.Ui

// 端末登録: the code that the administrator gave makes this tablet one person's.
Item {
    id: page

    // It is enrolled, but the office does not recognise it any more.
    property bool again: false
    // It is a copy of a device that others go on with.
    property bool asAnother: false
    readonly property bool done: enrolment.done || (enrolment.owner !== "" && !page.again)
    // Lines that the eye can follow back.
    readonly property int columnWidth: Theme.bodySize * 48

    EnrolPageModel {
        id: enrolment

        session: Session
        asAnother: page.asAnother
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("端末登録")
        // What the office has answered is kept here before anybody leaves.
        canGoBack: page.again && !enrolment.running
        onBack: Navigation.back()
        subtitle: page.done || page.again ? enrolment.owner : qsTr("この端末を使い始めます")
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom

        Card {
            objectName: "enrolAgain"
            visible: !page.done && page.again
            title: qsTr("端末登録をやり直します")

            Layout.fillWidth: true
            Layout.maximumWidth: page.columnWidth
            Layout.alignment: Qt.AlignHCenter

            AppText {
                text: qsTr("この端末の記録も、まだ送っていない分も、そのまま残ります。登録用のコードは、"
                           + "管理者が事務所のページの「端末」で出します。")

                Layout.fillWidth: true
            }
        }

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
                text: page.again ? qsTr("まだ送っていない記録を送ります。")
                                 : qsTr("はじめに事務所の記録を受信します。そのあとは、つながらない所でも使えます。")

                Layout.fillWidth: true
            }

            AppButton {
                objectName: "begin"
                text: page.again ? qsTr("送受信を始める") : qsTr("受信を始める")
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
