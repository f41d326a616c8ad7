// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// 事業者: found as you type, my clients first.
Item {
    id: page

    // The form of somebody new stands over the list.
    property bool adding: false
    // 記録から探す: what was written is looked through, not the names.
    property bool inNotes: false
    readonly property bool listed: Session.received && directory.error === "" && !page.inNotes
    readonly property bool narrow: page.width < Theme.bodySize * 56

    BusinessesPageModel {
        id: directory

        session: Session
    }

    NoteSearchModel {
        id: notes

        session: Session
        query: page.inNotes ? directory.query : ""
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        title: qsTr("事業者")
        subtitle: page.listed ? directory.totalText : ""

        AppButton {
            objectName: "add"
            visible: page.listed && !page.adding
            text: qsTr("新しい事業者を記録")
            symbol: Symbol.Plus
            variant: AppButton.Secondary
            onClicked: page.adding = true
        }
    }

    ColumnBox {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.margins: page.narrow ? Theme.space4 : Theme.space6
        spacing: Theme.space4

        SearchField {
            objectName: "search"
            placeholderText: page.inNotes ? qsTr("記録に書かれた言葉で探す")
                                          : qsTr("名前・フリガナ・番号・電話・町名で探す")
            onEdited: text => directory.query = text

            Layout.fillWidth: true
        }

        ChoiceRow {
            objectName: "searchIn"
            visible: Session.received && !page.adding
            options: [qsTr("事業者を探す"), qsTr("記録から探す")]
            currentIndex: page.inNotes ? 1 : 0
            minimumCellWidth: Theme.bodySize * 8
            onChosen: index => page.inNotes = index === 1

            Layout.fillWidth: true
        }

        NoteResults {
            visible: Session.received && page.inNotes
            notes: notes

            Layout.fillWidth: true
            Layout.fillHeight: true
        }

        Repeater {
            model: page.adding ? 1 : 0

            delegate: FounderForm {
                objectName: "founderForm"
                typed: directory.query
                onClosed: page.adding = false

                Layout.fillWidth: true
            }
        }

        Card {
            visible: page.listed && directory.rows.length > 0
            title: directory.countText
            bodySpacing: 0

            Layout.fillWidth: true
            Layout.fillHeight: true

            RowList {
                id: list

                objectName: "rows"
                rows: directory.rows
                question: directory.query

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.leftMargin: -Theme.space4
                Layout.rightMargin: -Theme.space4
                Layout.bottomMargin: -Theme.space3

                delegate: ListRow {
                    id: row

                    required property var modelData
                    required property int index

                    objectName: "business" + row.index
                    width: list.width
                    title: row.modelData.name
                    subtitle: row.modelData.subtitle
                    opens: true
                    onClicked: Navigation.open("business", { businessId: row.modelData.id })

                    StatusBadge {
                        objectName: "restricted" + row.index
                        visible: row.modelData.restricted
                        text: qsTr("担当者限り")
                    }

                    StatusBadge {
                        visible: row.modelData.badge !== ""
                        tone: row.modelData.tone
                        text: row.modelData.badge
                    }
                }
            }
        }

        EmptyState {
            objectName: "nothing"
            visible: page.listed && directory.rows.length === 0 && !page.adding
            sentence: directory.query === "" ? qsTr("担当の事業者はまだありません")
                                             : qsTr("「%1」は見つかりませんでした").arg(directory.query)
            advice: directory.query === "" ? qsTr("名前や電話番号の一部を入れると、全件から探します。")
                                           : qsTr("短い言葉や電話番号でも探せます。初めての方なら、名前と電話だけで記録できます。")
            actionText: directory.query === "" ? "" : qsTr("新しい事業者を記録")
            onActed: page.adding = true

            Layout.fillWidth: true
        }

        LoadingState {
            visible: !Session.received
            sentence: qsTr("まだ受信していません")
            advice: qsTr("最初の送受信が終わると、ここで探せるようになります。")

            Layout.fillWidth: true
        }

        ErrorState {
            visible: directory.error !== "" && !page.inNotes
            sentence: qsTr("事業者を読み込めませんでした")
            advice: directory.error
            onActed: directory.readAgain()

            Layout.fillWidth: true
        }
    }
}
