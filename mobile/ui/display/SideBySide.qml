// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Two people's values of one field, next to each other or, where it is narrow, one over the other.
// `first.who: ...` and `second.value: ...` fill the cards; the page keeps `chosenIndex`.
EvenGrid {
    id: pair

    readonly property alias first: firstCard
    readonly property alias second: secondCard
    property int chosenIndex: -1

    signal chosen(int index)

    cellCount: 2
    minimumCellWidth: Theme.bodySize * 14
    spacing: Theme.space3

    Accessible.role: Accessible.Grouping

    ValueCard {
        id: firstCard

        chosen: pair.chosenIndex === 0
        onClicked: pair.chosen(0)

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: pair.minimumCellWidth
    }

    ValueCard {
        id: secondCard

        chosen: pair.chosenIndex === 1
        onClicked: pair.chosen(1)

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: pair.minimumCellWidth
    }
}
