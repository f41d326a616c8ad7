// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// Everything that is typed into or tapped, in each state.
GalleryPage {
    title: "入力と操作"
    subtitle: "押せる・押せない・誤りのある欄"
    saved.progress: SavedNote.Failed

    TwoPane {
        Layout.fillWidth: true

        Card {
            title: "ボタン"

            Layout.fillWidth: true

            Flow {
                spacing: Theme.space2

                Layout.fillWidth: true

                AppButton {
                    text: "記録する"
                }

                AppButton {
                    text: "日程を決める"
                    variant: AppButton.Secondary
                }

                AppButton {
                    text: "あとで"
                    variant: AppButton.Quiet
                }

                AppButton {
                    text: "記録を取り消す"
                    variant: AppButton.Danger
                }
            }

            Flow {
                spacing: Theme.space2

                Layout.fillWidth: true

                AppButton {
                    text: "記録する"
                    enabled: false
                }

                AppButton {
                    text: "日程を決める"
                    variant: AppButton.Secondary
                    enabled: false
                }

                AppButton {
                    text: "追加"
                    symbol: Symbol.Plus
                    down: true
                }
            }
        }

        Card {
            title: "欄"

            Layout.fillWidth: true

            TextEntry {
                label: "代表者"
                placeholder: "姓 名"

                Layout.fillWidth: true
            }

            TextEntry {
                label: "電話番号"
                text: "027-000-12"
                error: "けた数が足りません。このままでも保存はされます。"

                Layout.fillWidth: true
            }

            SearchField {
                Layout.fillWidth: true
            }

            TextEntryArea {
                label: "話したこと"
                placeholder: "社長の言葉をそのまま書きます"
                hint: "事務所の外では読み上げないでください。"

                Layout.fillWidth: true
            }

            EmptiableText {
                label: "メモ"
                text: "前に書いたものは、空にできます。"
                emptyOnly: true

                Layout.fillWidth: true
            }

            NumberField {
                label: "営業利益"
                entry: "-1200"
                unit: "千円"

                Layout.preferredWidth: Theme.bodySize * 14
            }
        }

        second: [
            ConfirmBar {
                question: "この支援記録を取り消しますか"
                advice: "記録は履歴に残り、取消の理由とあなたの名前が付きます。"
                reasonLabel: "取消の理由"
                reason: "別の事業者の記録でした"

                Layout.fillWidth: true
            },
            ConfirmBar {
                question: "書きかけの記録があります"
                confirmText: "続きを書く"
                danger: false

                Layout.fillWidth: true
            },
            Card {
                title: "選ぶ"

                Layout.fillWidth: true

                ChoiceRow {
                    label: "方法"
                    options: ["巡回", "窓口", "電話", "メール", "オンライン", "アンケート", "専門家同席",
                        "セミナー・個別相談会"]
                    currentIndex: 2

                    Layout.fillWidth: true
                }

                CheckRow {
                    text: "同行者がいる"
                    enabled: false

                    Layout.fillWidth: true
                }
            }
        ]
    }
}
