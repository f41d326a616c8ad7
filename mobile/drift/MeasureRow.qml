// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Drift
import Banso.Ui

// One of the four measures: what was decided, and 予定, 済み or 不要（理由）. Who, or why, is asked
// for where the decision needs it.
ColumnBox {
    id: row

    required property DriftCasePageModel file
    property int measure: 0
    property string name: ""
    property bool divided: true
    readonly property bool isFrequency: row.measure === 0
    readonly property bool isExpert: row.measure === 2
    // The decision that waits for words; -1 none.
    property int asked: -1
    readonly property string subject: row.file.subject

    // What was being asked was about the case before.
    onSubjectChanged: row.asked = -1

    spacing: Theme.space2

    ListRow {
        title: row.name
        subtitle: row.file.measureTexts[row.measure]
        divided: false

        Layout.fillWidth: true

        Repeater {
            model: [qsTr("予定"), qsTr("済み"), qsTr("不要")]

            delegate: ChoiceCell {
                required property string modelData
                required property int index

                objectName: "measure" + row.measure + "-" + index
                text: modelData
                chosen: row.file.measureStates[row.measure] === index
                enabled: row.file.mayDecide
                onClicked: row.choose(index)
            }
        }
    }

    FrequencyPanel {
        visible: row.isFrequency && row.asked === 1
        file: row.file
        onDone: row.asked = -1

        Layout.fillWidth: true
    }

    TextEntry {
        id: entry

        objectName: "measureWords" + row.measure
        visible: row.asked >= 0 && !(row.isFrequency && row.asked === 1)
        label: row.asked === 2 ? qsTr("不要とする理由") : qsTr("専門家と使う制度、費用")

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "measureDecide" + row.measure
        visible: entry.visible
        enabled: entry.text.trim() !== ""
        text: qsTr("決める")
        variant: AppButton.Secondary
        onClicked: {
            if (row.file.decide(row.measure, row.asked, entry.text.trim()))
                row.asked = -1;
        }
    }

    Divider {
        visible: row.divided

        Layout.fillWidth: true
    }

    function choose(state: int): void {
        const asks = state === 2 || row.isExpert || (row.isFrequency && state === 1);
        entry.text = "";
        row.asked = asks && row.asked !== state ? state : -1;
        if (!asks)
            row.file.decide(row.measure, state, "");
    }
}
