// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Lock
import Banso.Settings
import Banso.Ui

// When the screen locks: now, or by itself after the time that is chosen here.
Card {
    id: card

    required property LockModel lock

    title: qsTr("画面をロック")

    LockSettingsModel {
        id: settings

        session: Session
        lock: card.lock
    }

    AppText {
        text: qsTr("席を離れるときに押します。書きかけの内容はそのまま残り、合言葉で続きから書けます。")

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "lockNow"
        text: qsTr("いまロックする")
        variant: AppButton.Secondary
        onClicked: card.lock.lock()
    }

    AppText {
        objectName: "locksWhen"
        text: settings.sentence

        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "idleTime"
        label: qsTr("触れずにいてロックするまで")
        options: settings.choices
        currentIndex: settings.choice
        onChosen: index => settings.choose(index)

        Layout.fillWidth: true
    }

    AppText {
        visible: text !== ""
        text: settings.error
        color: Theme.drifting

        Layout.fillWidth: true
    }
}
