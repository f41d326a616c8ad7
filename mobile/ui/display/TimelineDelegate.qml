// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// One happening on a line of time: when, how and who, what it was, and what was found.
T.AbstractButton {
    id: happening

    property string meta: ""
    property string title: ""
    property string body: ""
    property int tone: Tone.Info
    property bool last: false
    // Cancelled: it stays in the history, struck out.
    property bool struck: false
    // Whether a tap leads anywhere.
    property bool opens: true

    implicitWidth: Theme.bodySize * 20
    implicitHeight: Math.max(Theme.touchTarget, content.implicitHeight)
    enabled: happening.opens
    focusPolicy: happening.opens ? Qt.StrongFocus : Qt.NoFocus

    Accessible.role: happening.opens ? Accessible.Button : Accessible.ListItem
    Accessible.name: happening.meta + "　" + happening.title + "　" + happening.body

    Keys.onReturnPressed: happening.clicked()

    RowBox {
        id: content

        anchors.fill: parent
        anchors.rightMargin: Theme.space2
        spacing: Theme.space4

        Item {
            Layout.preferredWidth: Theme.space6
            Layout.fillHeight: true

            Rectangle {
                x: (parent.width - width) / 2
                y: dot.y + dot.height
                width: Theme.outline
                height: Math.max(0, parent.height - y + dot.y)
                visible: !happening.last
                color: Theme.line
            }

            Rectangle {
                id: dot

                x: (parent.width - width) / 2
                y: Theme.space1 / 2
                width: Theme.space5
                height: Theme.space5
                radius: width / 2
                color: Theme.surface
                border.width: Theme.outline
                border.color: Theme.toneInk(happening.tone)

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: Theme.space1
                    radius: width / 2
                    color: Theme.toneInk(happening.tone)
                }
            }
        }

        ColumnBox {
            spacing: Theme.space1 / 2

            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space5
            Layout.alignment: Qt.AlignTop

            AppText {
                visible: happening.meta !== ""
                text: happening.meta
                role: AppText.Note
                muted: true
                Accessible.ignored: true

                Layout.fillWidth: true
            }

            AppText {
                text: happening.title
                strong: true
                font.strikeout: happening.struck
                Accessible.ignored: true

                Layout.fillWidth: true
            }

            AppText {
                visible: happening.body !== ""
                text: happening.body
                role: AppText.Note
                maximumLineCount: 4
                Accessible.ignored: true

                Layout.fillWidth: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusMark
        color: happening.down ? Theme.actionSoft : "transparent"

        FocusRing {
            shown: happening.visualFocus
            around: Theme.radiusMark
        }
    }
}
