// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// Somebody new: a name and a way to call, and the talk can begin.
Card {
    id: form

    // What was looked for in vain is likely the name.
    property string typed: ""

    signal closed

    tone: Tone.Info
    title: qsTr("新しい事業者を記録")
    subtitle: qsTr("創業予定として記録します。名前と電話があれば足り、ほかは後から足せます。")

    Component.onCompleted: if (draft.name === "" && form.typed !== "") draft.name = form.typed

    FounderDraft {
        id: draft

        session: Session
        onFinished: {
            form.closed()
            Navigation.open("business", { businessId: draft.businessId })
        }
        onDiscarded: form.closed()
    }

    ResumedNote {
        draft: draft

        Layout.fillWidth: true
    }

    TwoPane {
        narrowBelow: Theme.bodySize * 36

        Layout.fillWidth: true

        TextEntry {
            objectName: "founderName"
            label: qsTr("名前（屋号か本人の名前）")
            text: draft.name
            maximumLength: 200
            onEdited: text => draft.name = text
            onFinished: draft.flush()

            Layout.fillWidth: true
        }

        second: TextEntry {
            objectName: "founderPhone"
            label: qsTr("電話")
            text: draft.phone
            maximumLength: 40
            inputMethodHints: Qt.ImhDialableCharactersOnly
            onEdited: text => draft.phone = text
            onFinished: draft.flush()

            Layout.fillWidth: true
        }
    }

    Card {
        objectName: "doubles"
        visible: draft.doubles.length > 0
        tone: Tone.Caution
        title: qsTr("同じ事業者がもう登録されているかもしれません")
        bodySpacing: 0

        Layout.fillWidth: true

        Repeater {
            model: draft.doubles

            delegate: ListRow {
                id: like

                required property var modelData
                required property int index

                title: like.modelData.name
                subtitle: like.modelData.detail + "\n" + like.modelData.why
                divided: like.index < draft.doubles.length - 1

                Layout.fillWidth: true

                AppButton {
                    objectName: "openDouble" + like.index
                    text: qsTr("この事業者を開く")
                    variant: AppButton.Quiet
                    onClicked: Navigation.open("business", { businessId: like.modelData.id })
                }
            }
        }
    }

    DraftButtons {
        draft: draft
        mayFinish: draft.complete
        mayWait: true
        onLater: form.closed()

        Layout.fillWidth: true
    }

    AppText {
        visible: draft.savedText !== ""
        text: draft.savedText
        role: AppText.Note
        muted: true

        Layout.fillWidth: true
    }
}
