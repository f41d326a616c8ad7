// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// Cards, rows, badges and buttons as a day's page uses them.
GalleryPage {
    title: "11月24日（火）"
    subtitle: "令和8年度 第3四半期　巡回 2件・期限超過 3件"
    trailing: [
        StatusBadge {
            shape: "●"
            text: "オフライン"
        },
        StatusBadge {
            tone: Tone.Caution
            shape: ""
            text: "未送信 7件"
        }
    ]

    TwoPane {
        firstShare: 0.58

        Layout.fillWidth: true

        Card {
            title: "要対応"
            subtitle: "課長からの対応依頼 1件"
            bodySpacing: 0

            Layout.fillWidth: true

            ListRow {
                title: "榛名製菓 有限会社"
                subtitle: "11月中に追加訪問。原価と値上げの進み具合を確認し、専門家の日程を決める"
                divided: false

                Layout.fillWidth: true

                StatusBadge {
                    tone: Tone.Drifting
                }

                AppButton {
                    text: "記録する"
                }
            }
        }

        Card {
            title: "今日の巡回"
            subtitle: "問屋町・飯塚町"
            bodySpacing: 0

            Layout.fillWidth: true

            ListRow {
                lead: "10:00"
                title: "カフェ とおりみち"
                subtitle: "フォローアップ 3回目／4回　前回「夜営業の試行」"
                reminder: "伝えること：客単価が計画を上回っています"

                Layout.fillWidth: true

                StatusBadge {
                    tone: Tone.OnTrack
                }

                AppButton {
                    text: "記録する"
                }
            }

            ListRow {
                lead: "14:00"
                title: "株式会社 碓氷精工"
                subtitle: "総点検チェックシート（初回）　同行：加藤（経営支援員）"
                divided: false

                Layout.fillWidth: true

                StatusBadge {
                    tone: Tone.Info
                    text: "分析"
                }

                AppButton {
                    text: "記録する"
                }
            }
        }

        Card {
            title: "期限を過ぎたフォローアップ"
            subtitle: "3件"
            bodySpacing: 0

            Layout.fillWidth: true

            ListRow {
                title: "丸山青果店"
                subtitle: "第2四半期分・34日超過・売上の報告なし"

                Layout.fillWidth: true

                StatusBadge {
                    tone: Tone.Unknown
                    text: "未接触"
                }

                AppButton {
                    text: "日程を決める"
                    variant: AppButton.Secondary
                }
            }

            ListRow {
                title: "ヘアサロン イト"
                subtitle: "第2四半期分・12日超過・前回 8月7日"
                divided: false

                Layout.fillWidth: true

                StatusBadge {
                    tone: Tone.Caution
                }

                AppButton {
                    text: "日程を決める"
                    variant: AppButton.Secondary
                }
            }
        }

        second: [
            Card {
                title: "今週"

                Layout.fillWidth: true

                ChoiceRow {
                    options: ["月 23\n祝", "火 24\n2", "水 25\n3", "木 26\n1", "金 27\n2"]
                    currentIndex: 1
                    minimumCellWidth: Theme.bodySize * 4

                    Layout.fillWidth: true
                }
            },
            Card {
                title: "計画とのずれ"
                subtitle: "担当 32者"

                Layout.fillWidth: true

                StatRow {
                    cellCount: 4

                    Layout.fillWidth: true

                    StatTile {
                        figure: "21"
                        tone: Tone.OnTrack
                    }

                    StatTile {
                        figure: "6"
                        tone: Tone.Caution
                    }

                    StatTile {
                        figure: "2"
                        tone: Tone.Drifting
                    }

                    StatTile {
                        figure: "3"
                        tone: Tone.Unknown
                    }
                }
            },
            Card {
                title: "書きかけ"
                subtitle: "この端末に保存済み"

                Layout.fillWidth: true

                ListRow {
                    title: "チェックシート　株式会社 碓氷精工"
                    divided: false

                    Layout.fillWidth: true

                    AppButton {
                        text: "続ける"
                        variant: AppButton.Quiet
                    }
                }

                ProgressStrip {
                    done: 23
                    total: 64
                    sentence: "64項目のうち 23項目　昨日 16:12"

                    Layout.fillWidth: true
                }
            },
            Card {
                title: "約束したこと"

                Layout.fillWidth: true

                CheckRow {
                    text: "持続化補助金の要項を渡す"
                    subtitle: "カフェ とおりみち・今日まで"

                    Layout.fillWidth: true
                }

                CheckRow {
                    text: "夜営業の試行"
                    checked: true

                    Layout.fillWidth: true
                }
            }
        ]
    }
}
