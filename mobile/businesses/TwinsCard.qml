// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// Records that look like the same business, and those that were joined to it.
ColumnBox {
    id: column

    required property TwinsModel twins
    property string businessId: ""
    // The joined record about whose parting the card asks.
    property string parting: ""

    visible: column.twins.likely.length > 0 || column.twins.joined.length > 0
    spacing: Theme.space4

    Card {
        objectName: "likely"
        visible: column.twins.likely.length > 0
        tone: Tone.Caution
        title: qsTr("同じ事業者かもしれません")
        subtitle: qsTr("見比べて、同じなら一つにまとめます。")
        bodySpacing: 0

        Layout.fillWidth: true

        Repeater {
            model: column.twins.likely

            delegate: ListRow {
                id: like

                required property var modelData
                required property int index

                objectName: "likely" + like.index
                title: like.modelData.name
                subtitle: like.modelData.detail + "\n" + like.modelData.why
                divided: like.index < column.twins.likely.length - 1

                Layout.fillWidth: true

                AppButton {
                    objectName: "compare" + like.index
                    text: qsTr("見比べる")
                    variant: AppButton.Quiet
                    onClicked: Navigation.open("join", {
                        oneId: column.businessId,
                        otherId: like.modelData.id
                    })
                }
            }
        }
    }

    Card {
        objectName: "joined"
        visible: column.twins.joined.length > 0
        title: qsTr("まとめた記録")
        subtitle: qsTr("この記録の内容は、どちらもこのページに出ています。")
        bodySpacing: 0

        Layout.fillWidth: true

        Repeater {
            model: column.twins.joined

            delegate: ListRow {
                id: part

                required property var modelData
                required property int index

                objectName: "joined" + part.index
                title: part.modelData.name
                subtitle: part.modelData.detail
                divided: part.index < column.twins.joined.length - 1

                Layout.fillWidth: true

                AppButton {
                    objectName: "part" + part.index
                    text: qsTr("統合を取り消す")
                    variant: AppButton.Quiet
                    onClicked: column.parting = part.modelData.id
                }
            }
        }

        AppText {
            visible: column.twins.error !== ""
            text: column.twins.error
            color: Theme.drifting

            Layout.fillWidth: true
        }
    }

    ConfirmBar {
        objectName: "partBar"
        visible: column.parting !== ""
        question: qsTr("二つの事業者に戻しますか")
        advice: qsTr("それぞれの記録はそれぞれの事業者に戻ります。まとめた後に決めた内容は、この事業者に残ります。")
        confirmText: qsTr("統合を取り消す")
        onConfirmed: {
            column.twins.part(column.parting)
            column.parting = ""
        }
        onCancelled: column.parting = ""

        Layout.fillWidth: true
    }
}
