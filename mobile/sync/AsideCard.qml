// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Sync
import Banso.Ui

// What was put aside after too many wrong passphrases, until the chamber's paper opens it and it is
// sent.
Card {
    id: card

    property bool opening: false

    visible: waiting.count > 0 || waiting.done !== ""
    tone: waiting.count > 0 ? Tone.Caution : Tone.OnTrack
    title: waiting.count > 0 ? qsTr("前の記録がこの端末で待っています") : qsTr("前の記録を送りました")

    // Out of sight, as behind the lock: what was typed goes.
    onVisibleChanged: {
        if (!card.visible)
            card.opening = false;
    }

    AsideModel {
        id: waiting

        session: Session
        onChanged: {
            if (waiting.done !== "")
                card.opening = false;
        }
    }

    AppText {
        visible: waiting.count > 0
        text: qsTr("合言葉で開かなくなったため、暗号化したまましまってあります。事務所の回復キーの紙で開けて送れます。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "asideDone"
        visible: waiting.done !== ""
        text: waiting.done

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "openAside"
        visible: waiting.count > 0 && !card.opening
        text: waiting.running ? qsTr("開けて送っています") : qsTr("回復キーで開けて送る")
        enabled: !waiting.running
        variant: AppButton.Secondary
        onClicked: card.opening = true
    }

    Repeater {
        model: card.opening ? 1 : 0

        delegate: AsideForm {
            aside: waiting
            onClosed: card.opening = false

            Layout.fillWidth: true
        }
    }
}
