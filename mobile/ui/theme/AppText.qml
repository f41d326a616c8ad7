// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// Plain text in one of the named roles; it wraps, and what people type is never read as markup.
Text {
    id: text

    enum Role { Note, Body, Name, Question, Title, Figure }

    property int role: AppText.Body
    property bool strong: text.role >= AppText.Name
    property bool muted: false

    color: text.muted ? Theme.inkMuted : Theme.ink
    font.family: Theme.fontFamily
    font.pixelSize: text.sizeOf(text.role)
    font.bold: text.strong
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    elide: Text.ElideRight

    Accessible.role: Accessible.StaticText
    Accessible.name: text.text

    function sizeOf(role: int): int {
        switch (role) {
        case AppText.Figure: return Theme.figureSize;
        case AppText.Title: return Theme.titleSize;
        case AppText.Question: return Theme.questionSize;
        case AppText.Name: return Theme.nameSize;
        case AppText.Body: return Theme.bodySize;
        default: return Theme.noteSize;
        }
    }
}
