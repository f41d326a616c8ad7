// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// A picture that fills its place, read apart from the pages and no larger than it is shown; a sign
// where there is none.
Rectangle {
    id: frame

    property url source: ""
    property bool isPdf: false

    implicitWidth: Theme.bodySize * 10
    implicitHeight: Theme.bodySize * 7
    color: Theme.paper
    radius: Theme.radiusMark
    clip: true

    Image {
        id: picture

        anchors.fill: parent
        source: frame.source
        sourceSize.width: 320
        sourceSize.height: 320
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        autoTransform: true
        cache: false
    }

    Symbol {
        anchors.centerIn: parent
        width: Theme.symbolSize + Theme.space4
        height: width
        visible: picture.status !== Image.Ready
        name: picture.status === Image.Loading ? Symbol.Hourglass : Symbol.Report
        color: Theme.inkMuted
    }

    AppText {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space2
        visible: frame.isPdf
        text: qsTr("PDF")
        role: AppText.Note
        strong: true
        muted: true
        Accessible.ignored: true
    }
}
