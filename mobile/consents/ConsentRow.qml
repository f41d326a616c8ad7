// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consents
import Banso.Ui

// One recipient: what the client said, and what may follow.
ColumnBox {
    id: row

    required property var consent
    property bool mayWrite: true
    property bool divided: true
    property bool cancelling: false

    signal answerAsked
    signal givingAsked
    signal cancelled(string reason)

    spacing: 0

    ListRow {
        title: row.consent.recipient
        subtitle: row.consent.detail
        divided: false

        Layout.fillWidth: true

        StatusBadge {
            tone: row.consent.tone
            text: row.consent.state
        }
    }

    Flow {
        visible: row.mayWrite && !row.cancelling
        spacing: Theme.space2

        Layout.fillWidth: true

        AppButton {
            objectName: row.objectName + "Answer"
            text: qsTr("返事を変える")
            variant: AppButton.Quiet
            onClicked: row.answerAsked()
        }

        AppButton {
            objectName: row.objectName + "Give"
            text: qsTr("提供を記録する")
            variant: AppButton.Quiet
            onClicked: row.givingAsked()
        }

        AppButton {
            objectName: row.objectName + "Cancel"
            text: qsTr("取消（理由）")
            variant: AppButton.Quiet
            onClicked: row.cancelling = true
        }
    }

    CancelBar {
        visible: row.cancelling
        question: row.consent.question
        advice: row.consent.advice
        onConfirmed: reason => {
            row.cancelling = false
            row.cancelled(reason)
        }
        onCancelled: row.cancelling = false

        Layout.fillWidth: true
    }

    Divider {
        visible: row.divided
    }
}
