// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// The charts with everything that can be missing: months, sections, all of it.
GalleryPage {
    id: page

    readonly property var months: ["4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月",
        "12月", "1月", "2月", "3月"]

    title: "図"
    subtitle: "報告のない月や項目は、ゼロではなく空きで示します"

    TwoPane {
        Layout.fillWidth: true

        Card {
            title: "月ごと"
            subtitle: "7月は報告なし・11月は途中・8月は赤字"

            Layout.fillWidth: true

            PlanChart {
                unit: "千円"
                labels: page.months
                plan: [120, 130, 110, 140, 150, 140, 150, 170, 210, 120, 110, 150]
                actual: [118, 96, 132, null, -60, 0, 144, 80]
                partial: [false, false, false, false, false, false, false, true]

                Layout.fillWidth: true
            }
        }

        Card {
            title: "累計"
            subtitle: "途切れは報告のない月"

            Layout.fillWidth: true

            PlanChart {
                form: PlanChart.Lines
                tone: Tone.Caution
                unit: "千円"
                labels: page.months
                plan: [120, 250, 360, 500, 650, 790, 940, 1110, 1320, 1440, 1550, 1700]
                actual: [118, 214, 346, null, 540, 640, 784, 860]
                partial: [false, false, false, false, false, false, false, true]
                actualNote: "（77%）"

                Layout.fillWidth: true
            }
        }

        second: [
            Card {
                title: "十の分野"
                subtitle: "「情報」は未確認"

                Layout.fillWidth: true

                RadarChart {
                    labels: ["経営理念", "組織運営", "ヒト", "モノ", "カネ", "情報", "マーケティング",
                        "バリューチェーン", "生産技術", "今後の展望"]
                    current: [4, 3.2, 3.6, 2.8, 2.2, null, 2.4, 3.1, 3.8, 4.2]

                    Layout.fillWidth: true
                }
            },
            Card {
                title: "まだ何もない図"

                Layout.fillWidth: true

                PlanChart {
                    unit: "千円"
                    labels: page.months

                    Layout.fillWidth: true
                    Layout.preferredHeight: 120
                }

                RowBox {
                    spacing: Theme.space6

                    Sparkline {
                        tone: Tone.Drifting
                        values: [5, 4, 4.2, 3, 2]
                    }

                    Sparkline {
                        tone: Tone.OnTrack
                        values: [1, 2, null, 3, 4]
                    }

                    Sparkline {
                        values: []
                    }
                }
            }
        ]
    }
}
