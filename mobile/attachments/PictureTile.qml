// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// A picture of the tablet that a tap attaches.
T.AbstractButton {
    id: tile

    property string name: ""
    property string detail: ""
    property url picture: ""
    property bool isPdf: false
    property bool attached: false
    property bool busy: false

    implicitWidth: Theme.bodySize * 10
    implicitHeight: content.implicitHeight + 2 * Theme.space2
    opacity: tile.enabled || tile.attached ? 1 : 0.45
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: tile.name + "　" + tile.detail

    Keys.onReturnPressed: tile.clicked()

    ColumnBox {
        id: content

        anchors.fill: parent
        anchors.margins: Theme.space2
        spacing: Theme.space1

        SmallPicture {
            source: tile.picture
            isPdf: tile.isPdf

            Layout.fillWidth: true
            Layout.preferredHeight: Theme.bodySize * 7
        }

        AppText {
            text: tile.name
            role: AppText.Note
            strong: true
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 1
            Accessible.ignored: true

            Layout.fillWidth: true
        }

        AppText {
            text: tile.detail
            role: AppText.Note
            muted: true
            maximumLineCount: 2
            Accessible.ignored: true

            Layout.fillWidth: true
        }

        StatusBadge {
            visible: tile.attached || tile.busy
            tone: tile.attached ? Tone.OnTrack : Tone.Info
            shape: tile.attached ? "✓" : ""
            text: tile.attached ? qsTr("付けました") : qsTr("保存しています")
        }

        Item {
            Layout.fillHeight: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusMark
        color: tile.down ? Theme.actionSoft : Theme.surface
        border.width: tile.attached ? Theme.outline : Theme.hairline
        border.color: tile.attached ? Theme.onTrack : Theme.line

        FocusRing {
            shown: tile.visualFocus
            around: Theme.radiusMark
        }
    }
}
