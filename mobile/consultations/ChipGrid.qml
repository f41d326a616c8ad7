// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Consultations
import Banso.Ui

// Several of many words, as chips. It shows `chosen` (one truth value a word) and never changes it:
// the page does, when `toggled` tells it.
ColumnBox {
    id: grid

    property string label: ""
    property var options: []
    property var chosen: []
    property int minimumCellWidth: Theme.bodySize * 6 + Theme.space6

    signal toggled(int index)

    spacing: Theme.space2

    AppText {
        visible: grid.label !== ""
        text: grid.label
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    EvenGrid {
        cellCount: grid.options.length
        minimumCellWidth: grid.minimumCellWidth

        Layout.fillWidth: true

        Repeater {
            model: grid.options

            delegate: ChoiceCell {
                required property string modelData
                required property int index

                text: modelData
                chosen: grid.chosen[index] === true
                objectName: grid.objectName + index
                Accessible.role: Accessible.CheckBox
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: grid.toggled(index)

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: grid.minimumCellWidth
            }
        }
    }
}
