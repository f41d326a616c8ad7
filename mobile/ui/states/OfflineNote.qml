// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A line over what is shown while not all of it is here: from the tablet's own copy, say, while the
// office is out of reach.
Rectangle {
    id: note

    property int symbol: Symbol.Offline
    property string sentence: qsTr("オフラインです。この端末にある内容を表示しています。")
    property string advice: qsTr("入力はこのまま続けられます。つながったときに送ります。")

    implicitWidth: Theme.bodySize * 20
    implicitHeight: row.implicitHeight + 2 * Theme.space3
    radius: Theme.radiusControl
    color: Theme.unknownSoft

    Accessible.role: Accessible.StaticText
    Accessible.name: note.sentence + note.advice

    RowBox {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.space3
        spacing: Theme.space3

        Symbol {
            name: note.symbol
            color: Theme.unknown

            Layout.preferredWidth: Theme.symbolSize
            Layout.preferredHeight: Theme.symbolSize
        }

        ColumnBox {
            spacing: 0

            Layout.fillWidth: true

            AppText {
                text: note.sentence
                role: AppText.Note
                strong: true
                color: Theme.unknown
                Accessible.ignored: true

                Layout.fillWidth: true
            }

            AppText {
                visible: note.advice !== ""
                text: note.advice
                role: AppText.Note
                color: Theme.unknown
                Accessible.ignored: true

                Layout.fillWidth: true
            }
        }
    }
}
