// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A heading between groups of rows, with a quiet word beside it. What is put inside stands right.
RowBox {
    id: heading

    property string title: ""
    property string note: ""

    spacing: Theme.space3

    AppText {
        text: heading.title
        role: AppText.Name
        Accessible.role: Accessible.Heading

        Layout.alignment: Qt.AlignBaseline
        Layout.maximumWidth: Math.ceil(implicitWidth)
        Layout.fillWidth: true
    }

    AppText {
        text: heading.note
        role: AppText.Note
        muted: true

        Layout.alignment: Qt.AlignBaseline
        Layout.fillWidth: true
    }
}
