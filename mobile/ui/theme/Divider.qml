// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A hairline between rows.
Rectangle {
    implicitHeight: Theme.hairline
    color: Theme.line

    Layout.fillWidth: true
}
