// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Followups
import Banso.Ui

// How the plan's actions go: in one word, and each ticked when it is done.
Card {
    id: card

    required property FollowupDraft draft

    title: qsTr("進み具合")

    ChoiceRow {
        objectName: "progressRow"
        options: card.draft.progressWords
        currentIndex: card.draft.progress
        minimumCellWidth: Theme.bodySize * 4
        onChosen: index => { card.draft.progress = index; }

        Layout.fillWidth: true
    }

    Repeater {
        model: card.draft.actionTitles

        delegate: CheckRow {
            required property string modelData
            required property int index

            objectName: "action" + index
            text: modelData
            subtitle: card.draft.actionNotes[index] ?? ""
            checked: card.draft.actionsDone[index] === true
            onToggled: card.draft.toggleAction(index)

            Layout.fillWidth: true
        }
    }
}
