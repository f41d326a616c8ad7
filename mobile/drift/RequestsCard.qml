// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// The requests that were made in a case, the newest first.
Card {
    id: card

    property var requests: []

    title: qsTr("これまでの対応依頼")
    bodySpacing: 0

    Repeater {
        model: card.requests

        delegate: ListRow {
            required property var modelData
            required property int index

            objectName: "request" + index
            title: modelData.words
            subtitle: modelData.who + "　" + modelData.meta
            divided: index < card.requests.length - 1

            Layout.fillWidth: true
        }
    }
}
