// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consultations
import Banso.Ui

// When and how a talk took place, what it was about, and who was there.
Card {
    id: card

    required property ConsultationDraft draft
    property bool showsCompanions: false

    title: qsTr("いつ・どのように")

    TextEntry {
        objectName: "visitorEntry"
        visible: !card.draft.hasBusiness
        label: qsTr("来られた方（必須）")
        text: card.draft.visitor
        placeholder: qsTr("名前、または屋号")
        onEdited: text => { card.draft.visitor = text; }

        Layout.fillWidth: true
    }

    DayField {
        objectName: "day"
        label: qsTr("日付")
        day: card.draft.day

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "methodRow"
        label: qsTr("方法")
        options: card.draft.methods
        currentIndex: card.draft.method
        onChosen: index => { card.draft.method = index; }

        Layout.fillWidth: true
    }

    TextEntry {
        objectName: "minutesEntry"
        label: qsTr("時間（分）")
        text: card.draft.minutes
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 4
        onEdited: text => { card.draft.minutes = text; }

        Layout.fillWidth: true
    }

    ChoiceRow {
        readonly property var quick: ["15", "30", "45", "60", "90", "120"]

        options: quick
        currentIndex: quick.indexOf(card.draft.minutes)
        minimumCellWidth: Theme.touchTarget
        onChosen: index => { card.draft.minutes = quick[index]; }

        Layout.fillWidth: true
    }

    ChipGrid {
        objectName: "topic"
        label: qsTr("内容（いくつでも）")
        options: card.draft.topics
        chosen: card.draft.chosenTopics
        onToggled: index => card.draft.toggleTopic(index)

        Layout.fillWidth: true
    }

    ChipGrid {
        objectName: "staff"
        label: qsTr("対応者（何人でも1件と数えます）")
        options: card.draft.people
        chosen: card.draft.staff
        onToggled: index => card.draft.toggleStaff(index)

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "companionsButton"
        text: qsTr("同行者を選ぶ")
        visible: !companions.visible
        variant: AppButton.Quiet
        onClicked: card.showsCompanions = true
    }

    ChipGrid {
        id: companions

        objectName: "companion"
        visible: card.showsCompanions || card.draft.hasCompanions
        label: qsTr("同行者（学ぶために同席した職員）")
        options: card.draft.people
        chosen: card.draft.companions
        onToggled: index => card.draft.toggleCompanion(index)

        Layout.fillWidth: true
    }

    TextEntry {
        objectName: "expertEntry"
        // What was typed before the wish is shown, to be taken out.
        visible: !card.draft.wantsNoRecord || card.draft.expert !== ""
        label: qsTr("同席した専門家")
        text: card.draft.expert
        onEdited: text => { card.draft.expert = text; }

        Layout.fillWidth: true
    }
}
