// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// The items that were marked alike: strengths, weaknesses or possible issues.
Card {
    id: card

    property int mark: 0
    property var items: []

    bodySpacing: Theme.space2

    MarkBadge {
        mark: card.mark

        Layout.alignment: Qt.AlignLeft
    }

    AppText {
        visible: card.items.length === 0
        text: qsTr("まだありません")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    Repeater {
        model: card.items

        delegate: AppText {
            required property string modelData

            text: qsTr("・%1").arg(modelData)

            Layout.fillWidth: true
        }
    }
}
