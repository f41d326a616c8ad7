// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Banso.Ui

// The head of a page: the way back, what the page is, the saved state, and what is put inside.
Rectangle {
    id: header

    property string title: ""
    property string subtitle: ""
    property bool canGoBack: false
    readonly property alias saved: savedNote
    default property alias trailing: trailingSlot.content

    signal back()

    implicitWidth: row.implicitWidth + 2 * Theme.space6
    implicitHeight: Math.max(Theme.space1 * 18, row.implicitHeight + 2 * Theme.space3)
    color: Theme.surface

    Accessible.role: Accessible.ToolBar
    Accessible.name: header.title

    RowBox {
        id: row

        anchors.fill: parent
        anchors.leftMargin: header.canGoBack ? Theme.space2 : Theme.space6
        anchors.rightMargin: Theme.space6
        spacing: Theme.space3

        T.AbstractButton {
            id: backButton

            objectName: "backButton"
            visible: header.canGoBack
            focusPolicy: Qt.StrongFocus
            onClicked: header.back()

            Layout.preferredWidth: Theme.touchTarget
            Layout.preferredHeight: Theme.touchTarget

            Accessible.role: Accessible.Button
            Accessible.name: qsTr("戻る")

            contentItem: Item {
                Symbol {
                    anchors.centerIn: parent
                    width: Theme.space6
                    height: Theme.space6
                    name: Symbol.Back
                    color: Theme.action
                }
            }

            background: Rectangle {
                radius: Theme.radiusControl
                color: backButton.down ? Theme.actionSoft : "transparent"

                FocusRing {
                    shown: backButton.visualFocus
                }
            }
        }

        Item {
            implicitWidth: words.implicitWidth
            implicitHeight: words.implicitHeight

            Layout.fillWidth: true

            GridLayout {
                id: words

                width: parent.width
                height: parent.height
                // The subtitle goes under the title where both do not fit on a line.
                columns: titleText.implicitWidth + subtitleText.implicitWidth + columnSpacing
                         <= words.width ? 2 : 1
                columnSpacing: Theme.space4
                rowSpacing: 0

                AppText {
                    id: titleText

                    text: header.title
                    role: AppText.Title
                    maximumLineCount: 2
                    Accessible.role: Accessible.Heading

                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    Layout.fillWidth: true
                }

                AppText {
                    id: subtitleText

                    visible: text !== ""
                    text: header.subtitle
                    role: AppText.Note
                    muted: true
                    maximumLineCount: 2

                    Layout.fillWidth: true
                }
            }
        }

        SavedNote {
            id: savedNote
        }

        RowBox {
            id: trailingSlot

            visible: filled
            spacing: Theme.space3
        }
    }

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
