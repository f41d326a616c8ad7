// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Attachments
import Banso.Ui

// 写真・書類 of a form that is not saved yet: they are saved with it.
Card {
    id: card

    required property AttachmentEntries entries
    required property string businessId

    title: qsTr("写真・書類")
    subtitle: card.entries.rows.length === 0 ? "" : qsTr("%1件、この記録と一緒に保存します")
                                                        .arg(card.entries.rows.length)
    header: AppButton {
        objectName: "attach"
        text: qsTr("付ける")
        symbol: Symbol.Plus
        variant: AppButton.Quiet
        onClicked: Navigation.open("attach", {
            businessId: card.businessId,
            form: card.entries
        })
    }

    AppText {
        visible: card.entries.rows.length === 0
        text: qsTr("店や商品の写真、署名した書面、決算書などを付けられます。")
        muted: true

        Layout.fillWidth: true
    }

    TileGrid {
        id: grid

        visible: card.entries.rows.length > 0

        Layout.fillWidth: true

        Repeater {
            model: card.entries.rows

            delegate: ColumnBox {
                id: entry

                required property var modelData
                required property int index

                spacing: Theme.space1

                Layout.preferredWidth: grid.cellWidth

                SmallPicture {
                    source: entry.modelData.picture
                    isPdf: entry.modelData.isPdf

                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.bodySize * 7
                }

                AppText {
                    text: entry.modelData.caption === "" ? entry.modelData.title
                                                         : entry.modelData.caption
                    maximumLineCount: 2

                    Layout.fillWidth: true
                }

                AppButton {
                    objectName: "takeOff" + entry.index
                    text: qsTr("外す")
                    variant: AppButton.Quiet
                    onClicked: card.entries.remove(entry.modelData.id)
                }
            }
        }
    }
}
