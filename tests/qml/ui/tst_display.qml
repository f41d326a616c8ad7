// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Banso.Ui

// What is read: verdicts in shape and word, states in sentences, the way between pages.
TestCase {
    id: test

    name: "Display"
    when: windowShown
    width: 800
    height: 800
    visible: true

    SignalSpy {
        id: spy

        signalName: "chosen"
    }

    Component {
        id: badgeComponent

        StatusBadge {}
    }

    Component {
        id: errorComponent

        ErrorState {
            width: 400
            sentence: "記録を読み込めませんでした"
            advice: "入力したものはこの端末に残っています。"
        }
    }

    Component {
        id: savedComponent

        SavedNote {}
    }

    Component {
        id: stripComponent

        ProgressStrip {
            width: 200
        }
    }

    Component {
        id: pairComponent

        SideBySide {
            width: 600
            first.who: "山田 健"
            first.value: "027-000-1234"
            second.who: "あなた"
            second.value: ""
        }
    }

    Component {
        id: panesComponent

        TwoPane {
            property alias list: list
            property alias detail: detail

            width: 1200
            height: 600
            oneAtATime: true

            Item {
                id: list
            }

            second: Item {
                id: detail
            }
        }
    }

    RailPages {
        id: railPages

        RailEntry {
            key: "today"
            title: "今日の予定"
            symbol: Symbol.Calendar
        }

        RailEntry {
            key: "cases"
            title: "乖離案件"
            shown: false
        }

        RailEntry {
            key: "sync"
            title: "送受信"
            badge: 7
        }
    }

    Component {
        id: railComponent

        SideRail {
            height: 600
            pages: railPages
            currentKey: "today"
        }
    }

    Component {
        id: barComponent

        BottomBar {
            width: 600
            pages: railPages
            currentKey: "today"
        }
    }

    function show(component, properties) {
        const item = createTemporaryObject(component, test, properties ?? {});
        verify(item);
        waitForRendering(item);
        return item;
    }

    function test_aVerdictHasShapeAndWord_data() {
        return [
            { tag: "on track", tone: Tone.OnTrack, shape: "●", word: "順調" },
            { tag: "caution", tone: Tone.Caution, shape: "▲", word: "注意" },
            { tag: "drifting", tone: Tone.Drifting, shape: "▼", word: "乖離" },
            { tag: "unknown", tone: Tone.Unknown, shape: "？", word: "判定できません" }
        ];
    }

    function test_aVerdictHasShapeAndWord(data) {
        const badge = show(badgeComponent, { tone: data.tone });
        const shape = findChild(badge, "shape");
        const word = findChild(badge, "word");
        compare(shape.text, data.shape);
        compare(word.text, data.word);
        verify(!word.truncated);
        verify(word.x >= shape.x + shape.width);
        compare(badge.Accessible.name, data.word);
        verify(!Qt.colorEqual(badge.inkColor, badge.color));
    }

    function test_unknownIsNeverGreen() {
        const badge = show(badgeComponent, { tone: Tone.Unknown });
        verify(!Qt.colorEqual(badge.inkColor, Theme.onTrack));
    }

    function test_anErrorOffersWhatToDoNow() {
        const state = show(errorComponent);
        spy.signalName = "acted";
        spy.target = state;
        mouseClick(findChild(state, "actionButton"));
        compare(spy.count, 1);
    }

    function test_theSavedNoteSaysWhereAndWhen() {
        const note = show(savedComponent, { progress: SavedNote.Saved, at: "14:32" });
        compare(note.sentence, "この端末に保存済み 14:32");
        note.progress = SavedNote.None;
        verify(!note.visible);
    }

    function test_theStripIsAsLongAsWhatIsDone() {
        const strip = show(stripComponent, { done: 3, total: 4 });
        compare(findChild(strip, "filled").width, 150);
        strip.total = 0;
        compare(findChild(strip, "filled").width, 0);
    }

    function test_tappingAValueChoosesIt() {
        const pair = show(pairComponent);
        spy.signalName = "chosen";
        spy.target = pair;
        spy.clear();
        mouseClick(pair, pair.width * 3 / 4, pair.height / 2);
        compare(spy.signalArguments[0][0], 1);
        pair.width = 300;
        tryVerify(() => pair.second.y >= pair.first.y + pair.first.height);
    }

    function test_panesStandSideBySideOrOneAtATime() {
        const panes = show(panesComponent);
        verify(panes.list.visible && panes.detail.visible);
        panes.width = 600;
        verify(panes.list.visible && !panes.detail.visible);
        panes.showSecond = true;
        verify(!panes.list.visible && panes.detail.visible);
    }

    function test_theWayBetweenPages_data() {
        return [{ tag: "rail", component: railComponent }, { tag: "bar", component: barComponent }];
    }

    function test_theWayBetweenPages(data) {
        const way = show(data.component);
        spy.signalName = "chosen";
        spy.target = way;
        spy.clear();
        const sync = findChild(way, data.tag + "-sync");
        verify(sync.height >= 48);
        compare(sync.Accessible.name, "送受信、7件");
        mouseClick(sync);
        compare(spy.signalArguments[0][0], "sync");
        verify(!findChild(way, data.tag + "-cases").visible);
    }
}
