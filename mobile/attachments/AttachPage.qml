// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Attachments
import Banso.Ui

// The pictures and papers of this tablet, newest first: a tap attaches one.
Item {
    id: page

    property string businessId: ""
    property string subjectId: ""
    // A form that takes what is tapped.
    property AttachmentEntries form: null
    // Pictures are unpacked for what is looked at, not for all that there are.
    property int shown: 24
    readonly property var pictures: choice.pictures
    readonly property var attached: choice.attached

    AttachPageModel {
        id: choice

        session: Session
        businessId: page.businessId
        subjectId: page.subjectId
        form: page.form
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("写真・書類を付ける")
        subtitle: choice.businessName
        canGoBack: true
        onBack: Navigation.back()

        AppButton {
            objectName: "undo"
            visible: choice.canUndo
            text: qsTr("いまの1件を外す")
            variant: AppButton.Secondary
            onClicked: choice.undo()
        }

        AppButton {
            objectName: "attachDone"
            visible: choice.attached.length > 0
            text: qsTr("%1件付けて終わる").arg(choice.attached.length)
            onClicked: Navigation.back()
        }
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        margin: page.width < page.height ? Theme.space4 : Theme.space5

        Card {
            Layout.fillWidth: true

            ChoiceRow {
                objectName: "content"
                label: qsTr("これから付けるもの")
                options: choice.contents
                currentIndex: choice.content
                minimumCellWidth: Theme.bodySize * 7
                onChosen: index => choice.content = index

                Layout.fillWidth: true
            }

            TextEntry {
                objectName: "caption"
                label: qsTr("ひとこと（なくてもかまいません）")
                text: choice.caption
                maximumLength: 200
                onEdited: text => choice.caption = text

                Layout.fillWidth: true
            }

            AppText {
                objectName: "limits"
                text: qsTr("タップした1枚が、この端末に保存されて付きます。%1").arg(choice.limits)
                role: AppText.Note
                muted: true

                Layout.fillWidth: true
            }
        }

        Card {
            visible: refusal.text !== ""
            tone: Tone.Drifting

            Layout.fillWidth: true

            AppText {
                id: refusal

                objectName: "attachError"
                text: choice.refusal + choice.error
                strong: true

                Layout.fillWidth: true
            }
        }

        Card {
            objectName: "originalStays"
            visible: choice.attached.length > 0
            tone: Tone.Info

            Layout.fillWidth: true

            AppText {
                text: qsTr("この端末の中の写しは暗号化されています。元の写真は「ピクチャ」や「ダウンロード」に、"
                           + "暗号化されないまま残っています。見せてはならないものは、そちらを消してください。")

                Layout.fillWidth: true
            }
        }

        LoadingState {
            visible: choice.looking
            sentence: qsTr("写真を探しています")

            Layout.fillWidth: true
        }

        EmptyState {
            objectName: "noPictures"
            visible: choice.pictures.length === 0 && !choice.looking
            sentence: qsTr("この端末に写真も書類も見つかりません")
            advice: qsTr("カメラで撮るか、PDFをダウンロードすると、ここに新しい順に出ます。")

            Layout.fillWidth: true
        }

        TileGrid {
            id: grid

            minimumCellWidth: Theme.bodySize * 11

            Layout.fillWidth: true

            Repeater {
                id: tiles

                model: page.pictures.slice(0, page.shown)

                delegate: PictureTile {
                    id: tile

                    required property var modelData
                    required property int index

                    objectName: "picture" + tile.index
                    name: tile.modelData.name
                    detail: tile.modelData.detail
                    picture: tile.modelData.url
                    isPdf: tile.modelData.isPdf
                    attached: page.attached.indexOf(tile.index) >= 0
                    busy: choice.busy === tile.index
                    enabled: tile.modelData.fits && !tile.attached && choice.busy < 0
                    onClicked: choice.attach(tile.index)

                    Layout.preferredWidth: grid.cellWidth
                    Layout.fillHeight: true
                }
            }
        }

        AppButton {
            objectName: "morePictures"
            visible: tiles.count < choice.pictures.length
            text: qsTr("さらに表示（残り %1件）").arg(choice.pictures.length - tiles.count)
            variant: AppButton.Quiet
            onClicked: page.shown += 24

            Layout.alignment: Qt.AlignHCenter
        }
    }
}
