// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Sync
import Banso.Ui

// 同じ事業者の統合: which of two records stands and, where they differ, which value.
Item {
    id: page

    property string oneId: ""
    property string otherId: ""

    JoinPageModel {
        id: pair

        session: Session
        oneId: page.oneId
        otherId: page.otherId
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("同じ事業者を一つにまとめる")
        subtitle: qsTr("どちらの記録も消えません。あとで取り消せます。")
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
            visible: pair.error !== ""
            sentence: qsTr("まとめられませんでした")
            advice: pair.error
            actionText: ""

            Layout.fillWidth: true
        }

        Card {
            visible: pair.records.length > 1
            title: qsTr("残す記録")
            subtitle: qsTr("もう一方の支援記録・計画・実績も、残した記録のページに出ます。")

            Layout.fillWidth: true

            SideBySide {
                objectName: "records"
                first.objectName: "standFirst"
                second.objectName: "standSecond"
                first.who: qsTr("記録 1")
                first.value: pair.records.length > 1 ? pair.records[0].name : ""
                first.detail: pair.records.length > 1 ? pair.records[0].detail : ""
                first.note: page.noteOf(0)
                second.who: qsTr("記録 2")
                second.value: pair.records.length > 1 ? pair.records[1].name : ""
                second.detail: pair.records.length > 1 ? pair.records[1].detail : ""
                second.note: page.noteOf(1)
                chosenIndex: pair.standing
                onChosen: index => pair.standing = index

                Layout.fillWidth: true
            }
        }

        Card {
            visible: pair.fields.length > 0
            title: qsTr("違うところ")
            subtitle: qsTr("正しいほうを選んでください。選ばなかった値も履歴に残ります。")

            Layout.fillWidth: true

            Repeater {
                model: pair.fields

                delegate: ColumnBox {
                    id: field

                    required property var modelData
                    required property int index

                    spacing: Theme.space2

                    Layout.fillWidth: true

                    SectionHeading {
                        title: field.modelData.title

                        Layout.fillWidth: true
                    }

                    SideBySide {
                        objectName: "field" + field.index
                        first.objectName: "first" + field.index
                        second.objectName: "second" + field.index
                        first.who: qsTr("記録 1")
                        first.value: field.modelData.first
                        second.who: qsTr("記録 2")
                        second.value: field.modelData.second
                        chosenIndex: field.modelData.chosen
                        onChosen: side => pair.choose(field.index, side)

                        Layout.fillWidth: true
                    }
                }
            }
        }

        ConfirmBar {
            objectName: "joinBar"
            visible: pair.records.length > 1
            danger: false
            question: qsTr("この二つを一つの事業者にまとめますか")
            advice: qsTr("全員の端末で一つの事業者として見えるようになります。")
            confirmText: qsTr("まとめる")
            onConfirmed: if (pair.join()) Navigation.back()
            onCancelled: Navigation.back()

            Layout.fillWidth: true
        }
    }

    function noteOf(side: int): string {
        return pair.standing === side ? qsTr("この記録を残します") : qsTr("もう一方にまとめます")
    }
}
