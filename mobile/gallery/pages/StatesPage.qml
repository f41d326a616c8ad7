// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// The four faces of a list, and the line over it while the office is out of reach.
GalleryPage {
    title: "一覧の四つの顔"
    subtitle: "空・読み込み中・失敗・オフライン"

    OfflineNote {
        Layout.fillWidth: true
    }

    TwoPane {
        Layout.fillWidth: true

        Card {
            title: "期限を過ぎたフォローアップ"

            Layout.fillWidth: true

            EmptyState {
                sentence: "期限を過ぎたフォローアップはありません"
                advice: "次の予定は 12月3日（木）のカフェ とおりみちです。"
                actionText: "来週の予定を見る"

                Layout.fillWidth: true
            }
        }

        Card {
            title: "報告"

            Layout.fillWidth: true

            LoadingState {
                advice: "はじめての読み込みは十秒ほどかかります。"

                Layout.fillWidth: true
            }
        }

        second: [
            Card {
                title: "これまで"

                Layout.fillWidth: true

                ErrorState {
                    sentence: "記録を読み込めませんでした"
                    advice: "入力したものはこの端末に残っています。もう一度お試しください。"

                    Layout.fillWidth: true
                }
            },
            Card {
                title: "保存の言葉"

                Layout.fillWidth: true

                SavedNote {
                    progress: SavedNote.Saving
                }

                SavedNote {
                    progress: SavedNote.Saved
                    at: "14:32"
                }

                SavedNote {
                    progress: SavedNote.Failed
                }
            }
        ]
    }
}
