// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// One of a few answers, as big buttons side by side; they break into lines where the room ends.
// It shows `currentIndex` and never changes it: the page does, when `chosen` tells it.
ColumnBox {
    id: row

    // The words of the answers, in order.
    property var options: []
    // -1 while nothing is chosen.
    property int currentIndex: -1
    // The words of both ends, under the first and the last button; the longer one has more room.
    property string lowWord: ""
    property string highWord: ""
    property string label: ""
    property int minimumCellWidth: Theme.bodySize * 5 + Theme.space6

    signal chosen(int index)

    spacing: Theme.space2

    Accessible.role: Accessible.Grouping
    Accessible.name: row.label

    AppText {
        visible: row.label !== ""
        text: row.label
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    EvenGrid {
        cellCount: row.options.length
        minimumCellWidth: row.minimumCellWidth

        Layout.fillWidth: true

        Repeater {
            model: row.options

            delegate: ChoiceCell {
                required property string modelData
                required property int index

                objectName: row.objectName === "" ? "" : row.objectName + index
                text: modelData
                chosen: index === row.currentIndex
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: row.chosen(index)

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: row.minimumCellWidth
                Layout.minimumWidth: Theme.touchTarget
            }
        }
    }

    RowBox {
        visible: row.lowWord !== "" || row.highWord !== ""
        spacing: Theme.space6

        Layout.fillWidth: true

        AppText {
            text: row.lowWord
            role: AppText.Note
            muted: true

            Layout.fillWidth: true
            Layout.preferredWidth: implicitWidth
            Layout.alignment: Qt.AlignTop
        }

        AppText {
            text: row.highWord
            role: AppText.Note
            muted: true
            horizontalAlignment: Text.AlignRight

            Layout.fillWidth: true
            Layout.preferredWidth: implicitWidth
            Layout.alignment: Qt.AlignTop
        }
    }
}
