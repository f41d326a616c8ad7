// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// Two values side by side, a table of results, and rows of keys and values.
GalleryPage {
    id: page

    property int answer: 1

    title: "送受信"
    subtitle: "11月24日 18:04　事務所に届きました 41件"
    trailing: [
        StatusBadge {
            tone: Tone.OnTrack
            text: "事務所につながっています"
        },
        AppButton {
            text: "いま送受信する"
        }
    ]

    TwoPane {
        firstShare: 0.6

        Layout.fillWidth: true

        Card {
            tone: Tone.Caution

            Layout.fillWidth: true

            RowBox {
                spacing: Theme.space3

                Layout.fillWidth: true

                StatusBadge {
                    tone: Tone.Caution
                    shape: ""
                    text: "内容の食い違い 1件"
                }

                AppText {
                    text: "カフェ とおりみち・電話番号"
                    role: AppText.Name

                    Layout.fillWidth: true
                }
            }

            AppText {
                text: "同じ欄を、お互いの変更を見る前に二人が書き換えました。どちらも残っています。"
                role: AppText.Note
                muted: true

                Layout.fillWidth: true
            }

            SideBySide {
                first.who: "山田 健（窓口）"
                first.when: "今日 15:20"
                first.value: "027-000-1234"
                first.note: "いま事務所にある値"
                second.who: "あなた（巡回）"
                second.when: "今日 10:38"
                second.value: "090-0000-5678"
                second.note: "この端末で入力した値"
                chosenIndex: page.answer
                onChosen: index => { page.answer = index; }

                Layout.fillWidth: true
            }

            Flow {
                spacing: Theme.space2

                Layout.fillWidth: true

                AppButton {
                    text: "あなたの値にする"
                }

                AppButton {
                    text: "山田さんの値にする"
                    variant: AppButton.Secondary
                }

                AppButton {
                    text: "両方を残す"
                    variant: AppButton.Secondary
                }

                AppButton {
                    text: "あとで"
                    variant: AppButton.Quiet
                }
            }
        }

        Card {
            title: "送信結果"
            subtitle: "今日の 41件すべてが事務所に届きました（18:04）"
            bodySpacing: 0

            Layout.fillWidth: true

            FigureRow {
                cells: ["種類", "送信", "反映", "統合", "食い違い", "保留"]
                heading: true

                Layout.fillWidth: true
            }

            FigureRow {
                cells: ["支援記録", "5", "5", "–", "–", "–"]

                Layout.fillWidth: true
            }

            FigureRow {
                cells: ["チェックシート", "24", "24", "–", "–", "–"]

                Layout.fillWidth: true
            }

            FigureRow {
                cells: ["フォローアップ", "6", "6", "–", "–", "–"]

                Layout.fillWidth: true
            }

            FigureRow {
                cells: ["事業者の情報", "6", "3", "2", "1", "–"]
                tones: [Tone.Neutral, Tone.Neutral, Tone.Neutral, Tone.Neutral, Tone.Caution]
                divided: false

                Layout.fillWidth: true
            }
        }

        second: [
            Card {
                title: "受け取ったもの"
                bodySpacing: Theme.space2

                Layout.fillWidth: true

                KeyValueRow {
                    key: "対応依頼"
                    value: "1"

                    Layout.fillWidth: true
                }

                KeyValueRow {
                    key: "ほかの担当者の支援記録"
                    value: "18"

                    Layout.fillWidth: true
                }

                KeyValueRow {
                    key: "手引きの更新"
                    value: "2"
                    divided: false

                    Layout.fillWidth: true
                }
            },
            Card {
                title: "写真"

                Layout.fillWidth: true

                ProgressStrip {
                    done: 3
                    total: 5
                    sentence: "5枚のうち 3枚が届きました。途中で切れても続きから送ります。"

                    Layout.fillWidth: true
                }
            },
            Card {
                title: "これまでの送受信"
                bodySpacing: Theme.space2

                Layout.fillWidth: true

                KeyValueRow {
                    key: "11月20日 17:52"
                    value: "33件・すべて反映"
                    longValue: true

                    Layout.fillWidth: true
                }

                KeyValueRow {
                    key: "11月19日 18:11"
                    value: "52件・統合 1"
                    longValue: true
                    divided: false

                    Layout.fillWidth: true
                }
            }
        ]
    }
}
