// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Banso.Ui

// One entry of the rail or the bar: a drawing, its word, and how many things wait there.
T.AbstractButton {
    id: item

    property int symbol: Symbol.None
    property int badge: 0
    property bool selected: false
    property bool rounded: true
    readonly property color labelInk: item.selected ? Theme.railInk : Theme.railInkMuted

    implicitWidth: Math.max(Theme.touchTarget, Theme.noteSize * 5 + Theme.space2)
    implicitHeight: Math.max(Theme.touchTarget + Theme.space6, word.y + word.implicitHeight
                             + Theme.space2)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: false

    Accessible.role: Accessible.PageTab
    Accessible.name: item.badge > 0 ? qsTr("%1、%2件").arg(item.text).arg(item.badge) : item.text
    Accessible.selected: item.selected

    Keys.onReturnPressed: item.clicked()

    Item {
        anchors.fill: parent

        Symbol {
            id: drawing

            x: (parent.width - width) / 2
            y: Theme.space3
            width: Theme.symbolSize
            height: Theme.symbolSize
            name: item.symbol
            color: item.labelInk
        }

        Rectangle {
            x: drawing.x + drawing.width - Theme.space2
            y: drawing.y - Theme.space2
            width: Math.max(height, count.implicitWidth + Theme.space2)
            height: count.implicitHeight
            radius: height / 2
            visible: item.badge > 0
            color: Theme.count

            AppText {
                id: count

                anchors.centerIn: parent
                text: item.badge > 99 ? "99+" : item.badge
                role: AppText.Note
                strong: true
                color: Theme.inkOnCount
                Accessible.ignored: true
            }
        }

        AppText {
            id: word

            y: drawing.y + drawing.height + Theme.space1
            width: parent.width
            text: item.text
            role: AppText.Note
            strong: item.selected
            color: item.labelInk
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: item.rounded ? Theme.radiusControl : 0
        color: item.selected || item.down ? Theme.railSelected : "transparent"
        border.width: item.visualFocus ? Theme.outline : 0
        border.color: Theme.railInk
    }
}
