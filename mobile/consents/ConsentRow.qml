// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// One recipient: what the client said, and what may follow.
ListRow {
    id: row

    required property var consent
    property bool mayWrite: true

    signal answerAsked
    signal givingAsked

    title: row.consent.recipient
    subtitle: row.consent.detail

    StatusBadge {
        tone: row.consent.tone
        text: row.consent.state
    }

    AppButton {
        objectName: row.objectName + "Answer"
        visible: row.mayWrite
        text: qsTr("返事を変える")
        variant: AppButton.Quiet
        onClicked: row.answerAsked()
    }

    AppButton {
        objectName: row.objectName + "Give"
        visible: row.mayWrite
        text: qsTr("提供を記録する")
        variant: AppButton.Quiet
        onClicked: row.givingAsked()
    }
}
