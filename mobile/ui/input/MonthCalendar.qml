// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A month to tap a day in. It knows no dates: the page's model gives six weeks of days, each with
// `number`, `mark`, `spoken`, `today`, `rests`, `outside` and `selectable`, and is told what was
// tapped (`picked`), by how many days the arrow keys go on (`moved`) and which month is wanted.
// Always six weeks, so that the arrows stay under the thumb.
ColumnBox {
    id: calendar

    property string title: ""
    // The names of the seven days, in the order of the columns.
    property var weekdays: []
    property var days: []
    // Of `days`; -1 when the chosen day lies elsewhere, or none is chosen.
    property int chosenIndex: -1
    // What is worth saying about the days of this month.
    property string note: ""

    readonly property int cells: 42

    signal picked(int index)
    signal moved(int days)
    signal monthMoved(int months)

    spacing: Theme.space2

    Accessible.role: Accessible.Grouping
    Accessible.name: calendar.title

    RowBox {
        spacing: Theme.space2

        Layout.fillWidth: true

        AppButton {
            objectName: calendar.objectName + "Earlier"
            symbol: Symbol.Back
            variant: AppButton.Quiet
            Accessible.name: qsTr("前の月")
            onClicked: calendar.monthMoved(-1)
        }

        AppText {
            objectName: calendar.objectName + "Title"
            text: calendar.title
            strong: true
            horizontalAlignment: Text.AlignHCenter

            Layout.fillWidth: true
        }

        AppButton {
            objectName: calendar.objectName + "Later"
            symbol: Symbol.Next
            variant: AppButton.Quiet
            Accessible.name: qsTr("次の月")
            onClicked: calendar.monthMoved(1)
        }
    }

    Item {
        id: grid

        objectName: calendar.objectName + "Days"
        implicitWidth: cells.implicitWidth
        implicitHeight: cells.implicitHeight
        activeFocusOnTab: true

        Layout.fillWidth: true

        Accessible.role: Accessible.Table
        Accessible.name: calendar.title
        Accessible.focusable: true

        Keys.onPressed: event => { event.accepted = calendar.takeKey(event.key); }

        GridLayout {
            id: cells

            anchors.left: parent.left
            anchors.right: parent.right
            columns: 7
            columnSpacing: Theme.space1
            rowSpacing: Theme.space1

            Repeater {
                model: 7

                delegate: AppText {
                    required property int index

                    text: calendar.weekdays[index] ?? ""
                    role: AppText.Note
                    muted: true
                    horizontalAlignment: Text.AlignHCenter

                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.touchTarget
                }
            }

            Repeater {
                model: calendar.cells

                delegate: CalendarDay {
                    required property int index
                    readonly property var day: calendar.days[index]

                    objectName: calendar.objectName + "Day" + index
                    text: day?.number ?? ""
                    mark: day?.mark ?? ""
                    spoken: day?.spoken ?? ""
                    chosen: index === calendar.chosenIndex
                    today: day?.today ?? false
                    rests: day?.rests ?? false
                    outside: day?.outside ?? false
                    enabled: day?.selectable ?? false
                    onClicked: calendar.picked(index)

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: Theme.touchTarget
                    Layout.minimumWidth: Theme.touchTarget
                }
            }
        }

        FocusRing {
            shown: grid.activeFocus
        }
    }

    AppText {
        objectName: calendar.objectName + "Note"
        visible: calendar.note !== ""
        text: calendar.note
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    function takeKey(key: int): bool {
        switch (key) {
        case Qt.Key_Left: calendar.moved(-1); return true;
        case Qt.Key_Right: calendar.moved(1); return true;
        case Qt.Key_Up: calendar.moved(-7); return true;
        case Qt.Key_Down: calendar.moved(7); return true;
        case Qt.Key_PageUp: calendar.monthMoved(-1); return true;
        case Qt.Key_PageDown: calendar.monthMoved(1); return true;
        default: return false;
        }
    }
}
