// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// 連絡先を直す: what is typed is kept as a draft until it is recorded or discarded.
Card {
    id: form

    property string businessId: ""

    signal closed

    tone: Tone.Info
    title: qsTr("連絡先を直す")
    subtitle: draft.savedText

    BusinessEditDraft {
        id: draft

        session: Session
        businessId: form.businessId
        onFinished: form.closed()
        onDiscarded: form.closed()
    }

    ResumedNote {
        draft: draft

        Layout.fillWidth: true
    }

    TextEntry {
        objectName: "phone"
        label: qsTr("電話")
        text: draft.phone
        maximumLength: 40
        inputMethodHints: Qt.ImhDialableCharactersOnly
        onEdited: text => draft.phone = text
        onFinished: draft.flush()

        Layout.fillWidth: true
    }

    TextEntry {
        objectName: "postalCode"
        label: qsTr("郵便番号")
        placeholder: qsTr("000-0000")
        text: draft.postalCode
        maximumLength: 8
        inputMethodHints: Qt.ImhDigitsOnly
        onEdited: text => draft.postalCode = text
        onFinished: draft.flush()

        Layout.fillWidth: true
    }

    TextEntry {
        objectName: "address"
        label: qsTr("所在地")
        text: draft.address
        maximumLength: 200
        onEdited: text => draft.address = text
        onFinished: draft.flush()

        Layout.fillWidth: true
    }

    EmptiableText {
        objectName: "memo"
        label: qsTr("メモ")
        text: draft.memo
        emptyOnly: draft.wantsNoRecord
        onEdited: text => draft.memo = text
        onFinished: draft.flush()

        Layout.fillWidth: true
    }

    DraftButtons {
        draft: draft
        saveText: qsTr("保存する")

        Layout.fillWidth: true
    }
}
