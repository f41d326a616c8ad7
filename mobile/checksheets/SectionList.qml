// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// The sections with how far each is: a column at the left in landscape, a strip in portrait.
ListView {
    id: list

    property bool strip: false

    signal chosen(int section)

    implicitWidth: Theme.bodySize * 15
    implicitHeight: list.strip ? Theme.touchTarget : list.contentHeight
    orientation: list.strip ? ListView.Horizontal : ListView.Vertical
    boundsBehavior: Flickable.StopAtBounds
    spacing: list.strip ? Theme.space2 : 0
    clip: true
    highlightMoveDuration: 0

    // In the strip the section at work stands in the middle, between where one was and goes.
    onCurrentIndexChanged: settled.restart()
    onContentWidthChanged: settled.restart()
    onWidthChanged: settled.restart()

    delegate: T.AbstractButton {
        id: row

        required property string name
        required property string progress
        required property bool done
        required property bool current
        required property int index

        objectName: "section" + row.index
        implicitWidth: list.strip ? content.implicitWidth + 2 * Theme.space3 : list.width
        implicitHeight: Math.max(Theme.touchTarget, content.implicitHeight)
        focusPolicy: Qt.StrongFocus
        hoverEnabled: false
        onClicked: list.chosen(row.index)

        Accessible.role: Accessible.Button
        Accessible.name: row.name + " " + row.progress

        RowBox {
            id: content

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.space3
            width: parent.width - 2 * Theme.space3
            spacing: Theme.space1

            Symbol {
                visible: row.done
                name: Symbol.Check
                color: Theme.onTrack

                Layout.preferredWidth: Theme.markSize
                Layout.preferredHeight: Theme.markSize
            }

            AppText {
                text: row.name
                role: AppText.Note
                strong: row.current
                muted: !row.current
                color: row.current ? Theme.action : Theme.inkMuted
                wrapMode: list.strip ? Text.NoWrap : Text.Wrap
                Accessible.ignored: true

                Layout.fillWidth: true
            }

            AppText {
                text: row.progress
                role: AppText.Note
                strong: row.current
                muted: !row.current
                color: row.current ? Theme.action : Theme.inkMuted
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }

        background: Rectangle {
            radius: Theme.radiusControl
            color: row.current || row.down ? Theme.actionSoft
                                           : (list.strip ? Theme.surface : "transparent")
            border.width: list.strip ? Theme.hairline : 0
            border.color: Theme.line

            FocusRing {
                shown: row.visualFocus
            }
        }
    }

    // When the rows have their widths.
    Timer {
        id: settled

        interval: 0
        onTriggered: if (list.strip) list.positionViewAtIndex(list.currentIndex, ListView.Center)
    }
}
