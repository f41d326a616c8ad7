// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Sentences, one under another; not there without any.
Card {
    id: card

    property var sentences: []

    visible: card.sentences.length > 0

    Repeater {
        model: card.sentences

        AppText {
            required property string modelData

            text: modelData

            Layout.fillWidth: true
        }
    }
}
