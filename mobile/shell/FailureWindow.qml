// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Banso.Ui

// What stands on the screen when this tablet's records cannot be opened.
Window {
    id: window

    required property string sentence

    width: 1280
    height: 800
    visible: true
    color: Theme.paper
    title: qsTr("伴走")

    StatePanel {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.space8, Theme.bodySize * 32)
        symbol: Symbol.Alert
        symbolColor: Theme.drifting
        sentence: qsTr("この端末の記録を開けませんでした")
        advice: window.sentence
        actionText: qsTr("閉じる")
        onActed: window.close()
    }
}
