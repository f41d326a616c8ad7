// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// A page that the rail and the bar lead to.
QtObject {
    property string key: ""
    property string title: ""
    property int symbol: Symbol.None
    // How many things wait there; 0 shows nothing.
    property int badge: 0
    // Only pages that this person has stand in the rail.
    property bool shown: true
}
