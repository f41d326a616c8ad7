// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Ui

// Tablets of the chamber, one under another; not there without any.
Card {
    id: card

    // Of DevicesPageModel.
    property var devices: []

    visible: card.devices.length > 0
    bodySpacing: 0

    Repeater {
        model: card.devices

        delegate: ListRow {
            id: device

            required property var modelData
            required property int index

            objectName: card.objectName + device.index
            title: device.modelData.name
            subtitle: device.modelData.detail
            reminder: device.modelData.warning
            divided: device.index < card.devices.length - 1

            Layout.fillWidth: true

            StatusBadge {
                visible: text !== ""
                tone: Tone.Caution
                text: device.modelData.waiting
            }

            StatusBadge {
                tone: device.modelData.tone
                text: device.modelData.when
            }
        }
    }
}
