// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Ui

// Of a business that has left her reach: what becomes of what she had begun.
Card {
    id: card

    required property BusinessFileModel file

    visible: card.file.left
    tone: Tone.Info
    title: qsTr("担当の範囲から外れました")

    AppText {
        text: card.file.here
              ? qsTr("書きかけの用紙は、1日のあいだ、これまでの記録を見ながら仕上げられます。保存したものは、いまの担当者が確かめてから入ります。")
              : qsTr("これまでの記録は、この端末から消えました。書きかけの用紙は開けます。保存したものは、いまの担当者が確かめてから入ります。")

        Layout.fillWidth: true
    }
}
