// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// Figures at the left and a line of time at the right, with the charts between cards.
GalleryPage {
    title: "榛名製菓 有限会社"
    subtitle: "ハルナセイカ　製造業・従業員 8人・小規模　並榎町"
    canGoBack: true
    trailing: [
        StatusBadge {
            tone: Tone.Drifting
        },
        AppButton {
            text: "見せる"
            variant: AppButton.Secondary
        },
        AppButton {
            text: "記録する"
            symbol: Symbol.Plus
        }
    ]

    TwoPane {
        Layout.fillWidth: true
        Layout.fillHeight: true

        Card {
            title: "計画に対する売上"
            subtitle: "R8年度 4–9月　累計"

            Layout.fillWidth: true

            PlanChart {
                form: PlanChart.Lines
                tone: Tone.Drifting
                unit: "万円・税抜"
                labels: ["4月", "5月", "6月", "7月", "8月", "9月"]
                plan: [400, 820, 1240, 1700, 2120, 2600]
                actual: [340, 640, 960, 1250, 1490, 1812]
                actualNote: "（70%）"
                description: "累計売上は計画2,600万円に対して1,812万円、70%です"

                Layout.fillWidth: true
            }

            AppText {
                text: "達成率 70%（基準 80%）。前年同月比も2四半期続けて減少。"
                role: AppText.Note
                strong: true
                color: Theme.drifting

                Layout.fillWidth: true
            }
        }

        Card {
            title: "総点検"
            subtitle: "6月 → 9月"

            Layout.fillWidth: true

            RadarChart {
                labels: ["経営理念", "組織運営", "ヒト", "モノ", "カネ", "情報", "マーケティング",
                    "バリューチェーン", "生産技術", "今後の展望"]
                current: [4, 3.2, 3.6, 2.8, 2.2, 3, 2.4, 3.1, 3.8, 4.2]
                earlier: [3.4, 2.8, 3.1, 2.2, 1.8, 2.2, 2, 2.4, 3.3, 3.2]

                Layout.fillWidth: true
            }
        }

        Card {
            title: "自走への段階"

            Layout.fillWidth: true

            StageStrip {
                stages: ["対話", "気づき", "腹落ち", "自ら決めた", "実行", "自走"]
                done: [true, true]
                current: 2

                Layout.fillWidth: true
            }

            AppText {
                text: "「値段を変えないのは、うちの都合でした」（9月12日）"
                role: AppText.Note
                muted: true

                Layout.fillWidth: true
            }
        }

        second: Card {
            title: "これまで"
            subtitle: "26件・すべての担当者の記録"
            bodySpacing: 0

            Layout.fillWidth: true
            Layout.fillHeight: true

            TimelineDelegate {
                meta: "11月20日　乖離の検討　課長 高橋"
                title: "対応を開始、追加訪問を依頼"
                body: "原価上昇 12%、価格据え置き。専門家（原価管理）を12月に。"
                tone: Tone.Drifting

                Layout.fillWidth: true
            }

            TimelineDelegate {
                meta: "10月16日　巡回　佐藤・同行 加藤"
                title: "第2四半期フォローアップ"
                body: "売上 812万円（計画 1,200）。卸先1社の取引縮小。次回までに商品別の原価表を作る。"

                Layout.fillWidth: true
            }

            TimelineDelegate {
                meta: "9月12日　巡回　佐藤"
                title: "取組課題提案書に合意（署名あり）"
                body: "本質的課題：価格の決め方が原価と結び付いていない。"

                Layout.fillWidth: true
            }

            TimelineDelegate {
                meta: "9月5日　巡回　佐藤"
                title: "総点検チェックシート（2回目）"
                body: "64項目中 61項目。強み 9・弱み 12。"

                Layout.fillWidth: true
            }

            TimelineDelegate {
                meta: "6月18日　窓口　山田"
                title: "持続化補助金の相談"
                body: "採択後の事業計画の見直しが必要。"
                last: true
                opens: false

                Layout.fillWidth: true
            }

            Item {
                Layout.fillHeight: true
            }
        }
    }
}
