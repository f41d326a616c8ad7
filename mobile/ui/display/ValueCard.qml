// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// One person's value of a field: who, when, the value, and where it stands now.
T.AbstractButton {
    id: card

    property string who: ""
    property string when: ""
    property string value: ""
    // What belongs to the value and is read after it.
    property string detail: ""
    property string note: ""
    property bool chosen: false

    implicitWidth: card.implicitContentWidth + card.leftPadding + card.rightPadding
    implicitHeight: card.implicitContentHeight + card.topPadding + card.bottomPadding
    padding: Theme.space4
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.RadioButton
    Accessible.name: card.who + "　" + card.when + "　" + card.value + "　" + card.detail
    Accessible.checkable: true
    Accessible.checked: card.chosen

    Keys.onReturnPressed: card.clicked()

    contentItem: ColumnBox {
        spacing: Theme.space1

        AppText {
            text: card.who + "　" + card.when
            role: AppText.Note
            muted: true
            Accessible.ignored: true

            Layout.fillWidth: true
        }

        AppText {
            text: card.value === "" ? qsTr("（空欄）") : card.value
            role: AppText.Question
            Accessible.ignored: true

            Layout.fillWidth: true
        }

        AppText {
            visible: card.detail !== ""
            text: card.detail
            Accessible.ignored: true

            Layout.fillWidth: true
        }

        AppText {
            visible: card.note !== ""
            text: card.note
            role: AppText.Note
            muted: true
            Accessible.ignored: true

            Layout.fillWidth: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: card.chosen || card.down ? Theme.actionSoft : Theme.surface
        border.width: card.chosen ? Theme.outline : Theme.hairline
        border.color: card.chosen ? Theme.action : Theme.line

        FocusRing {
            shown: card.visualFocus
        }
    }
}
