// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// The tokens: type, verdicts, colours and drawings.
GalleryPage {
    id: page

    readonly property list<color> colours: [Theme.paper, Theme.surface, Theme.line, Theme.edge,
        Theme.ink, Theme.inkMuted, Theme.action, Theme.actionPressed, Theme.actionSoft,
        Theme.danger, Theme.rail, Theme.railSelected, Theme.count, Theme.plan, Theme.planLine]

    title: "色と文字"
    subtitle: "意味の名前で呼びます"

    TwoPane {
        Layout.fillWidth: true

        Card {
            title: "文字"

            Layout.fillWidth: true

            AppText {
                text: "1,234 数字"
                role: AppText.Figure
            }

            AppText {
                text: "ページの題"
                role: AppText.Title
            }

            AppText {
                text: "問いかけ"
                role: AppText.Question
            }

            AppText {
                text: "事業者の名前"
                role: AppText.Name
            }

            AppText {
                text: "本文。一つ答えると次へ進みます。"
            }

            AppText {
                text: "注記。この端末に保存済み 14:32"
                role: AppText.Note
                muted: true
            }
        }

        Card {
            title: "判定"

            Layout.fillWidth: true

            Flow {
                spacing: Theme.space2

                Layout.fillWidth: true

                Repeater {
                    model: [Tone.OnTrack, Tone.Caution, Tone.Drifting, Tone.Unknown]

                    delegate: StatusBadge {
                        required property int modelData

                        tone: modelData
                    }
                }

                StatusBadge {
                    tone: Tone.Info
                    text: "分析"
                }

                StatusBadge {
                    text: "端末 14/15台"
                }
            }
        }

        second: [
            Card {
                title: "色"

                Layout.fillWidth: true

                Flow {
                    spacing: Theme.space2

                    Layout.fillWidth: true

                    Repeater {
                        model: page.colours

                        delegate: Rectangle {
                            required property color modelData

                            width: Theme.touchTarget
                            height: Theme.touchTarget
                            radius: Theme.radiusMark
                            color: modelData
                            border.width: Theme.hairline
                            border.color: Theme.line
                        }
                    }
                }
            },
            Card {
                title: "図柄"

                Layout.fillWidth: true

                Flow {
                    spacing: Theme.space5

                    Layout.fillWidth: true

                    Repeater {
                        model: 19

                        delegate: Symbol {
                            required property int index

                            width: Theme.space8
                            height: Theme.space8
                            name: index + 1
                            color: Theme.action
                        }
                    }
                }
            }
        ]
    }
}
