// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consultations
import Banso.Followups
import Banso.Ui

// The talk around the figures: what to tell, how it took place, what was said and comes next.
ColumnBox {
    id: talk

    required property FollowupDraft draft

    spacing: Theme.space4

    Card {
        visible: talk.draft.toTell !== ""
        title: qsTr("今日 伝えること")

        Layout.fillWidth: true

        AppText {
            objectName: "toTell"
            text: talk.draft.toTell

            Layout.fillWidth: true
        }

        CheckRow {
            objectName: "toldRow"
            text: qsTr("伝えた")
            checked: talk.draft.told
            onToggled: talk.draft.told = checked

            Layout.fillWidth: true
        }
    }

    Card {
        title: qsTr("話したこと")

        Layout.fillWidth: true

        TextEntryArea {
            objectName: "saidEntry"
            label: qsTr("事業者の話")
            text: talk.draft.said
            onEdited: text => { talk.draft.said = text; }
            onFinished: talk.draft.flush()

            Layout.fillWidth: true
        }

        TextEntryArea {
            objectName: "foundEntry"
            label: qsTr("分かったこと・伝えたこと")
            text: talk.draft.found
            onEdited: text => { talk.draft.found = text; }
            onFinished: talk.draft.flush()

            Layout.fillWidth: true
        }

        TextEntryArea {
            objectName: "nextStepEntry"
            label: qsTr("次の一歩")
            text: talk.draft.nextStep
            onEdited: text => { talk.draft.nextStep = text; }

            Layout.fillWidth: true
        }

        DayField {
            objectName: "nextDay"
            label: qsTr("次の予定日")
            day: talk.draft.nextDay

            Layout.fillWidth: true
        }
    }

    OccasionCard {
        draft: talk.draft

        Layout.fillWidth: true
    }
}
