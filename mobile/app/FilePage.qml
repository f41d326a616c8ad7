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

    BusinessFileModel {
        id: file

        session: Session
        onChanged: {
            if (file.here || file.begun)
                forms.begin()
        }
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        visible: !forms.begun
        title: page.title
        subtitle: file.name
        canGoBack: true
        onBack: Navigation.back()
    }

    ScrollColumn {
        anchors.fill: parent
        anchors.topMargin: header.height
        visible: !forms.begun
        margin: page.width < page.height ? Theme.space4 : Theme.space6

        ErrorState {
            visible: file.error !== ""
            sentence: qsTr("読み込めませんでした")
            advice: file.error
            onActed: file.readAgain()

            Layout.fillWidth: true
        }

        LeftCard {
            objectName: "left"
            file: file

            Layout.fillWidth: true
        }

        FetchCard {
            objectName: "fetch"
            file: file
            writable: false

            Layout.fillWidth: true
        }
    }

    // From when the file is here. The form stays, whatever a sync does to the file.
    OneForm {
        id: forms

        model: 0
        delegate: page.form
    }

    function startAgain(): void {
        forms.startAgain()
    }
}
