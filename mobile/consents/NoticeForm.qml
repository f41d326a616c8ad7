// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Consents
import Banso.Consultations
import Banso.Ui

// 利用目的を伝えた: when and how.
Card {
    id: form

    property string businessId: ""

    signal closed

    tone: Tone.Info
    title: qsTr("利用目的を伝えたことを記録")
    subtitle: draft.savedText

    NoticeDraft {
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

    ChoiceRow {
        objectName: "way"
        label: qsTr("方法")
        options: draft.ways
        currentIndex: draft.way
        minimumCellWidth: Theme.bodySize * 8
        onChosen: index => draft.way = index

        Layout.fillWidth: true
    }

    DayField {
        objectName: "day"
        label: qsTr("伝えた日")
        day: draft.day

        Layout.fillWidth: true
    }

    DraftButtons {
        draft: draft
        toMend: draft.toMend

        Layout.fillWidth: true
    }
}
