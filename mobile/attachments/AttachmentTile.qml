// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// A small picture with what it shows and where its file is.
T.AbstractButton {
    id: tile

    property string title: ""
    property string caption: ""
    property url picture: ""
    property bool isPdf: false
    property string place: ""
    property int tone: Tone.Neutral

    implicitWidth: Theme.bodySize * 10
    implicitHeight: content.implicitHeight + 2 * Theme.space2
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: tile.title + "　" + tile.caption + "　" + tile.place

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
            text: tile.caption === "" ? tile.title : tile.caption
            strong: true
            maximumLineCount: 2
            Accessible.ignored: true

            Layout.fillWidth: true
        }

        AppText {
            objectName: "place"
            text: tile.place
            role: AppText.Note
            color: Theme.toneInk(tile.tone)
            maximumLineCount: 3
            Accessible.ignored: true

            Layout.fillWidth: true
        }

        Item {
            Layout.fillHeight: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusMark
        color: tile.down ? Theme.actionSoft : "transparent"
        border.width: Theme.hairline
        border.color: Theme.line

        FocusRing {
            shown: tile.visualFocus
            around: Theme.radiusMark
        }
    }
}
