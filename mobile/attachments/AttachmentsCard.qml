// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Attachments
import Banso.Ui

// 写真・書類 of a record or of a business, each with where its file is.
Card {
    id: card

    required property string businessId
    // What the next one is hung on.
    required property string subjectId
    // Only those of the subject; else all that lies in the business's file.
    property bool ofSubject: false

    title: qsTr("写真・書類")
    subtitle: list.summary
    header: AppButton {
        objectName: "attach"
        visible: !list.wantsNoRecord
        text: qsTr("付ける")
        symbol: Symbol.Plus
        variant: AppButton.Quiet
        onClicked: Navigation.open("attach", {
            businessId: card.businessId,
            subjectId: card.subjectId
        })
    }

    AttachmentsModel {
        id: list

        session: Session
        traffic: SyncStatus.files
        businessId: card.businessId
        subjectId: card.ofSubject ? card.subjectId : ""
    }

    AppText {
        objectName: "noAttachments"
        visible: list.count === 0 || list.wantsNoRecord
        text: list.wantsNoRecord
              ? qsTr("記録を望まない事業者なので、写真・書類は付けられません。")
              : qsTr("店や商品の写真、署名した書面、決算書などを付けられます。")
        muted: true

        Layout.fillWidth: true
    }

    TileGrid {
        id: grid

        visible: list.count > 0

        Layout.fillWidth: true

        Repeater {
            model: list.rows

            delegate: AttachmentTile {
                id: tile

                required property var modelData
                required property int index
                readonly property var where: list.places[tile.index]

                objectName: "attachment" + tile.index
                title: tile.modelData.title
                caption: tile.modelData.caption
                picture: tile.modelData.picture
                isPdf: tile.modelData.isPdf
                place: tile.where === undefined ? "" : tile.where.state
                tone: tile.where === undefined ? Tone.Neutral : tile.where.tone
                onClicked: Navigation.open("attachment", { attachmentId: tile.modelData.id })

                Layout.preferredWidth: grid.cellWidth
                Layout.fillHeight: true
            }
        }
    }

    AppButton {
        objectName: "allAttachments"
        visible: list.rows.length < list.count
        text: qsTr("すべて表示（残り %1件）").arg(list.count - list.rows.length)
        variant: AppButton.Quiet
        onClicked: list.showAll()

        Layout.alignment: Qt.AlignHCenter
    }
}
