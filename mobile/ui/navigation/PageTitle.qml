// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A page's title with its subtitle beside it or, where both do not fit on a line, under it.
Item {
    id: head

    property string title: ""
    property string subtitle: ""

    implicitWidth: words.implicitWidth
    implicitHeight: words.implicitHeight

    GridLayout {
        id: words

        width: head.width
        height: head.height
        columns: titleText.implicitWidth + subtitleText.implicitWidth + columnSpacing <= head.width
                 ? 2 : 1
        columnSpacing: Theme.space4
        rowSpacing: 0

        AppText {
            id: titleText

            text: head.title
            role: AppText.Title
            maximumLineCount: 2
            Accessible.role: Accessible.Heading

            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.fillWidth: true
        }

        AppText {
            id: subtitleText

            visible: text !== ""
            text: head.subtitle
            role: AppText.Note
            muted: true
            maximumLineCount: 2

            Layout.fillWidth: true
        }
    }
}
