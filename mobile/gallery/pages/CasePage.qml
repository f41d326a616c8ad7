// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// A list with one row chosen, and the chosen case beside it.
GalleryPage {
    id: page

    property int chosen: 0

    title: "乖離案件"
    subtitle: "計画 240件　順調 171・注意 30・乖離 28・判定できません 11"
    trailing: StatusBadge {
        text: "端末 14/15台 今日の報告あり"
    }

    TwoPane {
        firstShare: 0.46

        Layout.fillWidth: true
        Layout.fillHeight: true

        Rectangle {
            radius: Theme.radiusCard
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.line
            implicitHeight: list.implicitHeight + 2 * Theme.space3

            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnBox {
                id: list

                x: Theme.hairline
                y: Theme.space3
                width: parent.width - 2 * Theme.hairline
                spacing: 0

                Repeater {
                    model: [Tone.Drifting, Tone.Drifting, Tone.Caution, Tone.Unknown, Tone.Caution]

                    delegate: ListRow {
                        id: row

                        required property int modelData
                        required property int index
                        readonly property bool reported: modelData !== Tone.Unknown

                        title: ["榛名製菓 有限会社", "株式会社 片岡塗装", "ヘアサロン イト",
                            "丸山青果店", "和田橋クリーニング"][index]
                        subtitle: ["累計売上が計画の70%・前年同月を2四半期下回る　佐藤・4日待ち",
                            "営業利益率が計画を4.2ポイント下回る　山田・11日待ち",
                            "このままなら年度末 84%（79–90%）　佐藤・新規",
                            "第2四半期の報告がありません・34日超過　佐藤",
                            "行動計画が2つ遅れています　加藤・3日待ち"][index]
                        opens: true
                        selected: index === page.chosen
                        leading: StatusBadge {
                            tone: row.modelData
                            text: row.reported ? Theme.toneWord(row.modelData) : "不明"
                        }
                        onClicked: page.chosen = index

                        Layout.fillWidth: true

                        Sparkline {
                            visible: row.reported
                            tone: row.modelData
                            values: [5, 4.8, 4.4, 3.8, 3.2, 2.7, 2.0]
                        }

                        AppText {
                            text: row.reported ? "70%" : "実績なし"
                            strong: row.reported
                            muted: !row.reported
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }

        second: [
            Card {
                title: "榛名製菓 有限会社"
                subtitle: "事業計画 第1版・担当 佐藤"
                header: AppButton {
                    text: "事業者を開く"
                    variant: AppButton.Quiet
                }

                Layout.fillWidth: true

                StageStrip {
                    stages: ["対応開始", "頻度引上げ", "洗い出し", "専門家相談", "計画修正"]
                    done: [true, false, false, true]
                    current: 1

                    Layout.fillWidth: true
                }
            },
            Card {
                title: "根拠"
                bodySpacing: 0

                Layout.fillWidth: true

                FigureRow {
                    cells: ["判定", "実績", "計画・前年", "基準"]
                    heading: true
                    trailingWidth: Theme.noteSize * 7

                    Layout.fillWidth: true
                }

                FigureRow {
                    cells: ["累計売上（4–9月）", "1,812万円", "2,600万円", "80%"]
                    trailingWidth: Theme.noteSize * 7

                    Layout.fillWidth: true

                    StatusBadge {
                        tone: Tone.Drifting
                        text: "70%"
                    }
                }

                FigureRow {
                    cells: ["営業利益率", "1.2%", "3.5%", "△3pt"]
                    trailingWidth: Theme.noteSize * 7

                    Layout.fillWidth: true

                    StatusBadge {
                        tone: Tone.Caution
                        text: "△2.3pt"
                    }
                }

                FigureRow {
                    cells: ["訪問", "3回", "3回", "年4回"]
                    trailingWidth: Theme.noteSize * 7
                    divided: false

                    Layout.fillWidth: true

                    StatusBadge {
                        tone: Tone.OnTrack
                        text: "予定通り"
                    }
                }
            },
            Card {
                title: "対応依頼"

                Layout.fillWidth: true

                Flow {
                    spacing: Theme.space2

                    Layout.fillWidth: true

                    ToggleChip {
                        text: "追加訪問"
                        checked: true
                    }

                    ToggleChip {
                        text: "洗い出し会議"
                    }

                    ToggleChip {
                        text: "専門家相談"
                        checked: true
                    }

                    ToggleChip {
                        text: "計画の修正"
                    }
                }

                TextEntry {
                    text: "11月中に追加訪問。原価と値上げの進み具合を確認し、専門家の日程を決める"

                    Layout.fillWidth: true
                }

                Flow {
                    spacing: Theme.space3

                    Layout.fillWidth: true

                    AppButton {
                        text: "佐藤さんへ依頼する"
                    }

                    AppButton {
                        text: "様子を見る（理由を書く）"
                        variant: AppButton.Secondary
                    }
                }
            }
        ]
    }
}
