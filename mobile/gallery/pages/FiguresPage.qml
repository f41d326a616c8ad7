// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// Figures into fields, the keypad beside them, the verdict and the chart under them.
GalleryPage {
    id: page

    title: "フォローアップ 3回目"
    subtitle: "カフェ とおりみち　R8年度 第3四半期"
    canGoBack: true
    saved.progress: SavedNote.Saved
    saved.at: "10:41"
    trailing: AppButton {
        text: "記録を終える"
    }

    TwoPane {
        firstShare: 0.7

        Layout.fillWidth: true

        Card {
            bodySpacing: 0

            Layout.fillWidth: true

            FigureRow {
                cells: ["売上（千円・税抜）", "前年", "計画", "計画比"]
                heading: true
                trailingWidth: september.implicitWidth

                Layout.fillWidth: true

                AppText {
                    text: "実績"
                    role: AppText.Note
                    muted: true
                }
            }

            FigureRow {
                cells: ["9月", "1,020", "1,100", "106%"]
                tones: [Tone.Neutral, Tone.Neutral, Tone.Neutral, Tone.OnTrack]
                trailingWidth: september.implicitWidth

                Layout.fillWidth: true

                NumberField {
                    id: september

                    label: "9月 売上（千円）"
                    entry: "1164"
                    onEdited: entry => { september.entry = entry; }
                }
            }

            FigureRow {
                cells: ["10月", "1,085", "1,180", "105%"]
                tones: [Tone.Neutral, Tone.Neutral, Tone.Neutral, Tone.OnTrack]
                trailingWidth: september.implicitWidth

                Layout.fillWidth: true

                NumberField {
                    id: october

                    label: "10月 売上（千円）"
                    entry: "1238"
                    onEdited: entry => { october.entry = entry; }
                }
            }

            FigureRow {
                cells: ["11月（途中）", "1,130", "1,240", "除く"]
                divided: false
                trailingWidth: september.implicitWidth

                Layout.fillWidth: true

                NumberField {
                    id: november

                    label: "11月 売上（千円）"
                    entry: "8"
                    onEdited: entry => { november.entry = entry; }
                    Component.onCompleted: november.forceActiveFocus()
                }
            }
        }

        Card {
            Layout.fillWidth: true

            RowBox {
                spacing: Theme.space3

                Layout.fillWidth: true

                StatusBadge {
                    tone: Tone.OnTrack
                }

                AppText {
                    text: "累計 104%　営業利益率 6.1%（計画 5.0%）"
                    strong: true

                    Layout.fillWidth: true
                }
            }

            AppText {
                text: "4–10月の7か月、計画と実績がそろう月だけで判定。11月は途中のため入れていません。"
                role: AppText.Note
                muted: true

                Layout.fillWidth: true
            }

            PlanChart {
                tone: Tone.OnTrack
                unit: "千円"
                labels: ["4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月"]
                plan: [900, 940, 930, 1060, 1110, 1100, 1180, 1240]
                actual: [940, 920, 980, 1110, 1190, 1164, 1238, 310]
                partial: [false, false, false, false, false, false, false, true]

                Layout.fillWidth: true
            }
        }

        second: [
            Card {
                Layout.fillWidth: true

                Keypad {
                    field: november

                    Layout.fillWidth: true
                }
            },
            Card {
                title: "進み具合"

                Layout.fillWidth: true

                ChoiceRow {
                    options: ["予定どおり", "遅れ気味", "止まっている"]
                    currentIndex: 0

                    Layout.fillWidth: true
                }
            }
        ]
    }
}
