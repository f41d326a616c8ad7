// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// A line to tick off: what is to be done, and by when.
T.CheckBox {
    id: row

    property string subtitle: ""

    implicitWidth: row.implicitContentWidth
    implicitHeight: Math.max(Theme.touchTarget, row.implicitContentHeight + row.topPadding
                             + row.bottomPadding)
    verticalPadding: Theme.space2
    opacity: row.enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus
    hoverEnabled: false

    Accessible.role: Accessible.CheckBox
    Accessible.name: row.subtitle === "" ? row.text : row.text + "　" + row.subtitle

    contentItem: RowBox {
        spacing: Theme.space4

        Rectangle {
            color: row.checked ? Theme.onTrack : Theme.surface
            radius: Theme.radiusMark
            border.width: Theme.outline
            border.color: row.checked ? Theme.onTrack : Theme.edge

            Layout.preferredWidth: Theme.symbolSize + Theme.space1
            Layout.preferredHeight: Theme.symbolSize + Theme.space1

            Symbol {
                anchors.centerIn: parent
                width: Theme.markSize
                height: Theme.markSize
                visible: row.checked
                name: Symbol.Check
                color: Theme.inkOnAction
            }
        }

        ColumnBox {
            spacing: 0

            Layout.fillWidth: true

            AppText {
                text: row.text
                Accessible.ignored: true

                Layout.fillWidth: true
            }

            AppText {
                visible: row.subtitle !== ""
                text: row.subtitle
                role: AppText.Note
                muted: true
                Accessible.ignored: true

                Layout.fillWidth: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusMark
        color: row.down ? Theme.actionSoft : "transparent"

        FocusRing {
            shown: row.visualFocus
            around: Theme.radiusMark
        }
    }
}
