// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// The item above the one in focus with its answer; a tap goes back to it.
Rectangle {
    id: card

    property alias text: row.title
    property string answer: ""
    property int mark: -1

    signal opened()

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight + 2 * Theme.space1
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    ListRow {
        id: row

        objectName: "previousItem"
        anchors.fill: parent
        anchors.margins: Theme.space1
        opens: true
        divided: false
        onClicked: card.opened()

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
