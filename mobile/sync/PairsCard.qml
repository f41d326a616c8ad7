// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Lines of a key and a value.
Card {
    id: card

    property var pairs: []
    property bool longValues: false

    bodySpacing: Theme.space2
    visible: card.pairs.length > 0

    Repeater {
        model: card.pairs

        KeyValueRow {
            id: pair

            required property var modelData
            required property int index

            key: pair.modelData.key
            value: pair.modelData.value
            longValue: card.longValues
            divided: pair.index < card.pairs.length - 1

            Layout.fillWidth: true
        }
    }
}
