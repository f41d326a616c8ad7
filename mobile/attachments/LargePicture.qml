// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// A whole picture in the middle of its place; read apart from the pages, and no larger than any
// screen shows it.
Rectangle {
    id: frame

    property url source: ""
    property bool isPdf: false
    // Of what is shown, in its own pixels; nothing while it is read.
    readonly property size pictureSize: picture.status === Image.Ready
                                        ? Qt.size(picture.implicitWidth, picture.implicitHeight)
                                        : Qt.size(0, 0)

    implicitWidth: Theme.bodySize * 20
    implicitHeight: Theme.bodySize * 20
    color: Theme.surface
    radius: Theme.radiusCard

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("写真")

    Image {
        id: picture

        anchors.fill: parent
        anchors.margins: Theme.space2
        source: frame.source
        sourceSize.width: 2048
        sourceSize.height: 2048
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        autoTransform: true
        cache: false
    }

    StatePanel {
        anchors.centerIn: parent
        width: parent.width - Theme.space8
        visible: picture.status !== Image.Ready
        symbol: picture.status === Image.Loading ? Symbol.Hourglass : Symbol.Report
        sentence: frame.sentence()
    }

    function sentence(): string {
        if (picture.status === Image.Loading)
            return qsTr("写真を開いています")
        return frame.isPdf ? qsTr("PDFの書類") : qsTr("写真を表示できません")
    }
}
