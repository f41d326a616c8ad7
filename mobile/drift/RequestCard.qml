// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Consultations
import Banso.Drift
import Banso.Ui

// 対応依頼: which measures, in one sentence, by when. What is typed is kept until it is sent.
Card {
    id: card

    required property string subjectId

    title: qsTr("対応依頼")
    subtitle: request.savedText

    InstructionDraft {
        id: request

        objectName: "instructionDraft"
        session: Session
        subjectId: card.subjectId
    }

    Flow {
        spacing: Theme.space2

        Layout.fillWidth: true

        Repeater {
            model: request.measureWords

            delegate: ChoiceCell {
                required property string modelData
                required property int index

                objectName: "requestMeasure" + index
                text: modelData
                chosen: request.measures[index] ?? false
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: request.toggleMeasure(index)
            }
        }
    }

    TextEntryArea {
        objectName: "requestWords"
        text: request.words
        placeholder: qsTr("例：11月中に追加訪問し、原価と値上げの進み具合を確かめる")
        minimumLines: 2
        onEdited: text => request.setWords(text)
        onFinished: text => {
            request.setWords(text);
            request.flush();
        }

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "requestDue"
        label: qsTr("期限")
        options: request.dueWords
        currentIndex: request.due
        minimumCellWidth: Theme.bodySize * 10
        onChosen: index => request.chooseDue(index)

        Layout.fillWidth: true
    }

    DayField {
        objectName: "requestDay"
        label: qsTr("日付")
        hasQuickWords: false
        day: request.dueDay

        Layout.fillWidth: true
    }

    AppText {
        visible: text !== ""
        text: request.error
        color: Theme.drifting
        strong: true

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "requestButton"
        text: qsTr("%1さんへ依頼する").arg(request.toName)
        enabled: request.ready
        onClicked: request.finish()
    }
}
