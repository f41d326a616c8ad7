// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Banso.Ui

// One big button of a ChoiceRow or a toggle: filled when it is the answer.
T.Button {
    id: cell

    property bool chosen: false
    property int tone: Tone.Info

    readonly property color fill: cell.tone === Tone.Info ? Theme.action : Theme.toneInk(cell.tone)

    implicitWidth: Math.max(Theme.touchTarget, cell.implicitContentWidth + cell.leftPadding
                            + cell.rightPadding)
    implicitHeight: Math.max(Theme.touchTarget, cell.implicitContentHeight + cell.topPadding
                             + cell.bottomPadding)
    horizontalPadding: Theme.space2
    verticalPadding: Theme.space2
    opacity: cell.enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus
    hoverEnabled: false

    Accessible.name: cell.text

    Keys.onReturnPressed: cell.clicked()
    Keys.onEnterPressed: cell.clicked()

    contentItem: AppText {
        text: cell.text
        strong: true
        color: cell.chosen ? Theme.inkOnAction : Theme.inkMuted
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        maximumLineCount: 3
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: {
            if (cell.chosen)
                return cell.fill;
            return cell.down ? Theme.actionSoft : Theme.surface;
        }
        border.width: cell.chosen ? 0 : Theme.hairline
        border.color: Theme.line

        FocusRing {
            shown: cell.visualFocus
        }
    }
}
