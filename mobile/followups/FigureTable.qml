// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Followups
import Banso.Ui

// The months, one line each: last year, plan, a field for what was sold, and the share of the plan.
ColumnBox {
    id: table

    required property FigureEntryModel figures
    // Of all fields alike, so that heading and lines stand in one grid.
    readonly property int fieldWidth: Theme.nameSize * 6 + Theme.space4

    signal picked(NumberField field)

    spacing: 0

    FigureRow {
        cells: [table.figures.salesLabel, qsTr("前年"), qsTr("計画"), qsTr("計画比")]
        heading: true
        trailingWidth: table.fieldWidth

        Layout.fillWidth: true

        AppText {
            text: qsTr("実績")
            role: AppText.Note
            muted: true
        }
    }

    Repeater {
        id: lines

        model: table.figures.rows

        delegate: MonthRow {
            id: line

            divided: line.index < lines.count - 1
            fieldWidth: table.fieldWidth
            measure: table.figures.salesLabel
            onTyped: entry => table.figures.typeMonth(line.index, entry)
            onDone: table.focusLine(line.index + 1)
            onPicked: field => table.picked(field)

            Layout.fillWidth: true
        }
    }

    // The field of that line; after the last one the first comes again.
    function focusLine(index: int): void {
        const line = lines.itemAt(index < lines.count ? index : 0) as MonthRow
        if (line)
            line.startTyping()
    }

    function startTyping(): void {
        let first = 0
        while (first < lines.count - 1 && (lines.itemAt(first) as MonthRow).entry !== "")
            ++first
        table.focusLine(first)
    }
}
