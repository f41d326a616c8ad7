// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Lock
import Banso.Ui

// What stands in the window while the tablet is locked: nothing of its records, and what opens it.
Rectangle {
    id: page

    required property LockModel lock
    // By the chamber's paper, instead of a passphrase.
    property bool recovering: false
    // Lines that the eye can follow back.
    readonly property int columnWidth: Theme.bodySize * 34

    color: Theme.paper

    ScrollColumn {
        anchors.fill: parent
        margin: page.width < page.height ? Theme.space4 : Theme.space6

        Item {
            Layout.fillHeight: true
        }

        AppText {
            text: qsTr("伴走")
            role: AppText.Title
            horizontalAlignment: Text.AlignHCenter

            Layout.fillWidth: true
        }

        AppText {
            visible: page.lock.state !== LockModel.Choose
            text: qsTr("この端末の記録は暗号化されています。")
            muted: true
            horizontalAlignment: Text.AlignHCenter

            Layout.fillWidth: true
        }

        UnlockCard {
            lock: page.lock
            visible: page.lock.state === LockModel.Locked && !page.recovering
            onForgotten: page.recovering = true

            Layout.fillWidth: true
            Layout.maximumWidth: page.columnWidth
            Layout.alignment: Qt.AlignHCenter
        }

        ChooseCard {
            lock: page.lock
            visible: page.lock.state === LockModel.Choose

            Layout.fillWidth: true
            Layout.maximumWidth: page.columnWidth
            Layout.alignment: Qt.AlignHCenter
        }

        GivenUpCard {
            lock: page.lock
            visible: page.lock.state === LockModel.GivenUp && !page.recovering
            onRecovering: page.recovering = true

            Layout.fillWidth: true
            Layout.maximumWidth: page.columnWidth
            Layout.alignment: Qt.AlignHCenter
        }

        // Not before it is asked for: it looks for a camera, which takes its time.
        Repeater {
            model: page.recovering && page.lock.state !== LockModel.Choose ? 1 : 0

            delegate: RecoverCard {
                lock: page.lock
                onClosed: page.recovering = false

                Layout.fillWidth: true
                Layout.maximumWidth: page.columnWidth
                Layout.alignment: Qt.AlignHCenter
            }
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
