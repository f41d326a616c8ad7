// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Consultations
import Banso.Ui

// A day: typed, by a quick word, or tapped in the month that opens below it.
ColumnBox {
    id: field

    required property DayEntry day
    property string label: ""
    property bool open: false
    // Off where the page has quick words of its own.
    property bool hasQuickWords: true
    // Where the day is the whole question, its month is there from the start.
    property bool alwaysOpen: false

    spacing: Theme.space2

    RowBox {
        spacing: Theme.space2

        Layout.fillWidth: true

        TextEntry {
            objectName: field.objectName + "Entry"
            label: field.label
            text: field.day.typed
            hint: field.day.word
            error: field.day.error
            onEdited: text => { field.day.typed = text; }

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }

        AppButton {
            objectName: field.objectName + "Open"
            visible: !field.alwaysOpen
            symbol: Symbol.Calendar
            text: field.open ? qsTr("閉じる") : qsTr("カレンダー")
            variant: AppButton.Secondary
            Accessible.name: field.open ? qsTr("%1のカレンダーを閉じる").arg(field.label)
                                        : qsTr("%1のカレンダーを開く").arg(field.label)
            onClicked: field.open = !field.open

            // Beside the field, below its name.
            Layout.topMargin: Theme.noteSize * 1.5 + Theme.space1
            Layout.alignment: Qt.AlignTop
        }
    }

    Flow {
        visible: field.hasQuickWords
        spacing: Theme.space2

        Layout.fillWidth: true

        Repeater {
            model: field.day.quickWords

            delegate: AppButton {
                required property string modelData
                required property int index

                objectName: field.objectName + "Quick" + index
                text: modelData
                variant: AppButton.Quiet
                onClicked: field.day.chooseQuick(index)
            }
        }

        AppButton {
            objectName: field.objectName + "Back"
            text: qsTr("−1日")
            variant: AppButton.Quiet
            onClicked: field.day.step(-1)
        }

        AppButton {
            objectName: field.objectName + "Forward"
            text: qsTr("+1日")
            variant: AppButton.Quiet
            onClicked: field.day.step(1)
        }
    }

    // Not a Loader: a bound component cannot be made by one (Qt 6.4).
    Repeater {
        model: field.open || field.alwaysOpen ? 1 : 0

        delegate: MonthCalendar {
            objectName: field.objectName + "Calendar"
            title: field.day.month
            weekdays: field.day.weekdays
            days: field.day.cells
            chosenIndex: field.day.chosenCell
            note: field.day.holidays
            onPicked: index => field.pick(index)
            onMoved: days => field.day.step(days)
            onMonthMoved: months => field.day.turn(months)

            Layout.fillWidth: true
        }
    }

    // The day stands in the field now: the month has done its work.
    function pick(cell: int) {
        field.day.pick(cell);
        field.open = false;
    }
}
