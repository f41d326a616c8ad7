// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One form at a time, and none before there is one to begin. What was discarded is gone; an empty
// form takes its place.
Repeater {
    id: forms

    readonly property bool begun: forms.count > 0

    model: 1

    function begin(): void {
        forms.model = 1
    }

    function startAgain(): void {
        forms.model = 0
        forms.model = 1
    }
}
