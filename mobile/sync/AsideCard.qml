// SPDX-License-Identifier: Apache-2.0
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
    // What the model says is of the paper once it was tried here.
    property bool tried: false

    visible: aside.count > 0 || aside.done !== ""
    tone: aside.count > 0 ? Tone.Caution : Tone.OnTrack
    title: aside.count > 0 ? qsTr("前の記録がこの端末で待っています") : qsTr("前の記録を送りました")

    AsideModel {
        id: aside

        session: Session
        onChanged: {
            if (aside.done !== "")
                card.close();
        }
    }

    AppText {
        visible: aside.count > 0
        text: qsTr("合言葉で開かなくなったため、暗号化したまましまってあります。事務所の回復キーの紙で開けて送れます。")

        Layout.fillWidth: true
    }

    AppText {
        objectName: "asideDone"
        visible: aside.done !== ""
        text: aside.done

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "openAside"
        visible: aside.count > 0 && !card.opening
        text: qsTr("回復キーで開けて送る")
        variant: AppButton.Secondary
        onClicked: {
            card.opening = true;
            paper.startTyping();
        }
    }

    TextEntryArea {
        id: paper

        objectName: "asidePaper"
        visible: card.opening
        label: qsTr("回復キー（紙の56文字）")
        placeholder: qsTr("例：abcd-efgh-ijkl-…")
        readOnly: aside.running
        error: card.tried ? aside.problem : ""

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "sendAside"
        visible: card.opening
        text: aside.running ? qsTr("開けて送っています") : qsTr("送る")
        enabled: !aside.running && paper.text !== ""
        onClicked: {
            paper.commitComposition();
            card.tried = true;
            aside.send(paper.text);
        }
    }

    AppButton {
        objectName: "closeAside"
        visible: card.opening && !aside.running
        text: qsTr("あとで")
        variant: AppButton.Quiet
        onClicked: card.close()
    }

    function close() {
        card.opening = false;
        card.tried = false;
        paper.text = "";
    }
}
