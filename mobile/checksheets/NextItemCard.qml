// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// The item below the one in focus; it can be answered from there.
Card {
    id: card

    property string place: ""
    property string text: ""
    property int step: -1

    signal chosen(int step)

    AppText {
        text: card.place
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    AppText {
        text: card.text
        role: AppText.Name

        Layout.fillWidth: true
    }

    StepRow {
        objectName: "nextSteps"
        currentIndex: card.step
        onChosen: index => card.chosen(index)

        Layout.fillWidth: true
    }
}
