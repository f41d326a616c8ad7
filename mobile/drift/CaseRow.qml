// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// One case of the list: verdict, name and how the sales went on a line, and under it why, over the
// whole width, because the reason is what is read.
T.AbstractButton {
    id: row

    required property int tone
    required property string badge
    required property string name
    required property string reason
    required property string figure
    required property var course
    property bool selected: false

    implicitHeight: content.implicitHeight + 2 * Theme.space3
    focusPolicy: Qt.StrongFocus
    hoverEnabled: false

    Accessible.role: Accessible.Button
    Accessible.name: row.badge + " " + row.name + " " + row.reason

    Keys.onReturnPressed: row.clicked()

    ColumnBox {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        spacing: Theme.space1

        RowBox {
            spacing: Theme.space3

            Layout.fillWidth: true

            StatusBadge {
                tone: row.tone
                text: row.badge
            }

            AppText {
                text: row.name
                role: AppText.Name
                Accessible.ignored: true

                Layout.fillWidth: true
            }

            Sparkline {
                visible: row.course.length > 0
                tone: row.tone
                values: row.course
                description: qsTr("月ごとの売上の計画比")

                // The name has the room.
                Layout.preferredWidth: Theme.bodySize * 4
            }

            AppText {
                text: row.figure
                strong: true
                horizontalAlignment: Text.AlignRight
                wrapMode: Text.NoWrap
                Accessible.ignored: true

                Layout.minimumWidth: Theme.bodySize * 3
            }
        }

        AppText {
            text: row.reason
            role: AppText.Note
            muted: true
            Accessible.ignored: true

            Layout.fillWidth: true
        }
    }

    background: Rectangle {
        color: row.selected || row.down ? Theme.actionSoft : "transparent"

        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
        }

        FocusRing {
            anchors.margins: Theme.space1
            shown: row.visualFocus
            around: Theme.radiusMark
        }
    }
}
