// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// A row of a list: something leading, a name, a quiet line, a line to remember, and what is put
// inside at the right. It can be tapped when `opens`.
T.AbstractButton {
    id: row

    property string title: ""
    property string subtitle: ""
    // What is not to be forgotten here, such as 伝えること.
    property string reminder: ""
    // A time or a number that rows are found by.
    property string lead: ""
    property bool opens: false
    property bool selected: false
    property bool divided: true
    readonly property int inset: row.opens ? Theme.space4 : 0
    // Where the words would have too little room, what is put inside goes under them.
    readonly property bool stacked: row.width - trailingSlot.implicitWidth < Theme.bodySize * 14
    property alias leading: leadingSlot.content
    default property alias trailing: trailingSlot.content

    implicitWidth: Theme.bodySize * 20
    implicitHeight: Math.max(Theme.touchTarget, content.implicitHeight + 2 * Theme.space2)
    focusPolicy: row.opens ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: false

    Accessible.role: row.opens ? Accessible.Button : Accessible.ListItem
    Accessible.name: (row.lead + " " + row.title + " " + row.subtitle + " "
                      + row.reminder).trim()

    Keys.onReturnPressed: if (row.opens) row.clicked()

    GridLayout {
        id: content

        anchors.fill: parent
        anchors.leftMargin: row.inset
        anchors.rightMargin: row.inset
        columns: row.stacked ? 1 : 2
        columnSpacing: Theme.space4
        rowSpacing: Theme.space2

        RowBox {
            spacing: Theme.space4

            Layout.fillWidth: true

            AppText {
                visible: row.lead !== ""
                text: row.lead
                role: AppText.Name
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            RowBox {
                id: leadingSlot

                visible: filled
                spacing: Theme.space2
            }

            ColumnBox {
                spacing: Theme.space1 / 2

                Layout.fillWidth: true

                AppText {
                    text: row.title
                    role: AppText.Name
                    Accessible.ignored: true

                    Layout.fillWidth: true
                }

                AppText {
                    visible: row.subtitle !== ""
                    text: row.subtitle
                    role: AppText.Note
                    muted: true
                    maximumLineCount: 3
                    Accessible.ignored: true

                    Layout.fillWidth: true
                }

                AppText {
                    visible: row.reminder !== ""
                    text: row.reminder
                    role: AppText.Note
                    strong: true
                    maximumLineCount: 3
                    Accessible.ignored: true

                    Layout.fillWidth: true
                }
            }
        }

        RowBox {
            id: trailingSlot

            visible: filled
            spacing: Theme.space3

            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
        }
    }

    background: Rectangle {
        color: row.selected || (row.opens && row.down) ? Theme.actionSoft : "transparent"

        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: row.divided
        }

        FocusRing {
            anchors.margins: Theme.space1
            shown: row.visualFocus
            around: Theme.radiusMark
        }
    }
}
