// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// One month: what was sold last year, what is planned, and a field for what was sold.
FigureRow {
    id: line

    required property string label
    required property string lastYear
    required property string planned
    required property string entry
    required property string ratio
    required property int ratioTone
    required property int index
    property int fieldWidth: 0
    property string measure: ""

    signal typed(string entry)
    signal done
    signal picked(NumberField field)

    cells: [line.label, line.lastYear, line.planned, line.ratio]
    tones: [Tone.Neutral, Tone.Neutral, Tone.Neutral, line.ratioTone]
    trailingWidth: line.fieldWidth

    NumberField {
        id: field

        objectName: "monthField" + line.index
        width: line.fieldWidth
        label: line.label + " " + line.measure
        entry: line.entry
        onEdited: entry => line.typed(entry)
        onNext: line.done()
        onActiveFocusChanged: {
            if (field.activeFocus)
                line.picked(field)
        }
    }

    function startTyping(): void {
        field.forceActiveFocus()
    }
}
