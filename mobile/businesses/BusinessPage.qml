// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Banso.App
import Banso.Attachments
import Banso.Businesses
import Banso.Consents
import Banso.Ui

// One business: figures left, its whole history right.
Item {
    id: page

    property string businessId: ""
    // The form for telephone, address and memo stands in the place of the contacts.
    property bool editing: false
    // The form for 取扱注意メモ stands open.
    property bool confiding: false
    property bool showing: false
    // What the form is about: the page's record, or the one that stands for it.
    property string edited: page.businessId

    BusinessPageModel {
        id: head

        session: Session
        businessId: page.businessId
    }

    BusinessFileModel {
        id: file

        session: Session
        businessId: page.businessId
    }

    PlanProgressModel {
        id: progress

        session: Session
        businessId: page.businessId
    }

    SectionProfileModel {
        id: profile

        session: Session
        businessId: page.businessId
    }

    TwinsModel {
        id: doubles

        session: Session
        businessId: page.businessId
    }

    TimelineModel {
        id: history

        session: Session
        businessId: page.businessId
    }

    BusinessHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        business: head
        file: file
        plan: progress
        sections: profile
        onShow: page.showing = true
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        margin: width < Theme.bodySize * 56 ? Theme.space4 : Theme.space5

        ErrorState {
            visible: head.error !== ""
            sentence: qsTr("この事業者を読み込めませんでした")
            advice: head.error
            onActed: head.readAgain()

            Layout.fillWidth: true
        }

        TwoPane {
            id: panes

            visible: head.error === ""

            Layout.fillWidth: true
            Layout.fillHeight: !panes.narrow

            TwinsCard {
                objectName: "twins"
                twins: doubles
                businessId: head.standingId

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

                Layout.fillWidth: true
            }

            PlanCard {
                objectName: "plan"
                visible: file.here
                plan: progress

                Layout.fillWidth: true
            }

            SectionsCard {
                objectName: "sections"
                visible: file.here
                sections: profile

                Layout.fillWidth: true
            }

            ContactsCard {
                objectName: "contacts"
                visible: !page.editing
                business: head
                onEdit: {
                    page.edited = head.standingId
                    page.editing = true
                }

                Layout.fillWidth: true
            }

            Repeater {
                model: page.editing ? 1 : 0

                delegate: ContactsForm {
                    objectName: "contactsForm"
                    businessId: page.edited
                    onClosed: page.editing = false

                    Layout.fillWidth: true
                }
            }

            PrivacyCard {
                objectName: "privacyCard"
                here: file.here
                businessId: page.businessId

                Layout.fillWidth: true
            }

            ConfidentialCard {
                objectName: "confidential"
                here: file.here
                businessId: page.businessId
                standingId: head.standingId
                editing: page.confiding

                Layout.fillWidth: true
            }

            AttachmentsCard {
                objectName: "attachments"
                visible: file.here
                businessId: head.standingId
                subjectId: head.standingId

                Layout.fillWidth: true
            }

            KeepCard {
                objectName: "keep"
                file: file

                Layout.fillWidth: true
            }

            second: TimelineCard {
                objectName: "timeline"
                visible: file.here
                timeline: history

                Layout.fillWidth: true
                Layout.fillHeight: !panes.narrow
            }
        }
    }

    Item {
        // Over the rail too: the owner sees nothing but the figures.
        parent: page.Window.window === null ? page : page.Window.window.contentItem
        anchors.fill: parent

        Repeater {
            model: page.showing ? 1 : 0

            delegate: OwnersView {
                objectName: "ownersView"
                anchors.fill: parent
                businessName: head.name
                plan: progress
                sections: profile
                onClosed: page.showing = false
            }
        }
    }
}
