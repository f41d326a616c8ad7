// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// A page with one form about the file of a business: the form where the file is here, else how the
// file comes. A form that began without it would ask for what is known.
Item {
    id: page

    property alias businessId: file.businessId
    property alias planId: file.planId
    property string title: ""
    required property Component form
    // One form at a time. What was discarded is gone; an empty form takes its place.
    property int forms: 1

    Component.onCompleted: fetch.begin()

    BusinessFileModel {
        id: file

        session: Session
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        visible: !file.here
        title: page.title
        canGoBack: true
        onBack: Navigation.back()
    }

    ScrollColumn {
        anchors.fill: parent
        anchors.topMargin: header.height
        visible: !file.here
        margin: page.width < page.height ? Theme.space4 : Theme.space6

        FetchCard {
            id: fetch

            objectName: "fetch"
            file: file

            Layout.fillWidth: true
        }
    }

    Repeater {
        model: file.here ? page.forms : 0
        delegate: page.form
    }

    function startAgain(): void {
        page.forms = 0
        page.forms = 1
    }
}
