// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// The item above the one in focus with its answer; a tap goes back to it.
Card {
    id: card

    property alias text: row.title
    property string answer: ""
    property int mark: -1

    signal opened()

    bodySpacing: 0

    ListRow {
        id: row

        objectName: "previousItem"
        opens: true
        divided: false
        onClicked: card.opened()

        Layout.fillWidth: true

        MarkBadge {
            mark: card.mark
        }

        AppText {
            text: card.answer
            strong: true
            color: Theme.action
            wrapMode: Text.NoWrap
        }
    }
}
