// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Checksheets
import Banso.Ui

// The form of 総点検チェックシート: the sections beside the item in focus, or the result so far.
Item {
    id: page

    property string businessId: ""
    // Empty: the running sheet of the business, or a new one.
    property string checksheetId: ""
    property bool showsResult: false
    property bool asksToDiscard: false
    // Said before the first of 64 questions. A sheet from before the wish is looked at.
    readonly property bool refuses: sheet.wantsNoRecord && page.checksheetId === ""
    readonly property bool portrait: page.width < page.height
    readonly property int margin: page.portrait ? Theme.space4 : Theme.space5

    ChecksheetDraft {
        id: sheet

        objectName: "checksheetDraft"
        session: Session
        businessId: page.businessId
        checksheetId: page.checksheetId
        onFinished: Navigation.back()
        onDiscarded: Navigation.back()
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("総点検チェックシート")
        subtitle: sheet.subtitle
        canGoBack: true
        onBack: {
            sheet.flush();
            Navigation.back();
        }

        AppText {
            objectName: "savedText"
            visible: text !== ""
            text: sheet.savedText
            role: AppText.Note
            muted: true
            wrapMode: Text.NoWrap
        }

        StatusBadge {
            objectName: "progress"
            tone: Tone.Info
            shape: ""
            text: sheet.progressText
        }

        AppButton {
            objectName: "finishButton"
            text: qsTr("記録を終える")
            enabled: !page.refuses
            onClicked: sheet.finish()
        }
    }

    ColumnBox {
        id: notices

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.margins: page.margin
        spacing: Theme.space3

        AppText {
            objectName: "error"
            visible: text !== ""
            text: sheet.error
            strong: true
            color: Theme.drifting

            Layout.fillWidth: true
        }

        AppText {
            objectName: "lookedAtOnly"
            visible: sheet.wantsNoRecord && !page.refuses
            text: qsTr("記録を望まない事業者です。前の回答は見られますが、変えられません。")
            color: Theme.caution

            Layout.fillWidth: true
        }

        RowBox {
            visible: sheet.resumed && !page.asksToDiscard

            Layout.fillWidth: true

            AppText {
                objectName: "resumedNote"
                text: qsTr("前回の入力の続きです。まだ記録になっていません。")
                role: AppText.Note
                muted: true

                Layout.fillWidth: true
            }

            AppButton {
                objectName: "discardButton"
                text: qsTr("入力を破棄する")
                variant: AppButton.Quiet
                onClicked: page.asksToDiscard = true
            }
        }

        ConfirmBar {
            visible: page.asksToDiscard
            question: qsTr("前回からの入力を破棄しますか")
            advice: qsTr("記録済みの回答は残ります")
            confirmText: qsTr("破棄する")
            onConfirmed: sheet.discard()
            onCancelled: page.asksToDiscard = false

            Layout.fillWidth: true
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.bodySize * 32)
        visible: sheet.empty && !page.refuses
        sentence: qsTr("設問がまだ届いていません")
        advice: qsTr("送受信すると、事務所の設問がこの端末に入ります")
    }

    EmptyState {
        objectName: "wantsNoRecord"
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.bodySize * 32)
        visible: page.refuses
        sentence: qsTr("記録を望まない事業者です")
        advice: qsTr("チェックシートは残せません。話した日・方法・相談内容は「記録する」から残せます。")
    }

    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: notices.bottom
        anchors.bottom: parent.bottom
        anchors.margins: page.margin
        anchors.topMargin: notices.height > 0 ? page.margin : 0
        visible: !sheet.empty && !page.refuses
        columns: page.portrait ? 1 : 2
        columnSpacing: Theme.space5
        rowSpacing: Theme.space3

        Item {
            implicitWidth: side.implicitWidth
            implicitHeight: side.implicitHeight

            Layout.fillHeight: !page.portrait
            Layout.fillWidth: page.portrait
            Layout.preferredWidth: page.portrait ? -1 : Theme.bodySize * 16

            SideCard {
                id: side

                anchors.fill: parent
                draft: sheet
                strip: page.portrait
                showsResult: page.showsResult
                onSectionChosen: section => {
                    page.showsResult = false;
                    sheet.openSection(section);
                }
                onResultAsked: page.showsResult = !page.showsResult
            }
        }

        ItemPane {
            visible: !page.showsResult
            draft: sheet

            Layout.fillWidth: true
            Layout.fillHeight: true
        }

        ResultPane {
            visible: page.showsResult
            draft: sheet

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
