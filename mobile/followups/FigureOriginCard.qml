// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Followups
import Banso.Ui

// Where the typed figures come from and what they are measured in; said once, for all of them.
Card {
    id: card

    required property FigureEntryModel figures

    title: qsTr("数字の出どころ")

    ChoiceRow {
        objectName: "sourceRow"
        options: card.figures.sources
        currentIndex: card.figures.source
        onChosen: index => { card.figures.source = index; }

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "stateRow"
        options: card.figures.states
        currentIndex: card.figures.state
        onChosen: index => { card.figures.state = index; }

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "basisRow"
        options: card.figures.bases
        currentIndex: card.figures.basis
        onChosen: index => { card.figures.basis = index; }

        Layout.fillWidth: true
    }

    AppText {
        visible: text !== ""
        text: card.figures.basisNote
        role: AppText.Note
        color: Theme.caution

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "unitRow"
        options: card.figures.units
        currentIndex: card.figures.unit
        onChosen: index => { card.figures.unit = index; }

        Layout.fillWidth: true
    }
}
