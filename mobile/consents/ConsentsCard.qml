// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Consents
import Banso.Ui

// 提供の同意: what the client said to each recipient.
Card {
    id: card

    required property ConsentsModel client
    // Whether the file is on this tablet: else nobody knows here to whom it was agreed.
    required property bool here

    signal recipientAsked
    signal answerAsked(string consent)
    signal givingAsked(string consent)

    title: qsTr("提供の同意")
    subtitle: qsTr("外に渡すときだけ要ります。所内で共有するときは要りません。")
    bodySpacing: 0
    header: AppButton {
        objectName: "addConsent"
        visible: card.client.mayWrite
        text: qsTr("提供先を加える")
        symbol: Symbol.Plus
        variant: AppButton.Quiet
        onClicked: card.recipientAsked()
    }

    AppText {
        objectName: "noConsents"
        visible: card.here && card.client.consents.length === 0
        text: qsTr("提供先はまだありません。同意がない間は、どこにも提供できません。")
        muted: true

        Layout.fillWidth: true
    }

    Repeater {
        model: card.here ? card.client.consents : []

        delegate: ConsentRow {
            id: row

            required property var modelData
            required property int index

            objectName: "consent" + row.index
            consent: row.modelData
            mayWrite: card.client.mayWrite
            divided: row.index < card.client.consents.length - 1
            onAnswerAsked: card.answerAsked(row.modelData.id)
            onGivingAsked: card.givingAsked(row.modelData.id)
            onCancelled: reason => card.client.cancelConsent(row.modelData.id, reason)

            Layout.fillWidth: true
        }
    }
}
