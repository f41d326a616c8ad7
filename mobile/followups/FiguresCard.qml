// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Followups
import Banso.Ui

// The figures, as finely as the owner can give them.
Card {
    id: card

    required property FigureEntryModel figures
    property bool showsProfit: false

    signal picked(NumberField field)

    ChoiceRow {
        objectName: "modeRow"
        options: [qsTr("月ごと"), qsTr("まとめて"), qsTr("増減だけ")]
        currentIndex: card.figures.mode
        onChosen: index => { card.figures.mode = index; }

        Layout.fillWidth: true
    }

    FigureTable {
        id: months

        visible: card.figures.mode === FigureEntryModel.Months
        figures: card.figures
        onPicked: field => card.picked(field)

        Layout.fillWidth: true
    }

    TotalEntry {
        id: sum

        visible: card.figures.mode !== FigureEntryModel.Months
        figures: card.figures
        onPicked: field => card.picked(field)

        Layout.fillWidth: true
    }

    Flow {
        spacing: Theme.space2

        Layout.fillWidth: true

        AppButton {
            objectName: "earlierMonths"
            visible: months.visible && card.figures.hasEarlierMonths
            text: qsTr("前の月も表示")
            variant: AppButton.Quiet
            onClicked: card.figures.showAllMonths()
        }

        AppButton {
            objectName: "profitButton"
            visible: !profit.visible
            text: qsTr("利益も入れる")
            variant: AppButton.Quiet
            onClicked: card.showsProfit = true
        }
    }

    ColumnBox {
        id: profit

        visible: card.showsProfit || card.figures.profit !== ""
        spacing: Theme.space3

        Layout.fillWidth: true

        ChoiceRow {
            objectName: "profitPeriodRow"
            label: qsTr("利益：どの月の分か")
            options: card.figures.periods
            currentIndex: card.figures.profitPeriod
            onChosen: index => { card.figures.profitPeriod = index; }

            Layout.fillWidth: true
        }

        RowBox {
            spacing: Theme.space3

            Layout.fillWidth: true

            AppText {
                text: card.figures.profitLabel
                strong: true
            }

            NumberField {
                id: profitField

                objectName: "profitField"
                label: card.figures.profitLabel
                unit: card.figures.unitWord
                entry: card.figures.profit
                onEdited: digits => card.figures.typeProfit(digits)
                onActiveFocusChanged: {
                    if (profitField.activeFocus)
                        card.picked(profitField)
                }

                Layout.preferredWidth: Theme.nameSize * 10
            }
        }
    }

    // The first field that is still to be filled.
    function startTyping(): void {
        if (card.figures.mode === FigureEntryModel.Months)
            months.startTyping()
        else
            sum.startTyping()
    }
}
