// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Drift
import Banso.Ui

// 頻度引上げ: how many contacts a year, and the day of one more visit.
ColumnBox {
    id: panel

    required property DriftCasePageModel file
    property int contacts: 0
    property int day: 1

    signal done()

    spacing: Theme.space3

    ChoiceRow {
        objectName: "contacts"
        label: qsTr("年に何回会うか")
        options: panel.file.contactChoices
        currentIndex: panel.contacts
        onChosen: index => panel.contacts = index

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "visitDay"
        label: qsTr("追加訪問の日")
        options: panel.file.visitDays
        currentIndex: panel.day
        minimumCellWidth: Theme.bodySize * 10
        onChosen: index => panel.day = index

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "raiseButton"
        text: qsTr("頻度を上げて追加訪問を入れる")
        onClicked: if (panel.file.raiseFrequency(panel.contacts, panel.day)) panel.done()
    }
}
