// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consultations
import Banso.Ui

// When a visit is to be: its day in an open month, and a time if one was agreed.
ColumnBox {
    id: field

    required property VisitEntry visit
    property string label: qsTr("次の予定日")

    spacing: Theme.space3

    DayField {
        objectName: "visitDay"
        label: field.label
        alwaysOpen: true
        day: field.visit.day

        Layout.fillWidth: true
    }

    TextEntry {
        objectName: "visitTimeEntry"
        label: qsTr("時刻（決まっていれば）")
        text: field.visit.time
        error: field.visit.timeError
        maximumLength: 8
        onEdited: text => { field.visit.time = text; }

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "visitTimes"
        options: field.visit.times
        currentIndex: field.visit.chosenTime
        minimumCellWidth: Theme.bodySize * 4
        onChosen: index => field.visit.chooseTime(index)

        Layout.fillWidth: true
    }
}
