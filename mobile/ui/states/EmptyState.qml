// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// A list that has nothing in it, and how something comes into it.
StatePanel {
    symbol: Symbol.Tray
}
