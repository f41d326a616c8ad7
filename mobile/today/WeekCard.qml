// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// The days of this week with how many appointments each has.
Card {
    id: card

    // Of WeekDay.
    property var days: []

    title: qsTr("今週")

    EvenGrid {
        cellCount: card.days.length
        minimumCellWidth: Theme.bodySize * 3

        Layout.fillWidth: true

        Repeater {
            model: card.days

            delegate: Rectangle {
                id: day

                required property var modelData
                readonly property bool rests: day.modelData.isHoliday
                readonly property color dayInk: day.rests ? Theme.inkMuted : Theme.ink
                readonly property color inkColor: day.modelData.isToday ? Theme.inkOnAction
                                                                        : day.dayInk

                implicitHeight: words.implicitHeight + 2 * Theme.space3
                radius: Theme.radiusControl
                color: day.modelData.isToday ? Theme.action : Theme.surface

                Layout.fillWidth: true
                Layout.preferredWidth: Theme.bodySize * 3

                Accessible.role: Accessible.StaticText
                Accessible.name: day.modelData.spoken

                ColumnBox {
                    id: words

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 0

                    AppText {
                        text: day.modelData.name
                        role: AppText.Note
                        color: day.inkColor
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.ignored: true

                        Layout.fillWidth: true
                    }

                    AppText {
                        text: day.modelData.figure
                        strong: true
                        color: day.inkColor
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.ignored: true

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
