// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Consents
import Banso.Consultations
import Banso.Ui

// 提供の同意: to whom, and what the client says to it.
Card {
    id: form

    property string businessId: ""
    property string consentId: ""

    signal closed

    tone: Tone.Info
    title: draft.consentId === "" ? qsTr("提供先を加える") : draft.recipient
    subtitle: draft.savedText

    ConsentDraft {
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

    ChoiceRow {
        objectName: "kind"
        visible: draft.consentId === ""
        label: qsTr("提供先の種類")
        options: draft.kinds
        currentIndex: draft.kind
        minimumCellWidth: Theme.bodySize * 7
        onChosen: index => draft.kind = index

        Layout.fillWidth: true
    }

    TextEntry {
        objectName: "recipient"
        visible: draft.consentId === ""
        label: qsTr("提供先の名前（銀行・専門家・サービスごとに）")
        text: draft.recipient
        maximumLength: 200
        onEdited: text => draft.recipient = text
        onFinished: draft.flush()

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "state"
        label: qsTr("本人の返事")
        options: draft.states
        currentIndex: draft.state
        minimumCellWidth: Theme.bodySize * 6
        onChosen: index => draft.state = index

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "way"
        visible: draft.answered
        label: qsTr("方法")
        options: draft.ways
        currentIndex: draft.way
        minimumCellWidth: Theme.bodySize * 8
        onChosen: index => draft.way = index

        Layout.fillWidth: true
    }

    DayField {
        objectName: "day"
        visible: draft.answered
        label: qsTr("返事の日")
        day: draft.day

        Layout.fillWidth: true
    }

    DraftButtons {
        draft: draft
        toMend: draft.toMend

        Layout.fillWidth: true
    }
}
