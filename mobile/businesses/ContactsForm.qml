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

    AppText {
        visible: draft.resumed
        text: qsTr("前に書きかけた内容です。続けるか、破棄してください。")
        role: AppText.Note
        color: Theme.caution

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

    AppText {
        visible: draft.error !== ""
        text: draft.error
        color: Theme.drifting

        Layout.fillWidth: true
    }

    Flow {
        spacing: Theme.space3

        Layout.fillWidth: true

        AppButton {
            objectName: "save"
            text: qsTr("保存する")
            onClicked: draft.finish()
        }

        AppButton {
            objectName: "discard"
            text: draft.dirty || draft.savedText !== "" ? qsTr("破棄する") : qsTr("やめる")
            variant: AppButton.Quiet
            onClicked: draft.discard()
        }
    }
}
