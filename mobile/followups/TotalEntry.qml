// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Followups
import Banso.Ui

// One sum for several months, or only a direction against the same months of last year.
ColumnBox {
    id: entry

    required property FigureEntryModel figures
    readonly property bool directionOnly: entry.figures.mode === FigureEntryModel.DirectionOnly

    signal picked(NumberField field)

    spacing: Theme.space4

    ChoiceRow {
        objectName: "periodRow"
        label: qsTr("どの月の分か")
        options: entry.figures.periods
        currentIndex: entry.figures.period
        onChosen: index => { entry.figures.period = index; }

        Layout.fillWidth: true
    }

    RowBox {
        visible: !entry.directionOnly
        spacing: Theme.space3

        Layout.fillWidth: true

        AppText {
            text: entry.figures.salesLabel
            strong: true
        }

        NumberField {
            id: total

            objectName: "totalField"
            label: entry.figures.salesLabel
            unit: entry.figures.unitWord
            entry: entry.figures.total
            onEdited: digits => entry.figures.typeTotal(digits)
            onActiveFocusChanged: {
                if (total.activeFocus)
                    entry.picked(total)
            }

            Layout.preferredWidth: Theme.nameSize * 10
        }

        AppText {
            text: entry.figures.totalBeside
            role: AppText.Note
            muted: true

            Layout.fillWidth: true
        }
    }

    ChoiceRow {
        objectName: "directionRow"
        visible: entry.directionOnly
        label: qsTr("前の年の同じ月と比べて")
        options: entry.figures.directions
        currentIndex: entry.figures.direction
        onChosen: index => { entry.figures.direction = index; }

        Layout.fillWidth: true
    }

    RowBox {
        visible: entry.directionOnly
        spacing: Theme.space3

        Layout.fillWidth: true

        AppText {
            text: qsTr("およそ")
        }

        NumberField {
            id: percent

            objectName: "percentField"
            label: qsTr("およその割合（%）")
            unit: "%"
            maximumDigits: 3
            entry: entry.figures.roughPercent
            onEdited: digits => { entry.figures.roughPercent = digits.replace("-", ""); }
            onActiveFocusChanged: {
                if (percent.activeFocus)
                    entry.picked(percent)
            }
        }

        AppText {
            text: qsTr("増減だけでは判定しませんが、調査の集計には入ります。")
            role: AppText.Note
            muted: true

            Layout.fillWidth: true
        }
    }

    function startTyping(): void {
        const field = entry.directionOnly ? percent : total
        field.forceActiveFocus()
    }
}
