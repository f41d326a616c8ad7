// SPDX-License-Identifier: Apache-2.0
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
            required property var modelData
            required property int index

            key: modelData.key
            value: modelData.value
            longValue: card.longValues
            divided: index < card.pairs.length - 1

            Layout.fillWidth: true
        }
    }
}
