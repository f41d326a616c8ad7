// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

Item {
    EmptyState {
        anchors.centerIn: parent
    }
}
