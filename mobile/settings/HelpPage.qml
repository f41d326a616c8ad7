// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Lock
import Banso.Settings
import Banso.Ui

// 手引き: how each page is used, and what happens to what is written.
Item {
    id: page

    // The shell gives it, where the tablet has one.
    property LockModel lock: null

    EnrolPageModel {
        id: device

        session: Session
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("手引き")
        subtitle: qsTr("版 %1　%2").arg(device.version).arg(device.owner)
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        margin: page.width < page.height ? Theme.space4 : Theme.space6

        TwoPane {
            Layout.fillWidth: true

            HelpCard {
                title: qsTr("今日の予定")
                sentences: [
                    qsTr("朝ここを開くと、今日の予定、対応依頼、期限を過ぎたフォローアップが並びます。"),
                    qsTr("行に触れるとその事業者が開き、「記録する」で記録を始めます。")
                ]

                Layout.fillWidth: true
            }

            HelpCard {
                title: qsTr("事業者")
                sentences: [
                    qsTr("名前、ふりがな、電話、番号の一部を入れると、打つそばから探します。旧字と新字、全角と半角の違いは気にしなくてかまいません。"),
                    qsTr("開くと、相談も計画もチェックシートも、その事業者の歩みが一つの流れで見られます。"),
                    qsTr("端末にない記録は、開いたときに事務所から取り寄せます。"
                         + "出かける前に一度開いてください。長く使うものは「この端末に残す」を押します。")
                ]

                Layout.fillWidth: true
            }

            HelpCard {
                title: qsTr("写真・書類")
                sentences: [
                    qsTr("事業者のページか記録の「付ける」を押し、写真に触れると付きます。写しが暗号化されてこの端末に残ります。"),
                    qsTr("元の写真は暗号化されていません。付けたあとで消してください。"),
                    qsTr("送受信すると、記録のあとに本体を送ります。事務所に届くまでは「未送信」と出ます。")
                ]

                Layout.fillWidth: true
            }

            HelpCard {
                title: qsTr("支援記録・フォローアップ")
                sentences: [
                    qsTr("聞いたことをその場で書きます。書いている間も、1秒ごとにこの端末に保存されます。"),
                    qsTr("数字は、わかる細かさで入れてください。月ごとでも、これまでの合計でも、「少し増えた」だけでもかまいません。"),
                    qsTr("電池が切れても、次に開くと続きから書けます。")
                ]

                Layout.fillWidth: true
            }

            HelpCard {
                title: qsTr("チェックシート")
                sentences: [
                    qsTr("64の問いに、一回触れるだけで答えます。何回に分けても結構です。"),
                    qsTr("わからない問いは「未確認」、当てはまらない問いは「対象外」にします。")
                ]

                Layout.fillWidth: true
            }

            second: [
                Repeater {
                    // Programs for tests and demonstrations have no lock.
                    model: page.lock === null ? 0 : 1

                    delegate: LockCard {
                        lock: page.lock

                        Layout.fillWidth: true
                    }
                },
                Repeater {
                    model: page.lock === null ? 0 : 1

                    delegate: PassphraseCard {
                        lock: page.lock

                        Layout.fillWidth: true
                    }
                },
                HelpCard {
                    title: qsTr("送受信")
                    sentences: [
                        qsTr("アプリを開いていれば、つながっているあいだは、ひとりでに送受信します。"),
                        qsTr("すぐに送りたいときは「いま送受信する」を押します。途中で切れても、続きから送ります。"),
                        qsTr("「届きました」は、事務所が受け取ったと答えたものだけに出ます。"),
                        qsTr("同じ欄を二人が書き換えたときは、どちらも残したまま「内容の食い違い」に出ます。正しい方を選んでください。"),
                        qsTr("「保留」は事務所が受け取れなかった記録で、なくなっていません。")
                    ]

                    Layout.fillWidth: true
                },
                HelpCard {
                    visible: Session.supervises
                    title: qsTr("乖離案件")
                    sentences: [
                        qsTr("計画から外れている事業者が、数字と理由とともに並びます。"),
                        qsTr("「対応を始める」か「様子を見る」を理由とともに選び、担当者に対応依頼を出します。")
                    ]

                    Layout.fillWidth: true
                },
                HelpCard {
                    title: qsTr("書いた内容はどこにあるか")
                    sentences: [
                        qsTr("書いた内容は、まずこの端末の中にあります。送受信で事務所のサーバーに届きます。ほかの場所には送られません。"),
                        qsTr("取り消した記録も、理由とともに履歴に残ります。"),
                        qsTr("端末をなくしたときは、すぐに管理者に知らせてください。管理者がこの端末の利用を停止します。")
                    ]

                    Layout.fillWidth: true
                },
                HelpCard {
                    title: qsTr("端末登録")
                    sentences: [
                        qsTr("サーバーの場所や証明が変わったときは、登録用のコードを管理者に頼み、登録をやり直します。"
                             + "この端末の記録も、まだ送っていない分も、そのまま残ります。")
                    ]

                    Layout.fillWidth: true
                },
                AppButton {
                    objectName: "enrolAgain"
                    text: qsTr("端末登録をやり直す")
                    variant: AppButton.Secondary
                    onClicked: Navigation.open("enrol", {again: true})

                    Layout.fillWidth: true
                }
            ]
        }
    }
}
