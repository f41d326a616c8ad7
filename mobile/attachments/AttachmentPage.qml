// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Banso.App
import Banso.Attachments
import Banso.Ui

// One photo or paper: as large as the page allows, and where its file is.
Item {
    id: page

    property string attachmentId: ""
    property bool showing: false
    property bool asksForReason: false
    readonly property var place: attachment.place

    AttachmentPageModel {
        id: attachment

        session: Session
        traffic: SyncStatus.files
        attachmentId: page.attachmentId
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: attachment.title
        subtitle: attachment.about
        canGoBack: true
        onBack: Navigation.back()

        AppButton {
            objectName: "showToOwner"
            visible: !attachment.isPdf
            text: qsTr("見せる")
            variant: AppButton.Secondary
            onClicked: page.showing = true
        }
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        margin: page.width < page.height ? Theme.space4 : Theme.space5

        ErrorState {
            visible: attachment.error !== ""
            sentence: qsTr("この写真・書類を読み込めませんでした")
            advice: attachment.error
            actionText: ""

            Layout.fillWidth: true
        }

        TwoPane {
            id: panes

            firstShare: 0.62
            visible: attachment.title !== ""

            Layout.fillWidth: true

            LargePicture {
                objectName: "original"
                source: attachment.picture
                isPdf: attachment.isPdf

                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(page.height * (panes.narrow ? 0.55 : 0.8),
                                                 Theme.bodySize * 60)
            }

            second: [
                Card {
                    Layout.fillWidth: true

                    StatusBadge {
                        objectName: "place"
                        tone: page.place.tone ?? Tone.Neutral
                        text: page.place.state ?? ""

                        Layout.maximumWidth: parent.width
                    }

                    AppText {
                        visible: text !== ""
                        text: page.place.advice ?? ""

                        Layout.fillWidth: true
                    }

                    AppText {
                        visible: attachment.isPdf
                        text: qsTr("PDFの中身は、この画面では表示できません。")
                        muted: true

                        Layout.fillWidth: true
                    }

                    AppText {
                        objectName: "fetchError"
                        visible: attachment.canFetch && SyncStatus.files.error !== ""
                        text: SyncStatus.files.error
                        color: Theme.caution

                        Layout.fillWidth: true
                    }

                    AppButton {
                        objectName: "fetch"
                        visible: attachment.canFetch
                        enabled: !SyncStatus.files.running
                        text: qsTr("いま取り込む")
                        variant: AppButton.Secondary
                        onClicked: attachment.fetch()
                    }

                    CheckRow {
                        objectName: "pin"
                        text: qsTr("この端末に置いておく")
                        subtitle: qsTr("空きを作るときにも消しません。")
                        checked: attachment.pinned
                        onToggled: attachment.setPinned(checked)

                        Layout.fillWidth: true
                    }
                },
                Card {
                    Layout.fillWidth: true

                    TextEntry {
                        objectName: "captionOf"
                        label: qsTr("ひとこと")
                        text: attachment.caption
                        maximumLength: 200
                        onFinished: text => attachment.setCaption(text)

                        Layout.fillWidth: true
                    }
                },
                AppButton {
                    objectName: "removeAttachment"
                    visible: !page.asksForReason
                    text: qsTr("この添付を外す（理由）")
                    variant: AppButton.Quiet
                    onClicked: page.asksForReason = true
                },
                ConfirmBar {
                    objectName: "removeBar"
                    visible: page.asksForReason
                    question: qsTr("この添付を外しますか")
                    advice: qsTr("外したことは、理由とともに記録に残ります。")
                    reasonLabel: qsTr("外す理由")
                    confirmText: qsTr("外す")
                    onConfirmed: reason => {
                        if (attachment.remove(reason))
                            Navigation.back()
                    }
                    onCancelled: page.asksForReason = false

                    Layout.fillWidth: true
                }
            ]
        }
    }

    Item {
        // Over the rail too: the owner sees nothing but the picture.
        parent: page.Window.window === null ? page : page.Window.window.contentItem
        anchors.fill: parent

        Repeater {
            model: page.showing ? 1 : 0

            delegate: Rectangle {
                objectName: "ownersPicture"
                anchors.fill: parent
                color: Theme.paper

                LargePicture {
                    anchors.fill: parent
                    source: attachment.picture
                }

                AppButton {
                    objectName: "closeOwnersPicture"
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    anchors.margins: Theme.space5
                    text: qsTr("見せるのを終える")
                    onClicked: page.showing = false
                }
            }
        }
    }
}
