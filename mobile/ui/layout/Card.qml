// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A white card on the desk: a title, a quiet word beside it, and what is put inside.
Rectangle {
    id: card

    property string title: ""
    property string subtitle: ""
    // A tone other than Neutral outlines the card: something here is asked for.
    property int tone: Tone.Neutral
    property int bodySpacing: Theme.space3
    property alias header: headerSlot.content
    default property alias body: bodySlot.content

    implicitWidth: content.implicitWidth + 2 * Theme.space5
    implicitHeight: content.implicitHeight + 2 * Theme.space4
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: card.tone === Tone.Neutral ? Theme.hairline : Theme.outline
    border.color: card.tone === Tone.Neutral ? Theme.line : Theme.toneInk(card.tone)

    Accessible.role: Accessible.Grouping
    Accessible.name: card.title

    ColumnBox {
        id: content

        anchors.fill: parent
        anchors.leftMargin: Theme.space5
        anchors.rightMargin: Theme.space5
        anchors.topMargin: Theme.space4
        anchors.bottomMargin: Theme.space4
        spacing: Theme.space2

        RowBox {
            visible: card.title !== "" || headerSlot.filled
            spacing: Theme.space3

            Layout.fillWidth: true

            AppText {
                visible: card.title !== ""
                text: card.title
                role: AppText.Name
                Accessible.role: Accessible.Heading

                Layout.alignment: Qt.AlignBaseline
                Layout.maximumWidth: Math.ceil(implicitWidth)
                Layout.fillWidth: true
            }

            AppText {
                text: card.subtitle
                role: AppText.Note
                muted: true

                // The title has the room that it needs, before the quiet word beside it.
                Layout.alignment: Qt.AlignBaseline
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: Math.min(implicitWidth, Theme.bodySize * 6)
            }

            RowBox {
                id: headerSlot

                spacing: Theme.space2

                // What can be tapped is high; the title stands where it does on other cards, and
                // the words of a quiet button end with the lines below.
                Layout.topMargin: -Theme.space2
                Layout.bottomMargin: -Theme.space2
                Layout.rightMargin: headerSlot.filled ? -Theme.space3 : 0
            }
        }

        ColumnBox {
            id: bodySlot

            spacing: card.bodySpacing

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
