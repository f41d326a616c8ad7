// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Lock
import Banso.Sync
import Banso.Ui

// The chamber's paper, with which what was put aside is opened and sent.
ColumnBox {
    id: form

    required property AsideModel aside
    // What the model says is of the paper once it was tried here.
    property bool tried: false

    signal closed()

    spacing: Theme.space2

    Component.onCompleted: paper.startTyping()

    PaperEntry {
        id: paper

        busy: form.aside.running
        error: form.tried ? form.aside.problem : ""
        judge: text => form.aside.paperProblem(text)

        Layout.fillWidth: true
    }

    AppButton {
        objectName: "sendAside"
        text: form.aside.running ? qsTr("開けて送っています") : qsTr("送る")
        enabled: !form.aside.running && paper.text !== ""
        onClicked: {
            form.tried = true;
            form.aside.send(paper.text);
        }
    }

    AppButton {
        objectName: "closeAside"
        visible: !form.aside.running
        text: qsTr("あとで")
        variant: AppButton.Quiet
        onClicked: form.closed()
    }
}
