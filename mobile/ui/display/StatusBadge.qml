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

    implicitWidth: content.implicitWidth + 2 * Theme.space3
    implicitHeight: Math.max(content.implicitHeight + Theme.space2, Theme.noteSize * 2)
    radius: badge.height / 2
    color: Theme.toneSoft(badge.tone)

    Accessible.role: Accessible.StaticText
    Accessible.name: badge.text

    Row {
        id: content

        anchors.centerIn: parent
        width: Math.min(implicitWidth, badge.width - 2 * Theme.space3)
        spacing: Theme.space1

        AppText {
            id: shapeText

            objectName: "shape"
            visible: badge.shape !== ""
            text: badge.shape
            role: AppText.Note
            strong: true
            color: badge.inkColor
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        AppText {
            objectName: "word"
            width: Math.min(implicitWidth, Math.max(0, badge.width - 2 * Theme.space3
                                                       - (shapeText.visible ? shapeText.width
                                                                              + content.spacing : 0)))
            text: badge.text
            role: AppText.Note
            strong: true
            color: badge.inkColor
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
