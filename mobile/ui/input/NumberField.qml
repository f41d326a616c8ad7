// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// A whole number that the Keypad or a keyboard composes. It shows `entry`, digits with at most one
// leading "-", and never changes it: the page does, when `edited` tells it. "" is not reported.
T.Control {
    id: field

    property string entry: ""
    property string label: ""
    property string unit: ""
    property bool wrong: false
    property int maximumDigits: 12
    readonly property string shown: field.grouped(field.entry)

    signal edited(string entry)
    // The next key, or Enter.
    signal next()

    implicitWidth: Theme.nameSize * 6 + Theme.space4
    implicitHeight: Math.max(Theme.touchTarget, field.implicitContentHeight + field.topPadding
                             + field.bottomPadding)
    horizontalPadding: Theme.space3
    verticalPadding: Theme.space1
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true
    opacity: field.enabled ? 1 : 0.45

    Accessible.role: Accessible.EditableText
    Accessible.name: field.label
    Accessible.description: field.shown === "" ? qsTr("未入力") : field.shown + field.unit

    Keys.onPressed: event => { event.accepted = field.takeKey(event.key, event.text); }

    contentItem: RowBox {
        spacing: Theme.space1

        AppText {
            text: field.shown === "" && !field.activeFocus ? "－" : field.shown
            role: AppText.Question
            muted: field.shown === ""
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.NoWrap
            elide: Text.ElideLeft
            Accessible.ignored: true

            Layout.fillWidth: true
        }

        Rectangle {
            color: field.activeFocus ? Theme.action : "transparent"

            Layout.preferredWidth: Theme.outline
            Layout.preferredHeight: Theme.questionSize * 1.2
        }

        AppText {
            visible: field.unit !== ""
            text: field.unit
            role: AppText.Note
            muted: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    background: FieldFrame {
        active: field.activeFocus
        wrong: field.wrong

        TapHandler {
            onTapped: field.forceActiveFocus(Qt.MouseFocusReason)
        }
    }

    function typeDigit(digit: int) {
        const digits = field.entry.replace("-", "");
        if (digits.length >= field.maximumDigits)
            return;
        const sign = field.entry.startsWith("-") ? "-" : "";
        field.edited(sign + (digits === "0" ? "" : digits) + digit);
    }

    function toggleSign() {
        field.edited(field.entry.startsWith("-") ? field.entry.slice(1) : "-" + field.entry);
    }

    function eraseLast() {
        if (field.entry !== "")
            field.edited(field.entry.slice(0, -1));
    }

    function takeKey(key: int, text: string): bool {
        if (text.length === 1 && text >= "0" && text <= "9")
            field.typeDigit(Number(text));
        else if (text === "-")
            field.toggleSign();
        else if (key === Qt.Key_Backspace)
            field.eraseLast();
        else if (key === Qt.Key_Return || key === Qt.Key_Enter)
            field.next();
        else
            return false;
        return true;
    }

    // A loss is written △1,200, as the field's papers do.
    function grouped(entry: string): string {
        const digits = entry.replace("-", "");
        let grouped = "";
        for (let i = 0; i < digits.length; ++i) {
            if (i > 0 && (digits.length - i) % 3 === 0)
                grouped += ",";
            grouped += digits[i];
        }
        return entry.startsWith("-") ? "△" + grouped : grouped;
    }
}
