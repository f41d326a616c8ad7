// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Banso.Ui

// A field to find by; every change is told at once, the page decides when to look.
T.TextField {
    id: field

    signal edited(string text)

    implicitWidth: Theme.bodySize * 18
    implicitHeight: Math.max(Theme.touchTarget, field.contentHeight + Theme.space4)
    leftPadding: Theme.space4 + mark.width + Theme.space2
    rightPadding: Theme.touchTarget
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    color: Theme.ink
    placeholderText: qsTr("名前・フリガナ・町名で探す")
    selectionColor: Theme.action
    selectedTextColor: Theme.inkOnAction
    selectByMouse: true
    inputMethodHints: Qt.ImhNoPredictiveText

    Accessible.role: Accessible.EditableText
    Accessible.name: field.placeholderText

    onTextEdited: field.edited(field.text)
    onActiveFocusChanged: field.settle(field.activeFocus)

    Symbol {
        id: mark

        x: Theme.space4
        y: (field.height - mark.height) / 2
        width: Theme.markSize
        height: mark.width
        name: Symbol.Search
        color: Theme.inkMuted
    }

    AppText {
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        height: field.height
        visible: field.length === 0 && field.preeditText === ""
        text: field.placeholderText
        muted: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    T.AbstractButton {
        id: clearButton

        anchors.right: parent.right
        width: Theme.touchTarget
        height: parent.height
        visible: field.length > 0
        focusPolicy: Qt.NoFocus
        onClicked: field.empty()

        Accessible.role: Accessible.Button
        Accessible.name: qsTr("入力を消す")

        contentItem: Item {
            Symbol {
                anchors.centerIn: parent
                width: Theme.markSize
                height: Theme.markSize
                name: Symbol.Close
                color: Theme.inkMuted
            }
        }
    }

    background: FieldFrame {
        active: field.activeFocus
    }

    function settle(typing: bool) {
        if (!typing)
            Qt.inputMethod.commit(); // qmllint disable
    }

    function empty() {
        field.clear();
        field.edited("");
    }
}
