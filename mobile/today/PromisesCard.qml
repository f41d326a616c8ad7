// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// What the advisor said she would do; a tick is a record at once.
Card {
    id: card

    // Of PromiseRow.
    property var promises: []
    property string error: ""

    signal ticked(string id, bool kept)

    title: qsTr("約束したこと")
    bodySpacing: 0

    Repeater {
        model: card.promises

        delegate: CheckRow {
            id: promise

            required property var modelData
            required property int index

            objectName: "promise" + promise.index
            text: promise.modelData.words
            subtitle: promise.modelData.subtitle
            checked: promise.modelData.kept
            onToggled: card.ticked(promise.modelData.id, promise.checked)

            Layout.fillWidth: true
        }
    }

    AppText {
        objectName: "promiseError"
        visible: card.error !== ""
        text: card.error
        color: Theme.drifting
        strong: true

        Layout.fillWidth: true
    }

    AppText {
        visible: card.promises.length === 0
        text: qsTr("1週間以内の約束はありません。")
        muted: true

        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
    }
}
