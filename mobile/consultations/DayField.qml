// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consultations
import Banso.Ui

// A day: typed, or stepped to. `word` is the day as it was understood, empty when it was not.
ColumnBox {
    id: field

    property string label: ""
    property string typed: ""
    property string word: ""
    // Steps of a day and quick words for the past; steps of weeks for what lies ahead.
    property bool ahead: false

    signal edited(string text)
    signal stepped(int days)
    signal fromToday(int days)

    spacing: Theme.space2

    TextEntry {
        objectName: field.objectName + "Entry"
        label: field.label
        text: field.typed
        hint: field.word
        error: field.typed !== "" && field.word === ""
               ? qsTr("2026/11/24 や 11/24 のように入れてください。") : ""
        onEdited: text => field.edited(text)

        Layout.fillWidth: true
    }

    Flow {
        spacing: Theme.space2

        Layout.fillWidth: true

        AppButton {
            visible: !field.ahead
            text: qsTr("昨日")
            objectName: field.objectName + "Yesterday"
            variant: AppButton.Quiet
            onClicked: field.fromToday(-1)
        }

        AppButton {
            visible: !field.ahead
            text: qsTr("今日")
            objectName: field.objectName + "Today"
            variant: AppButton.Quiet
            onClicked: field.fromToday(0)
        }

        AppButton {
            text: qsTr("−1日")
            objectName: field.objectName + "Back"
            variant: AppButton.Quiet
            onClicked: field.stepped(-1)
        }

        AppButton {
            text: qsTr("+1日")
            objectName: field.objectName + "Forward"
            variant: AppButton.Quiet
            onClicked: field.stepped(1)
        }

        AppButton {
            visible: field.ahead
            text: qsTr("+1週")
            objectName: field.objectName + "Week"
            variant: AppButton.Quiet
            onClicked: field.stepped(7)
        }

        AppButton {
            visible: field.ahead
            text: qsTr("+4週")
            objectName: field.objectName + "FourWeeks"
            variant: AppButton.Quiet
            onClicked: field.stepped(28)
        }
    }
}
