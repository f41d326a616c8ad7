// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// A verdict or a state in a pill: shape, word and colour together.
Rectangle {
    id: badge

    property int tone: Tone.Neutral
    property string text: Theme.toneWord(badge.tone)
    property string shape: Theme.toneShape(badge.tone)
    readonly property color inkColor: Theme.toneInk(badge.tone)

    implicitWidth: wordText.x + Math.ceil(wordText.implicitWidth) + Theme.space3
    implicitHeight: Math.max(wordText.implicitHeight + Theme.space2, Theme.noteSize * 2)
    radius: badge.height / 2
    color: Theme.toneSoft(badge.tone)

    Accessible.role: Accessible.StaticText
    Accessible.name: badge.text

    AppText {
        id: shapeText

        objectName: "shape"
        x: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        visible: badge.shape !== ""
        text: badge.shape
        role: AppText.Note
        strong: true
        color: badge.inkColor
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    AppText {
        id: wordText

        objectName: "word"
        x: Theme.space3 + (shapeText.visible ? shapeText.implicitWidth + Theme.space1 : 0)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, badge.width - x - Theme.space3)
        text: badge.text
        role: AppText.Note
        strong: true
        color: badge.inkColor
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
