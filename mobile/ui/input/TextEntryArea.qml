// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// Several lines of typing; the box grows with the text, so that nothing typed is out of sight.
FieldText {
    id: entry

    property alias text: input.text
    property string placeholder: ""
    property alias readOnly: input.readOnly
    property alias inputMethodHints: input.inputMethodHints
    property int minimumLines: 2
    readonly property alias typing: input.activeFocus

    // Only what a person types is told as `edited`; a text set by the page is not.
    signal edited(string text)
    signal finished(string text)

    T.TextArea {
        id: input

        implicitHeight: Math.max(entry.minimumLines * Theme.bodySize * 1.5, input.contentHeight)
                        + input.topPadding + input.bottomPadding
        implicitWidth: Theme.bodySize * 12
        leftPadding: Theme.space4
        rightPadding: Theme.space4
        topPadding: Theme.space3
        bottomPadding: Theme.space3
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        color: Theme.ink
        selectionColor: Theme.action
        selectedTextColor: Theme.inkOnAction
        selectByMouse: true
        opacity: input.enabled ? 1 : 0.45

        Layout.fillWidth: true
        Layout.fillHeight: true

        Accessible.role: Accessible.EditableText
        Accessible.name: entry.label !== "" ? entry.label : entry.placeholder

        onTextChanged: entry.tellEdited()
        onActiveFocusChanged: entry.settle(input.activeFocus)
        // Tab leads on to the next field; a table of figures is no place for tabulators.
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Keys.onTabPressed: input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: input.nextItemInFocusChain(false)
                                    .forceActiveFocus(Qt.BacktabFocusReason)

        AppText {
            x: input.leftPadding
            y: input.topPadding
            width: input.width - input.leftPadding - input.rightPadding
            visible: input.length === 0 && input.preeditText === ""
            text: entry.placeholder
            muted: true
            Accessible.ignored: true
        }

        background: FieldFrame {
            active: input.activeFocus
            wrong: entry.error !== ""
        }
    }

    function startTyping() {
        input.forceActiveFocus();
    }

    function tellEdited() {
        if (input.activeFocus)
            entry.edited(input.text);
    }

    function settle(typing: bool) {
        if (typing)
            return;
        entry.commitComposition();
        entry.finished(input.text);
    }
}
