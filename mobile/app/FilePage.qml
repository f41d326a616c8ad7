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
    // By the name of its drafts.
    property alias formName: file.form
    required property Component form
    // One form at a time, from when the file is here. It stays, whatever a sync does to the file;
    // what was discarded is gone, and an empty form takes its place.
    property int forms: 0

    BusinessFileModel {
        id: file

        session: Session
        onChanged: {
            if (file.here || file.begun)
                page.forms = 1
        }
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        visible: page.forms === 0
        title: page.title
        subtitle: file.name
        canGoBack: true
        onBack: Navigation.back()
    }

    ScrollColumn {
        anchors.fill: parent
        anchors.topMargin: header.height
        visible: page.forms === 0
        margin: page.width < page.height ? Theme.space4 : Theme.space6

        ErrorState {
            visible: file.error !== ""
            sentence: qsTr("読み込めませんでした")
            advice: file.error
            onActed: file.readAgain()

            Layout.fillWidth: true
        }

        FetchCard {
            objectName: "fetch"
            file: file
            writable: false

            Layout.fillWidth: true
        }
    }

    Repeater {
        model: page.forms
        delegate: page.form
    }

    function startAgain(): void {
        page.forms = 0
        page.forms = 1
    }
}
