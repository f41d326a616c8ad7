// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// One 内容の食い違い: the values side by side, and a button for each way to end it.
Card {
    id: card

    // A card of ConflictsPageModel.
    property var conflict: ({ sides: [], choices: [] })
    property bool writing: false

    signal chosen(int side)
    signal joined()
    signal written(string text)
    signal putOff()

    tone: Tone.Caution

    RowBox {
        spacing: Theme.space3

        Layout.fillWidth: true

        StatusBadge {
            tone: Tone.Caution
            shape: ""
            text: qsTr("内容の食い違い")
        }

        AppText {
            text: card.conflict.title
            role: AppText.Name

            Layout.fillWidth: true
        }
    }

    AppText {
        text: card.conflict.explanation
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    EvenGrid {
        cellCount: card.conflict.sides.length
        minimumCellWidth: Theme.bodySize * 14
        maximumColumns: 2
        spacing: Theme.space3

        Layout.fillWidth: true

        Repeater {
            model: card.conflict.sides

            ValueCard {
                id: side

                required property var modelData
                required property int index

                objectName: "side" + side.index
                who: side.modelData.who
                when: side.modelData.when
                value: side.modelData.value
                detail: side.modelData.detail
                note: side.modelData.note
                onClicked: card.chosen(side.index)

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.bodySize * 14
            }
        }
    }

    Flow {
        visible: !card.writing
        spacing: Theme.space2

        Layout.fillWidth: true

        Repeater {
            model: card.conflict.choices

            AppButton {
                id: choice

                required property string modelData
                required property int index

                objectName: "choose" + choice.index
                text: choice.modelData
                variant: AppButton.Secondary
                onClicked: card.chosen(choice.index)
            }
        }

        AppButton {
            objectName: "joinBoth"
            visible: card.conflict.canJoin
            text: qsTr("両方を残す")
            variant: AppButton.Secondary
            onClicked: card.joined()
        }

        AppButton {
            objectName: "writeOther"
            visible: card.conflict.canWrite
            text: qsTr("別の値を書く")
            variant: AppButton.Secondary
            onClicked: card.writing = true
        }

        AppButton {
            objectName: "later"
            text: qsTr("あとで")
            variant: AppButton.Quiet
            onClicked: card.putOff()
        }
    }

    TextEntryArea {
        id: otherText

        objectName: "otherText"
        visible: card.writing
        label: qsTr("正しい値")
        text: card.conflict.text
        minimumLines: 1

        Layout.fillWidth: true
    }

    Flow {
        visible: card.writing
        spacing: Theme.space2

        Layout.fillWidth: true

        AppButton {
            objectName: "useOther"
            text: qsTr("この値にする")
            onClicked: card.written(otherText.text)
        }

        AppButton {
            text: qsTr("やめる")
            variant: AppButton.Quiet
            onClicked: card.writing = false
        }
    }
}
