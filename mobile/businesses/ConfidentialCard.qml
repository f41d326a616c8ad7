// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Businesses
import Banso.Ui

// 取扱注意メモ: what was said in confidence, for whoever may read it. Whoever looks over a shoulder
// sees only what there is something about. The form stands in its place.
ColumnBox {
    id: column

    property string businessId: ""
    property string standingId: ""
    // The note comes with the file: without it, nothing here would mean that nothing was said.
    required property bool here
    property bool editing: false
    property bool reading: false
    // What the form is about: the page's record, or the one that stands for it.
    property string edited: column.businessId

    visible: (column.here && notes.readable) || column.editing

    ConfidentialModel {
        id: notes

        session: Session
        businessId: column.businessId
    }

    Card {
        objectName: "confidentialNotes"
        visible: !column.editing
        title: qsTr("取扱注意メモ")
        subtitle: qsTr("担当者・代行・課長だけが読めます")
        bodySpacing: 0
        header: [
            AppButton {
                objectName: "readConfidential"
                visible: notes.rows.length > 0
                text: column.reading ? qsTr("閉じる") : qsTr("読む")
                variant: AppButton.Quiet
                onClicked: column.reading = !column.reading
            },
            AppButton {
                objectName: "editConfidential"
                visible: notes.editable
                text: qsTr("直す")
                variant: AppButton.Quiet
                onClicked: {
                    column.edited = column.standingId
                    column.editing = true
                }
            }
        ]

        Layout.fillWidth: true

        // The page was left, or the form has taken the place.
        onVisibleChanged: column.reading = false

        AppText {
            visible: notes.rows.length === 0
            text: qsTr("家庭や健康の事情、個人の借入など、内々に聞いたことの置き場です。"
                       + "書いたことは担当者・代行・課長だけに届き、記録の検索にも出ません。")
            role: AppText.Note
            muted: true

            Layout.fillWidth: true
        }

        Repeater {
            model: notes.rows

            delegate: KeyValueRow {
                id: row

                required property var modelData
                required property int index

                key: row.modelData.title
                value: column.reading ? row.modelData.said : qsTr("あり")
                note: !column.reading || row.modelData.joined === ""
                      ? "" : qsTr("まとめた記録：%1").arg(row.modelData.joined)
                longValue: true
                divided: row.index < notes.rows.length - 1

                Layout.fillWidth: true
            }
        }
    }

    Repeater {
        model: column.editing ? 1 : 0

        delegate: ConfidentialForm {
            objectName: "confidentialForm"
            businessId: column.edited
            onClosed: column.editing = false

            Layout.fillWidth: true
        }
    }
}
