// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// A page of the gallery: a head, and cards under it that scroll together.
Item {
    id: page

    property alias title: header.title
    property alias subtitle: header.subtitle
    property alias canGoBack: header.canGoBack
    readonly property alias saved: header.saved
    property alias trailing: header.trailing
    default property alias content: column.content

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
    }

    ScrollColumn {
        id: column

        anchors.fill: parent
        anchors.topMargin: header.height
        margin: page.width < page.height ? Theme.space4 : Theme.space6
    }
}
