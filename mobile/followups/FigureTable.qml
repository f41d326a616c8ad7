// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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

        delegate: FigureRow {
            id: line

            required property string label
            required property string lastYear
            required property string planned
            required property string entry
            required property string ratio
            required property int ratioTone
            required property int index
            readonly property alias field: field

            cells: [line.label, line.lastYear, line.planned, line.ratio]
            tones: [Tone.Neutral, Tone.Neutral, Tone.Neutral, line.ratioTone]
            divided: line.index < lines.count - 1
            trailingWidth: table.fieldWidth

            Layout.fillWidth: true

            NumberField {
                id: field

                objectName: "monthField" + line.index
                width: table.fieldWidth
                label: line.label + " " + table.figures.salesLabel
                entry: line.entry
                onEdited: entry => table.figures.typeMonth(line.index, entry)
                onNext: table.focusLine(line.index + 1)
                onActiveFocusChanged: {
                    if (field.activeFocus)
                        table.picked(field)
                }
            }
        }
    }

    AppButton {
        objectName: "earlierMonths"
        visible: table.figures.hasEarlierMonths
        text: qsTr("前の月も表示")
        variant: AppButton.Quiet
        onClicked: table.figures.showAllMonths()
    }

    // The field of that line; after the last one the first comes again.
    function focusLine(index: int): void {
        const line = lines.itemAt(index < lines.count ? index : 0)
        if (line)
            line.field.forceActiveFocus()
    }
}
