// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Consents
import Banso.Consultations
import Banso.Ui

// 提供を記録する: what goes to a recipient, or why nothing may.
Card {
    id: form

    property string businessId: ""
    property string consentId: ""

    signal closed

    tone: draft.obstacle === "" ? Tone.Info : Tone.Drifting
    title: qsTr("%1への提供を記録").arg(draft.recipient)
    subtitle: draft.savedText

    GivingDraft {
        id: draft

        session: Session
        businessId: form.businessId
        consentId: form.consentId
        onFinished: form.closed()
        onDiscarded: form.closed()
    }

    ResumedNote {
        draft: draft

        Layout.fillWidth: true
    }

    AppText {
        objectName: "obstacle"
        visible: text !== ""
        text: draft.obstacle
        strong: true
        color: Theme.drifting

        Layout.fillWidth: true
    }

    TextEntry {
        objectName: "what"
        label: qsTr("提供したもの（決算書の写し など）")
        text: draft.what
        maximumLength: 200
        onEdited: text => draft.what = text
        onFinished: draft.flush()

        Layout.fillWidth: true
    }

    DayField {
        objectName: "day"
        label: qsTr("提供した日")
        day: draft.day

        Layout.fillWidth: true
    }

    DraftButtons {
        draft: draft
        toMend: draft.toMend
        mayFinish: draft.obstacle === ""

        Layout.fillWidth: true
    }
}
