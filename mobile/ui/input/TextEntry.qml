// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// One line of typing. `edited` comes with each change, `accepted` with the Enter key, `finished`
// when the field is left, and by then what an input method still held is part of the text.
FieldText {
    id: entry

    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias readOnly: input.readOnly
    property alias maximumLength: input.maximumLength
    property alias inputMethodHints: input.inputMethodHints
    readonly property alias typing: input.activeFocus
    // Typed unseen, with a button that shows it.
    property bool secret: false
    property bool revealed: false
    readonly property bool hidden: entry.secret && !entry.revealed
    readonly property int secretHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
                                       | (entry.hidden ? Qt.ImhHiddenText : Qt.ImhNone)

    signal edited(string text)
    signal accepted()
    signal finished(string text)

    T.TextField {
        id: input

        implicitHeight: Math.max(Theme.touchTarget, input.contentHeight + input.topPadding
                                 + input.bottomPadding)
        implicitWidth: Theme.bodySize * 12
        leftPadding: Theme.space4
        rightPadding: entry.secret ? revealButton.width : Theme.space4
        topPadding: Theme.space2
        bottomPadding: Theme.space2
        verticalAlignment: TextInput.AlignVCenter
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        color: Theme.ink
        placeholderTextColor: Theme.inkMuted
        selectionColor: Theme.action
        selectedTextColor: Theme.inkOnAction
        selectByMouse: true
        echoMode: entry.hidden ? TextInput.Password : TextInput.Normal
        inputMethodHints: entry.secret ? entry.secretHints : Qt.ImhNone
        // A long text shows its beginning until it is typed into.
        autoScroll: input.activeFocus
        opacity: input.enabled ? 1 : 0.45

        Layout.fillWidth: true

        Accessible.role: Accessible.EditableText
        Accessible.name: entry.label !== "" ? entry.label : entry.placeholder
        Accessible.passwordEdit: entry.hidden

        onTextEdited: entry.edited(input.text)
        onAccepted: entry.accepted()
        onActiveFocusChanged: entry.settle(input.activeFocus)

        AppText {
            x: input.leftPadding
            width: input.width - input.leftPadding - input.rightPadding
            height: input.height
            visible: input.length === 0 && input.preeditText === ""
            text: input.placeholderText
            muted: true
            wrapMode: Text.NoWrap
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }

        T.AbstractButton {
            id: revealButton

            objectName: "revealButton"
            anchors.right: parent.right
            width: Math.max(Theme.touchTarget,
                            revealButton.implicitContentWidth + 2 * Theme.space4)
            height: parent.height
            visible: entry.secret
            text: entry.revealed ? qsTr("隠す") : qsTr("表示")
            focusPolicy: Qt.TabFocus
            onClicked: entry.revealed = !entry.revealed

            Accessible.role: Accessible.Button
            Accessible.name: revealButton.text

            contentItem: AppText {
                text: revealButton.text
                role: AppText.Note
                strong: true
                color: Theme.action
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }

            background: Item {
                FocusRing {
                    shown: revealButton.visualFocus
                }
            }
        }

        background: FieldFrame {
            active: input.activeFocus
            wrong: entry.error !== ""
        }
    }

    function startTyping() {
        input.forceActiveFocus();
    }

    function settle(typing: bool) {
        if (typing)
            return;
        entry.commitComposition();
        entry.finished(input.text);
    }
}
