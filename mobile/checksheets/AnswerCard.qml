// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Checksheets
import Banso.Ui

// The item in focus: five steps, what goes with an answer, and the words of who answers.
Card {
    id: card

    required property ChecksheetDraft draft

    tone: Tone.Info

    AppText {
        objectName: "itemPlace"
        text: card.draft.itemPlace
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    AppText {
        objectName: "itemText"
        text: card.draft.itemText
        role: AppText.Question

        Layout.fillWidth: true
    }

    StepRow {
        objectName: "steps"
        currentIndex: card.draft.step
        lowWord: card.draft.lowWord
        highWord: card.draft.highWord
        onChosen: index => card.draft.choose(index)

        Layout.fillWidth: true
    }

    AppText {
        visible: card.draft.proposal !== ""
        text: card.draft.proposal
        role: AppText.Note
        color: Theme.caution

        Layout.fillWidth: true
    }

    Flow {
        spacing: Theme.space2

        Layout.fillWidth: true

        ChoiceCell {
            objectName: "notApplicable"
            text: qsTr("対象外")
            chosen: card.draft.notApplicable
            onClicked: card.draft.chooseNotApplicable()
        }

        ChoiceCell {
            objectName: "notChecked"
            text: qsTr("未確認")
            chosen: card.draft.notChecked
            onClicked: card.draft.chooseNotChecked()
        }

        Repeater {
            model: [qsTr("＋ 強み"), qsTr("－ 弱み"), qsTr("！ 課題候補")]

            delegate: ChoiceCell {
                required property string modelData
                required property int index

                objectName: "mark" + index
                text: modelData
                tone: [Tone.OnTrack, Tone.Drifting, Tone.Info][index]
                chosen: card.draft.mark === index
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: card.draft.toggleMark(index)
            }
        }

        // These stay together where the line ends.
        Row {
            spacing: Theme.space2

            AppText {
                height: Theme.touchTarget
                leftPadding: Theme.space3
                text: qsTr("答えた人")
                role: AppText.Note
                muted: true
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
            }

            Repeater {
                model: [qsTr("社長"), qsTr("従業員"), qsTr("支援者")]

                delegate: ChoiceCell {
                    required property string modelData
                    required property int index

                    objectName: "answeredBy" + index
                    text: modelData
                    chosen: card.draft.answeredBy === index
                    Accessible.role: Accessible.RadioButton
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    onClicked: card.draft.chooseAnsweredBy(index)
                }
            }
        }
    }

    TextEntryArea {
        objectName: "note"
        text: card.draft.note
        placeholder: qsTr("社長の言葉、気づいたこと")
        minimumLines: 2
        onEdited: text => card.draft.setNote(text)
        onFinished: text => {
            card.draft.setNote(text);
            card.draft.flush();
        }

        Layout.fillWidth: true
    }
}
