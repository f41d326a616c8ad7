// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// A list that is being read; it says what is happening instead of turning a wheel.
StatePanel {
    symbol: Symbol.Hourglass
    sentence: qsTr("読み込んでいます")
}
