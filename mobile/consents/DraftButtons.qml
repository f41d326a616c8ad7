// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Consents
import Banso.Ui

// How a form of 個人情報 ends, and what keeps it from ending.
ColumnBox {
    id: ending

    required property DatedDraft draft
    property string saveText: qsTr("記録する")
    property bool mayFinish: true

    spacing: Theme.space3

    AppText {
        objectName: "toMend"
        visible: text !== ""
        text: ending.draft.toMend !== "" ? ending.draft.toMend : ending.draft.error
        color: Theme.drifting
        strong: true

        Layout.fillWidth: true
    }

    Flow {
        spacing: Theme.space3

        Layout.fillWidth: true

        AppButton {
            objectName: "save"
            text: ending.saveText
            enabled: ending.mayFinish
            onClicked: ending.draft.finish()
        }

        AppButton {
            objectName: "discard"
            text: ending.draft.dirty || ending.draft.savedText !== "" ? qsTr("破棄する")
                                                                      : qsTr("やめる")
            variant: AppButton.Quiet
            onClicked: ending.draft.discard()
        }
    }
}
