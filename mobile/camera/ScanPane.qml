// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Camera
import Banso.Ui

// What the camera sees, with a square for the code to be held in, what to do, and what is in the
// way. It gives each text that it reads; whether that is the right one, the page says.
ColumnBox {
    id: pane

    property alias available: scanner.available
    property alias scanning: scanner.active
    property string instruction: ""
    // Why the text that was read last is not the right one.
    property string refusal: ""

    signal found(text: string)

    visible: pane.scanning
    spacing: Theme.space3

    CodeScanner {
        id: scanner

        objectName: "codeScanner"
        fillColor: Theme.rail
        onFound: text => pane.found(text)
        onActiveChanged: pane.refusal = ""

        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("カメラの映像")

        Layout.fillWidth: true
        Layout.preferredHeight: Theme.bodySize * 22

        // A light line within a dark one: seen on a desk and on a sheet of paper.
        Rectangle {
            anchors.centerIn: parent
            width: Math.min(parent.width, parent.height) * 0.75
            height: width
            visible: scanner.seeing
            color: "transparent"
            radius: Theme.radiusControl
            border.width: Theme.outline
            border.color: Theme.rail

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.outline
                color: "transparent"
                radius: Theme.radiusControl - Theme.outline
                border.width: Theme.outline
                border.color: Theme.railInk
            }
        }

        AppText {
            objectName: "scanState"
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.space6
            visible: !scanner.seeing
            text: scanner.problem !== "" ? scanner.problem : qsTr("カメラを準備しています")
            color: Theme.railInk
            horizontalAlignment: Text.AlignHCenter
        }
    }

    AppText {
        visible: scanner.problem === ""
        text: pane.instruction

        Layout.fillWidth: true
    }

    AppText {
        objectName: "scanRefusal"
        visible: scanner.seeing && text !== ""
        text: pane.refusal
        color: Theme.drifting

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "stopScanning"
        text: qsTr("読み取りをやめる")
        variant: AppButton.Secondary
        onClicked: pane.scanning = false
    }
}
