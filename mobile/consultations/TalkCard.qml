// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consultations
import Banso.Ui

// What was said and found in a talk, what comes next, and what was promised.
ColumnBox {
    id: talk

    required property ConsultationDraft draft
    property bool showsIssue: false
    property bool showsPromise: false

    spacing: Theme.space4

    Card {
        title: qsTr("話したこと")

        Layout.fillWidth: true

        TextEntryArea {
            objectName: "saidEntry"
            label: qsTr("事業者の話")
            text: talk.draft.said
            minimumLines: 3
            onEdited: text => { talk.draft.said = text; }
            onFinished: talk.draft.flush()

            Layout.fillWidth: true
        }

        TextEntryArea {
            objectName: "foundEntry"
            label: qsTr("分かったこと・伝えたこと")
            text: talk.draft.found
            minimumLines: 3
            onEdited: text => { talk.draft.found = text; }
            onFinished: talk.draft.flush()

            Layout.fillWidth: true
        }

        AppButton {
            visible: !issue.visible
            objectName: "issueButton"
            text: qsTr("本質的課題を書く")
            variant: AppButton.Quiet
            onClicked: talk.showsIssue = true
        }

        TextEntryArea {
            id: issue

            objectName: "issueEntry"
            visible: talk.showsIssue || talk.draft.essentialIssue !== ""
            label: qsTr("本質的課題（事業者と一緒に見つけたもの）")
            text: talk.draft.essentialIssue
            onEdited: text => { talk.draft.essentialIssue = text; }

            Layout.fillWidth: true
        }

        TextEntryArea {
            objectName: "noteEntry"
            label: qsTr("自分のメモ（書いた人ごとに残ります）")
            text: talk.draft.note
            onEdited: text => { talk.draft.note = text; }

            Layout.fillWidth: true
        }
    }

    Card {
        title: qsTr("次にすること")

        Layout.fillWidth: true

        TextEntryArea {
            objectName: "nextStepEntry"
            label: qsTr("次の一歩")
            text: talk.draft.nextStep
            onEdited: text => { talk.draft.nextStep = text; }

            Layout.fillWidth: true
        }

        DayField {
            objectName: "nextDay"
            label: qsTr("次の予定日")
            day: talk.draft.nextDay

            Layout.fillWidth: true
        }

        AppButton {
            visible: talk.draft.hasBusiness && !promised.visible
            objectName: "promiseButton"
            text: qsTr("約束したことを書く")
            variant: AppButton.Quiet
            onClicked: talk.showsPromise = true
        }

        ColumnBox {
            id: promised

            visible: talk.showsPromise || talk.draft.promise !== ""
            spacing: Theme.space3

            Layout.fillWidth: true

            TextEntry {
                objectName: "promiseEntry"
                label: qsTr("約束したこと（自分がすること）")
                text: talk.draft.promise
                onEdited: text => { talk.draft.promise = text; }

                Layout.fillWidth: true
            }

            DayField {
                objectName: "promiseDue"
                label: qsTr("いつまでに")
                day: talk.draft.promiseDue

                Layout.fillWidth: true
            }
        }
    }
}
