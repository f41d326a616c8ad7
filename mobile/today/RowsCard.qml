// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// Businesses that ask for something today: each row opens its business, its button what is to be
// done.
Card {
    id: card

    // Of TodayRow.
    property var rows: []
    property string emptySentence: ""
    // What is to be said besides the rows; empty: nothing.
    property string note: ""
    property int buttonVariant: AppButton.Primary

    bodySpacing: 0

    Repeater {
        model: card.rows

        delegate: ListRow {
            id: row

            required property var modelData
            required property int index

            objectName: card.objectName + "Row" + row.index
            lead: row.modelData.time
            title: row.modelData.title
            subtitle: row.modelData.subtitle
            reminder: row.modelData.reminder
            opens: true
            divided: row.index < card.rows.length - 1
            onClicked: Navigation.open("business", { businessId: row.modelData.businessId })

            // The words stand under the card's title, the press reaches to its edge.
            Layout.leftMargin: -Theme.space4
            Layout.rightMargin: -Theme.space4
            Layout.fillWidth: true

            StatusBadge {
                visible: row.modelData.badge !== ""
                tone: row.modelData.tone
                text: row.modelData.badge
            }

            AppButton {
                objectName: card.objectName + "Record" + row.index
                visible: row.modelData.page !== ""
                text: row.modelData.action
                variant: card.buttonVariant
                onClicked: Navigation.open(row.modelData.page, row.modelData.properties)
            }
        }
    }

    AppText {
        visible: card.rows.length === 0 && text !== ""
        text: card.emptySentence
        muted: true

        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        Layout.bottomMargin: Theme.space2
    }

    AppText {
        objectName: card.objectName + "Note"
        visible: text !== ""
        text: card.note
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
    }
}
