// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// これまで: the whole history by business, everybody's records, the latest first.
Card {
    id: card

    required property TimelineModel timeline

    title: qsTr("これまで")
    subtitle: qsTr("%1件・すべての担当者の記録").arg(card.timeline.count)
    bodySpacing: 0

    ChoiceRow {
        objectName: "filter"
        options: [qsTr("すべて"), qsTr("支援記録"), qsTr("計画"), qsTr("点検")]
        currentIndex: card.timeline.filter
        minimumCellWidth: Theme.bodySize * 4
        onChosen: index => card.timeline.filter = index

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space4
    }

    Repeater {
        model: card.timeline.rows

        delegate: TimelineDelegate {
            id: happening

            required property var modelData
            required property int index

            objectName: "happening" + happening.index
            meta: happening.modelData.meta
            title: happening.modelData.title
            body: happening.modelData.body
            tone: happening.modelData.tone
            struck: happening.modelData.cancelled
            opens: happening.modelData.page !== ""
            last: happening.index === card.timeline.count - 1
            onClicked: Navigation.open(happening.modelData.page, happening.modelData.properties)

            Layout.fillWidth: true
        }
    }

    AppText {
        objectName: "noHistory"
        visible: card.timeline.count === 0
        text: qsTr("まだ記録がありません。")
        muted: true

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "more"
        visible: card.timeline.rows.length < card.timeline.count
        text: qsTr("さらに表示（残り %1件）").arg(card.timeline.count - card.timeline.rows.length)
        variant: AppButton.Quiet
        onClicked: card.timeline.showMore()

        Layout.alignment: Qt.AlignHCenter
    }
}
