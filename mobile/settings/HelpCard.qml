// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// How one page is used, in a few sentences.
Card {
    id: card

    property var sentences: []

    Repeater {
        model: card.sentences

        AppText {
            required property string modelData

            text: modelData

            Layout.fillWidth: true
        }
    }
}
