// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Consents
import Banso.Ui

// One giving: to whom, when, by whom, and what, whole.
ColumnBox {
    id: row

    required property var giving
    property bool mayWrite: true
    property bool divided: true
    property bool cancelling: false

    signal cancelled(string reason)

    spacing: Theme.space1

    ListRow {
        title: row.giving.title
        subtitle: row.giving.detail
        divided: false

        Layout.fillWidth: true

        AppButton {
            objectName: row.objectName + "Cancel"
            visible: row.mayWrite && !row.giving.cancelled && !row.cancelling
            text: qsTr("取消（理由）")
            variant: AppButton.Quiet
            onClicked: row.cancelling = true
        }
    }

    AppText {
        text: row.giving.what

        Layout.fillWidth: true
    }

    AppText {
        objectName: row.objectName + "Warning"
        visible: text !== ""
        text: row.giving.warning
        role: AppText.Note
        strong: true

        Layout.fillWidth: true
    }

    CancelBar {
        visible: row.cancelling
        question: row.giving.question
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
