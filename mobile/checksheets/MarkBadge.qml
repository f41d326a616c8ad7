// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// What an answer was marked as: a strength, a weakness or a possible issue.
StatusBadge {
    id: badge

    // 0 strength, 1 weakness, 2 issue; -1 none.
    property int mark: -1

    visible: badge.mark >= 0
    tone: [Tone.OnTrack, Tone.Drifting, Tone.Info][badge.mark] ?? Tone.Neutral
    shape: ""
    text: [qsTr("＋ 強み"), qsTr("－ 弱み"), qsTr("！ 課題候補")][badge.mark] ?? ""
}
