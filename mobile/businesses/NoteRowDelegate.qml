// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// A passage of a note that holds the word; over the first one of a business stands its name.
T.AbstractButton {
    id: row

    property string heading: ""
    property string meta: ""
    // Escaped; the word is bold.
    property string passage: ""

    implicitHeight: Math.max(Theme.touchTarget, content.implicitHeight + 2 * Theme.space3)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: row.heading + " " + row.meta + " " + row.passage.replace(/<[^>]*>/g, "")

    Keys.onReturnPressed: row.clicked()

    ColumnBox {
        id: content

        anchors.fill: parent
        anchors.margins: Theme.space3
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        spacing: Theme.space1

        AppText {
            visible: row.heading !== ""
            text: row.heading
            role: AppText.Name
            Accessible.ignored: true

            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space1
        }

        AppText {
            text: row.meta
            role: AppText.Note
            muted: true
            Accessible.ignored: true

            Layout.fillWidth: true
        }

        AppText {
            text: row.passage
            textFormat: Text.StyledText
            maximumLineCount: 3
            Accessible.ignored: true

            Layout.fillWidth: true
        }
    }

    background: Rectangle {
        color: row.down ? Theme.actionSoft : "transparent"

        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            visible: row.heading !== ""
        }

        FocusRing {
            anchors.margins: Theme.space1
            shown: row.visualFocus
            around: Theme.radiusMark
        }
    }
}
