// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A name and its value on one line, with a hairline below when more rows follow.
ColumnBox {
    id: row

    property string key: ""
    property string value: ""
    property string note: ""
    property bool divided: true
    // A long value stands left, under its own width, instead of at the right edge.
    property bool longValue: false

    spacing: Theme.space2

    Accessible.role: Accessible.StaticText
    Accessible.name: row.key + " " + row.value + " " + row.note

    RowBox {
        spacing: Theme.space4

        Layout.fillWidth: true
        Layout.topMargin: Theme.space1

        AppText {
            text: row.key
            muted: row.longValue
            Accessible.ignored: true

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: row.longValue ? 200 : 300
        }

        ColumnBox {
            spacing: 0

            Layout.fillWidth: true
            Layout.preferredWidth: row.longValue ? 500 : 200

            AppText {
                text: row.value
                strong: !row.longValue
                horizontalAlignment: row.longValue ? Text.AlignLeft : Text.AlignRight
                Accessible.ignored: true

                Layout.fillWidth: true
            }

            AppText {
                visible: row.note !== ""
                text: row.note
                role: AppText.Note
                muted: true
                horizontalAlignment: row.longValue ? Text.AlignLeft : Text.AlignRight
                Accessible.ignored: true

                Layout.fillWidth: true
            }
        }
    }

    Divider {
        visible: row.divided
    }
}
