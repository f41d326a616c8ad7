// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// 記録から探す: under each business what was written about it, the word marked, the newest first.
ColumnBox {
    id: results

    required property NoteSearchModel notes

    spacing: Theme.space4

    OfflineNote {
        objectName: "building"
        visible: results.notes.buildingText !== ""
        symbol: Symbol.Search
        sentence: results.notes.buildingText
        advice: qsTr("まだ見つからない記録があります。そのまま続けて使えます。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "partial"
        visible: results.notes.partial
        text: qsTr("この端末にある記録から探します。ほかの事業者の支援記録などは、つながる所でその事業者を開くと届きます。")
        role: AppText.Note

        Layout.fillWidth: true
    }

    Card {
        visible: results.notes.rows.length > 0
        title: results.notes.countText
        bodySpacing: 0

        Layout.fillWidth: true
        Layout.fillHeight: true

        RowList {
            id: list

            objectName: "noteRows"
            rows: results.notes.rows
            question: results.notes.query

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -Theme.space4
            Layout.rightMargin: -Theme.space4
            Layout.bottomMargin: -Theme.space3

            delegate: NoteRowDelegate {
                required property var modelData
                required property int index

                objectName: "note" + index
                width: list.width
                heading: modelData.heading
                meta: modelData.meta
                passage: modelData.passage
                onClicked: Navigation.open(modelData.page, modelData.properties)
            }
        }
    }

    EmptyState {
        objectName: "noNotes"
        visible: results.notes.rows.length === 0 && results.notes.error === ""
        sentence: results.notes.countText === ""
                  ? qsTr("記録の中の言葉を入れてください")
                  : qsTr("「%1」と書かれた記録は見つかりませんでした").arg(results.notes.query)
        advice: results.notes.countText === ""
                ? qsTr("支援記録・点検の所見・計画・約束など、書かれた言葉から探します。2文字の言葉でも見つかります。")
                : results.notes.partial
                  ? qsTr("別の書き方や、もっと短い言葉でも探せます。この端末にない事業者の記録にあるかもしれません。")
                  : qsTr("別の書き方や、もっと短い言葉でも探せます。")

        Layout.fillWidth: true
    }

    ErrorState {
        visible: results.notes.error !== ""
        sentence: qsTr("記録を読み込めませんでした")
        advice: results.notes.error
        onActed: results.notes.readAgain()

        Layout.fillWidth: true
    }
}
