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
    // Where title and trailing do not go together, the trailing stands under the title.
    readonly property bool stacked: header.width - side.implicitWidth
                                    < Theme.bodySize * 14
    default property alias trailing: trailingSlot.content

    signal back()

    implicitWidth: row.implicitWidth + 2 * Theme.space6
    implicitHeight: Math.max(Theme.space1 * 18, row.implicitHeight + 2 * Theme.space3)
    color: Theme.surface

    Accessible.role: Accessible.ToolBar
    Accessible.name: header.title

    GridLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: header.canGoBack ? Theme.space2 : Theme.space6
        anchors.rightMargin: Theme.space6
        anchors.topMargin: Theme.space3
        anchors.bottomMargin: Theme.space3
        columns: header.stacked ? 1 : 2
        columnSpacing: Theme.space3
        rowSpacing: Theme.space2

        RowBox {
            spacing: Theme.space2

            Layout.fillWidth: true

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
                        width: Theme.symbolSize
                        height: Theme.symbolSize
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

            PageTitle {
                title: header.title
                subtitle: header.subtitle

                Layout.fillWidth: true
            }
        }

        RowBox {
            id: side

            visible: savedNote.progress !== SavedNote.None || trailingSlot.filled
            spacing: Theme.space3

            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter

            SavedNote {
                id: savedNote
            }

            RowBox {
                id: trailingSlot

                visible: filled
                spacing: Theme.space3
            }
        }
    }

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
