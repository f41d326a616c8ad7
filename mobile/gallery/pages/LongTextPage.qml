// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// Words that are far longer than designed for, as another language or a long company name brings.
GalleryPage {
    id: page

    readonly property string longName: "一般社団法人 榛名山麓地域農産加工品共同販売促進協議会 高崎支部 第二事業所"
    readonly property string longWord: "[Réçôrd thé çônsültåtiôn ånd çôntinüé ôné twô thréé]"

    title: page.longName
    subtitle: page.longWord
    canGoBack: true
    saved.progress: SavedNote.Saved
    saved.at: "14:32"
    trailing: AppButton {
        text: "記録する"
    }

    Card {
        title: page.longName
        subtitle: page.longWord

        Layout.fillWidth: true

        ListRow {
            lead: "10:00"
            title: page.longName
            subtitle: page.longWord + page.longName + page.longWord
            reminder: "伝えること：" + page.longName

            Layout.fillWidth: true

            StatusBadge {
                tone: Tone.Unknown
            }

            AppButton {
                text: page.longWord

                Layout.maximumWidth: 240
            }
        }

        ChoiceRow {
            options: [page.longWord, "気づきあり", page.longWord, "仕組みあり", "成果あり"]
            currentIndex: 2
            lowWord: page.longWord
            highWord: page.longName

            Layout.fillWidth: true
        }

        FigureRow {
            cells: [page.longName, "999,999,999", "△999,999,999", "100.0%"]

            Layout.fillWidth: true
        }

        KeyValueRow {
            key: page.longWord
            value: page.longName

            Layout.fillWidth: true
        }

        StageStrip {
            stages: [page.longWord, "気づき", page.longWord, "自ら決めた", "実行", "自走"]
            done: [true]
            current: 2

            Layout.fillWidth: true
        }

        SideBySide {
            first.who: page.longName
            first.when: "今日 15:20"
            first.value: page.longName
            second.who: page.longName
            second.when: "今日 10:38"
            second.value: ""

            Layout.fillWidth: true
        }
    }
}
