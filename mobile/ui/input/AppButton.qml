// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// A button that says in words what it does. One Primary a page; Danger takes something back.
T.Button {
    id: button

    enum Variant { Primary, Secondary, Quiet, Danger }

    property int variant: AppButton.Primary
    property int symbol: Symbol.None

    readonly property bool filled: button.variant === AppButton.Primary
                                   || button.variant === AppButton.Danger
    readonly property color accent: button.variant === AppButton.Danger ? Theme.danger
                                                                        : Theme.action
    readonly property color accentPressed: button.variant === AppButton.Danger
                                           ? Theme.dangerPressed : Theme.actionPressed
    readonly property color filledInk: button.variant === AppButton.Danger ? Theme.inkOnDanger
                                                                           : Theme.inkOnAction
    readonly property color labelInk: button.filled ? button.filledInk : Theme.action

    implicitWidth: Math.max(Theme.touchTarget, button.implicitContentWidth + button.leftPadding
                            + button.rightPadding)
    implicitHeight: Math.max(Theme.touchTarget, button.implicitContentHeight + button.topPadding
                             + button.bottomPadding)
    horizontalPadding: button.variant === AppButton.Quiet ? Theme.space3 : Theme.space5
    verticalPadding: Theme.space2
    opacity: button.enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus
    hoverEnabled: false

    Accessible.role: Accessible.Button
    Accessible.name: button.text

    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    contentItem: RowBox {
        spacing: 0

        Item {
            Layout.fillWidth: true
        }

        Symbol {
            visible: button.symbol !== Symbol.None
            name: button.symbol
            color: button.labelInk

            Layout.preferredWidth: Theme.markSize
            Layout.preferredHeight: Theme.markSize
            Layout.rightMargin: Theme.space2
        }

        AppText {
            text: button.text
            strong: true
            color: button.labelInk
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 2
            Accessible.ignored: true

            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.fillWidth: true
        }

        Item {
            Layout.fillWidth: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: {
            if (button.filled)
                return button.down ? button.accentPressed : button.accent;
            return button.down ? Theme.actionSoft : "transparent";
        }
        border.width: button.variant === AppButton.Secondary ? Theme.hairline : 0
        border.color: Theme.action

        FocusRing {
            shown: button.visualFocus
        }
    }
}
