// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Banso.Lock
import Banso.Ui

// What stands on the screen until this tablet's records can be opened.
Window {
    id: window

    required property LockModel lock

    width: 1280
    height: 800
    visible: true
    color: Theme.paper
    title: qsTr("伴走")

    LockPage {
        anchors.fill: parent
        lock: window.lock
    }
}
