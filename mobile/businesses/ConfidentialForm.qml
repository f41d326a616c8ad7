// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// 取扱注意メモを直す: what is typed is kept as a draft until it is recorded or discarded.
Card {
    id: form

    property string businessId: ""

    signal closed

    tone: Tone.Info
    title: qsTr("取扱注意メモを直す")
    subtitle: draft.savedText

    ConfidentialDraft {
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

    AppText {
        text: draft.wantsNoRecord
              ? qsTr("記録を望まない事業者です。ここにも書けません。前に書いたものは空にできます。")
              : qsTr("病歴・障害・犯罪歴のような要配慮個人情報や債務整理のことは、"
                     + "支援に要るだけを書いてください。")
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }

    EmptiableText {
        objectName: "circumstances"
        label: qsTr("家庭・健康の事情")
        text: draft.circumstances
        emptyOnly: draft.wantsNoRecord
        onEdited: text => draft.circumstances = text
        onFinished: draft.flush()

        Layout.fillWidth: true
    }

    EmptiableText {
        objectName: "debts"
        label: qsTr("個人の借入・保証")
        text: draft.debts
        emptyOnly: draft.wantsNoRecord
        onEdited: text => draft.debts = text
        onFinished: draft.flush()

        Layout.fillWidth: true
    }

    EmptiableText {
        objectName: "otherConfidence"
        label: qsTr("そのほかの内々の話")
        text: draft.other
        emptyOnly: draft.wantsNoRecord
        onEdited: text => draft.other = text
        onFinished: draft.flush()

        Layout.fillWidth: true
    }

    CheckRow {
        objectName: "restrict"
        visible: draft.mayRestrict
        text: qsTr("担当者限り")
        subtitle: qsTr("この事業者の記録は、次の送受信から担当者・代行・課長だけのものになります。"
                       + "他の職員の端末からは、その端末が送受信したときに消えます"
                       + "（書きかけや未送信があれば、それが済んでから）。あとで外せます。")
        checked: draft.restricted
        onToggled: draft.restricted = checked

        Layout.fillWidth: true
    }

    DraftButtons {
        draft: draft
        saveText: qsTr("保存する")

        Layout.fillWidth: true
    }
}
