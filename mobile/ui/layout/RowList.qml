// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Banso.Ui

// Rows that are made as they come into sight. Read again they stay where they were scrolled; those
// of another question begin at the top.
ListView {
    id: list

    property var rows: []
    property string question: ""
    property string shownQuestion: ""

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    onRowsChanged: settled.restart()

    // The question that the rows answer has changed too by then.
    Timer {
        id: settled

        interval: 0
        onTriggered: list.show()
    }

    T.ScrollBar.vertical: ThinScrollBar {}

    function show(): void {
        const at = list.shownQuestion === list.question ? list.contentY : 0;
        list.shownQuestion = list.question;
        list.model = list.rows;
        list.forceLayout();
        list.contentY = Math.max(0, Math.min(at, list.contentHeight - list.height));
    }
}
