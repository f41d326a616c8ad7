// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// One item in focus: five steps, what goes with an answer, and a word of one's own.
GalleryPage {
    id: page

    property int level: 2

    title: "総点検チェックシート"
    subtitle: "株式会社 碓氷精工　2026年度版"
    canGoBack: true
    saved.progress: SavedNote.Saved
    saved.at: "14:32"
    trailing: StatusBadge {
        tone: Tone.Info
        text: "23 / 64"
    }

    Card {
        tone: Tone.Info

        Layout.fillWidth: true

        AppText {
            text: "モノ 5 / 6"
            role: AppText.Note
            muted: true
        }

        AppText {
            text: "在庫・材料を適正な量に保っている"
            role: AppText.Question

            Layout.fillWidth: true
        }

        ChoiceRow {
            options: ["これから", "気づきあり", "一部実施", "仕組みあり", "成果あり"]
            currentIndex: page.level
            lowWord: "在庫量を把握していない"
            highWord: "基準量を決め、滞留を処分している"
            onChosen: index => { page.level = index; }

            Layout.fillWidth: true
        }

        Flow {
            spacing: Theme.space2

            Layout.fillWidth: true

            ToggleChip {
                text: "対象外"
            }

            ToggleChip {
                text: "未確認"
            }

            ToggleChip {
                text: "＋ 強み"
                tone: Tone.OnTrack
            }

            ToggleChip {
                text: "－ 弱み"
                tone: Tone.Drifting
                checked: true
            }

            ToggleChip {
                text: "！ 課題候補"
            }

            ToggleChip {
                text: "社長が答えた"
                checked: true
            }
        }

        TextEntryArea {
            text: "「棚の奥に何があるか、実は私しか知らない」材料の先入れ先出しができていない。"

            Layout.fillWidth: true
        }
    }

    Card {
        Layout.fillWidth: true

        AppText {
            text: "モノ 6 / 6"
            role: AppText.Note
            muted: true
        }

        AppText {
            text: "他社と違う特徴・強みがある"
            role: AppText.Question

            Layout.fillWidth: true
        }

        ChoiceRow {
            options: ["これから", "気づきあり", "一部実施", "仕組みあり", "成果あり"]

            Layout.fillWidth: true
        }
    }

    Item {
        Layout.fillHeight: true
    }

    RowBox {
        Layout.fillWidth: true

        AppButton {
            text: "ヒト"
            symbol: Symbol.Back
            variant: AppButton.Quiet
        }

        AppText {
            text: "一つ答えると次へ進みます"
            role: AppText.Note
            muted: true
            horizontalAlignment: Text.AlignHCenter

            Layout.fillWidth: true
        }

        AppButton {
            text: "カネへ進む"
        }
    }
}
