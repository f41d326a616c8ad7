// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Consents
import Banso.Ui

// 個人情報 of one business: the notice, whom its data may be given to, and what was given.
Item {
    id: page

    property string businessId: ""
    // The form that is open: notice, consent or giving; with the consent that it is about.
    property string form: ""
    property string consentId: ""

    ConsentsModel {
        id: client

        session: Session
        businessId: page.businessId
    }

    BusinessFileModel {
        id: file

        session: Session
        businessId: page.businessId
        form: "consent"
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("個人情報")
        subtitle: client.businessName
        canGoBack: true
        onBack: Navigation.back()
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        margin: page.width < page.height ? Theme.space4 : Theme.space5

        ErrorState {
            objectName: "unread"
            visible: client.error !== ""
            sentence: qsTr("読み込めませんでした")
            advice: client.error
            onActed: client.readAgain()

            Layout.fillWidth: true
        }

        Card {
            visible: client.saveError !== ""
            tone: Tone.Drifting

            Layout.fillWidth: true

            AppText {
                objectName: "saveError"
                text: client.saveError
                strong: true

                Layout.fillWidth: true
            }
        }

        Repeater {
            model: page.form === "notice" ? 1 : 0

            delegate: NoticeForm {
                objectName: "noticeForm"
                businessId: page.businessId
                onClosed: page.close()

                Layout.fillWidth: true
            }
        }

        Repeater {
            model: page.form === "consent" ? 1 : 0

            delegate: ConsentForm {
                objectName: "consentForm"
                businessId: page.businessId
                consentId: page.consentId
                onClosed: page.close()

                Layout.fillWidth: true
            }
        }

        Repeater {
            model: page.form === "giving" ? 1 : 0

            delegate: GivingForm {
                objectName: "givingForm"
                businessId: page.businessId
                consentId: page.consentId
                onClosed: page.close()

                Layout.fillWidth: true
            }
        }

        LeftCard {
            objectName: "left"
            file: file

            Layout.fillWidth: true
        }

        // Under an open form, which must not move when the file comes.
        FetchCard {
            objectName: "fetch"
            file: file
            // What goes on from a consent waits for it.
            writable: page.consentId === ""

            Layout.fillWidth: true
        }

        TwoPane {
            visible: page.form === "" && client.error === ""

            Layout.fillWidth: true

            NoticeCard {
                client: client
                here: file.here
                onNoticeAsked: page.open("notice", "")

                Layout.fillWidth: true
            }

            ConsentsCard {
                // A form that was begun goes on wherever the file is.
                visible: file.here || file.begun
                client: client
                here: file.here
                onRecipientAsked: page.open("consent", "")
                onAnswerAsked: consent => page.open("consent", consent)
                onGivingAsked: consent => page.open("giving", consent)

                Layout.fillWidth: true
            }

            RecordWishCard {
                client: client

                Layout.fillWidth: true
            }

            second: GivingsCard {
                visible: file.here
                client: client

                Layout.fillWidth: true
            }
        }
    }

    function open(form: string, consent: string): void {
        page.consentId = consent
        page.form = form
    }

    function close(): void {
        page.form = ""
        page.consentId = ""
    }
}
