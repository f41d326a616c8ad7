// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// The quiet word that what was typed is on this tablet's disk, or the loud one that it is not.
Row {
    id: note

    enum Progress { None, Saving, Saved, Failed }

    property int progress: SavedNote.None
    // The time of day of the last save, such as 14:32.
    property string at: ""
    readonly property bool failed: note.progress === SavedNote.Failed
    readonly property string sentence: note.sentenceFor(note.progress)

    spacing: Theme.space1
    visible: note.progress !== SavedNote.None

    Accessible.role: Accessible.StaticText
    Accessible.name: note.sentence

    Symbol {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.markSize
        height: width
        name: note.failed ? Symbol.Alert : Symbol.Check
        color: note.failed ? Theme.drifting : Theme.onTrack
        visible: note.progress !== SavedNote.Saving
    }

    AppText {
        anchors.verticalCenter: parent.verticalCenter
        text: note.sentence
        role: AppText.Note
        strong: note.failed
        muted: !note.failed
        color: note.failed ? Theme.drifting : Theme.inkMuted
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    function sentenceFor(state: int): string {
        switch (state) {
        case SavedNote.Saving: return qsTr("保存しています");
        case SavedNote.Saved: return qsTr("この端末に保存済み %1").arg(note.at).trim();
        case SavedNote.Failed: return qsTr("保存できませんでした");
        default: return "";
        }
    }
}
