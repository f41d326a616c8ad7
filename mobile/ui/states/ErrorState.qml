// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// A list that could not be read: what happened, that the work is safe, and what to do now.
StatePanel {
    symbol: Symbol.Alert
    symbolColor: Theme.drifting
    actionText: qsTr("もう一度読み込む")
}
