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

        Card {
            visible: client.error !== ""
            tone: Tone.Drifting

            Layout.fillWidth: true

            AppText {
                objectName: "consentsError"
                text: client.error
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

        TwoPane {
            visible: page.form === ""

            Layout.fillWidth: true

            Card {
                title: qsTr("利用目的の通知")
                subtitle: qsTr("商工会議所が情報を何に使うかを、本人に伝えた記録です。")
                header: AppButton {
                    objectName: "addNotice"
                    visible: client.mayWrite
                    text: qsTr("伝えた")
                    variant: AppButton.Quiet
                    onClicked: page.open("notice", "")
                }

                Layout.fillWidth: true

                AppText {
                    objectName: "notice"
                    text: client.notice === "" ? qsTr("まだ伝えていません。") : client.notice
                    color: client.notice === "" ? Theme.caution : Theme.ink

                    Layout.fillWidth: true
                }
            }

            Card {
                title: qsTr("提供の同意")
                subtitle: qsTr("外に渡すときだけ要ります。所内で共有するときは要りません。")
                bodySpacing: 0
                header: AppButton {
                    objectName: "addConsent"
                    visible: client.mayWrite
                    text: qsTr("提供先を加える")
                    symbol: Symbol.Plus
                    variant: AppButton.Quiet
                    onClicked: page.open("consent", "")
                }

                Layout.fillWidth: true

                AppText {
                    objectName: "noConsents"
                    visible: client.consents.length === 0
                    text: qsTr("提供先はまだありません。同意がない間は、どこにも提供できません。")
                    muted: true

                    Layout.fillWidth: true
                }

                Repeater {
                    model: client.consents

                    delegate: ConsentRow {
                        id: row

                        required property var modelData
                        required property int index

                        objectName: "consent" + row.index
                        consent: row.modelData
                        mayWrite: client.mayWrite
                        divided: row.index < client.consents.length - 1
                        onAnswerAsked: page.open("consent", row.modelData.id)
                        onGivingAsked: page.open("giving", row.modelData.id)

                        Layout.fillWidth: true
                    }
                }
            }

            Card {
                title: qsTr("記録を望まない")

                Layout.fillWidth: true

                CheckRow {
                    objectName: "wantsNoRecord"
                    text: qsTr("本人が記録を望まない")
                    subtitle: qsTr("支援は続け、件数にも数えます。残すのは日付・方法・相談内容・対応者だけです。")
                    checked: client.wantsNoRecord
                    enabled: client.mayWrite
                    onToggled: client.setWantsNoRecord(checked)

                    Layout.fillWidth: true
                }
            }

            second: GivingsCard {
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
