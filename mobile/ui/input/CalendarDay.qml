// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Banso.Ui

// One day of a MonthCalendar. A day of rest lies on the paper's ground and carries its mark, so
// that no colour alone tells it; today has a frame, the chosen day is filled.
T.AbstractButton {
    id: cell

    property string mark: ""
    property string spoken: ""
    property bool chosen: false
    property bool today: false
    property bool rests: false
    // Of the month before or after.
    property bool outside: false
    readonly property color ink: cell.chosen ? Theme.inkOnAction : cell.restInk
    readonly property color restInk: cell.rests || cell.outside ? Theme.inkMuted : Theme.ink

    implicitWidth: Theme.touchTarget
    implicitHeight: Math.max(Theme.touchTarget, cell.implicitContentHeight + Theme.space1)
    // The calendar has the keyboard's focus as a whole.
    focusPolicy: Qt.NoFocus
    hoverEnabled: false
    opacity: cell.enabled ? 1 : 0.45

    Accessible.role: Accessible.RadioButton
    Accessible.name: cell.spoken
    Accessible.checkable: true
    Accessible.checked: cell.chosen

    contentItem: Item {
        implicitHeight: Theme.bodySize * 1.5 + Theme.noteSize * 1.5

        Column {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            AppText {
                width: parent.width
                text: cell.text
                strong: !cell.outside
                color: cell.ink
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }

            AppText {
                width: parent.width
                visible: cell.mark !== ""
                text: cell.mark
                role: AppText.Note
                color: cell.ink
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusMark
        color: {
            if (cell.chosen)
                return Theme.action;
            if (cell.down)
                return Theme.actionSoft;
            return cell.rests && !cell.outside ? Theme.paper : Theme.surface;
        }
        border.width: cell.today ? Theme.outline : 0
        border.color: Theme.action
    }
}
