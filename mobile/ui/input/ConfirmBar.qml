// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Ui

// A question in the page, not over it, before something that others will see or that is hard to
// take back. With `reasonLabel` a reason is asked for; `confirmed` then waits until one is given.
Rectangle {
    id: bar

    property string question: ""
    property string advice: ""
    property string reasonLabel: ""
    property alias reason: reasonField.text
    property string confirmText: qsTr("取消する")
    property string cancelText: qsTr("やめる")
    property bool danger: true

    signal confirmed(string reason)
    signal cancelled()

    implicitWidth: body.implicitWidth + 2 * Theme.space5
    implicitHeight: body.implicitHeight + 2 * Theme.space5
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: Theme.outline
    border.color: bar.danger ? Theme.danger : Theme.action

    Accessible.role: Accessible.Grouping
    Accessible.name: bar.question

    ColumnBox {
        id: body

        anchors.fill: parent
        anchors.margins: Theme.space5
        spacing: Theme.space3

        AppText {
            text: bar.question
            role: AppText.Name

            Layout.fillWidth: true
        }

        AppText {
            visible: bar.advice !== ""
            text: bar.advice
            role: AppText.Note
            muted: true

            Layout.fillWidth: true
        }

        TextEntry {
            id: reasonField

            visible: bar.reasonLabel !== ""
            label: bar.reasonLabel

            Layout.fillWidth: true
        }

        Flow {
            spacing: Theme.space3

            Layout.fillWidth: true

            AppButton {
                objectName: "confirmButton"
                text: bar.confirmText
                variant: bar.danger ? AppButton.Danger : AppButton.Primary
                enabled: bar.reasonLabel === "" || reasonField.text.trim() !== ""
                onClicked: bar.confirmed(reasonField.text.trim())
            }

            AppButton {
                objectName: "cancelButton"
                text: bar.cancelText
                variant: AppButton.Quiet
                onClicked: bar.cancelled()
            }
        }
    }
}
