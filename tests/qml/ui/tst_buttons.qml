// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Banso.Ui

// What is tapped is large enough for a thumb, answers to it, and to the keyboard too.
TestCase {
    id: test

    name: "Buttons"
    when: windowShown
    width: 800
    height: 600
    visible: true

    SignalSpy {
        id: spy
    }

    Component {
        id: buttonComponent

        AppButton {
            text: "記録する"
        }
    }

    Component {
        id: choiceComponent

        ChoiceRow {
            width: 700
            options: ["これから", "気づきあり", "一部実施", "仕組みあり", "成果あり"]
        }
    }

    Component {
        id: chipComponent

        ToggleChip {
            text: "弱み"
        }
    }

    Component {
        id: checkComponent

        CheckRow {
            width: 300
            text: "要項を渡す"
        }
    }

    Component {
        id: searchComponent

        SearchField {}
    }

    Component {
        id: entryComponent

        TextEntry {}
    }

    Component {
        id: rowComponent

        ListRow {
            title: "丸山青果店"
            opens: true
        }
    }

    Component {
        id: railComponent

        RailItem {
            text: "目標"
        }
    }

    Component {
        id: headerComponent

        PageHeader {
            width: 800
            title: "事業者"
            canGoBack: true
        }
    }

    Component {
        id: confirmComponent

        ConfirmBar {
            width: 600
            question: "取り消しますか"
            reasonLabel: "取消の理由"
        }
    }

    function cleanup() {
        Theme.fontScale = 1;
    }

    function show(component, properties) {
        const item = createTemporaryObject(component, test, properties ?? {});
        verify(item);
        waitForRendering(item);
        return item;
    }

    function watch(target, signalName) {
        spy.target = null;
        spy.signalName = signalName;
        spy.target = target;
        spy.clear();
    }

    function test_everyTargetIsLargeEnoughForAThumb_data() {
        const rows = [];
        for (const scale of [1, 2]) {
            for (const [name, component] of Object.entries({
                button: buttonComponent, chip: chipComponent, check: checkComponent,
                search: searchComponent, entry: entryComponent, row: rowComponent,
                rail: railComponent
            }))
                rows.push({ tag: name + " at " + scale, component: component, scale: scale });
        }
        return rows;
    }

    function test_everyTargetIsLargeEnoughForAThumb(data) {
        Theme.fontScale = data.scale;
        const item = show(data.component);
        verify(item.height >= 48, "height " + item.height);
        verify(item.width >= 48, "width " + item.width);
    }

    function test_aTapOnAButtonIsToldOnce() {
        const button = show(buttonComponent);
        watch(button, "clicked");
        mouseClick(button);
        compare(spy.count, 1);
        button.forceActiveFocus();
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Return);
        compare(spy.count, 3);
    }

    function test_aButtonThatIsOffSaysNothing() {
        const button = show(buttonComponent, { enabled: false });
        watch(button, "clicked");
        mouseClick(button);
        compare(spy.count, 0);
    }

    function test_aFingerTapsAButtonToo() {
        const button = show(buttonComponent);
        watch(button, "clicked");
        const finger = touchEvent(button);
        finger.press(0, button).commit();
        finger.release(0, button).commit();
        compare(spy.count, 1);
    }

    function test_aChoiceTellsWhichAndLeavesTheAnswerToThePage() {
        const row = show(choiceComponent);
        watch(row, "chosen");
        mouseClick(row, row.width / 2, 24);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], 2);
        compare(row.currentIndex, -1);
    }

    function test_choicesBreakIntoLinesWhereTheRoomEnds() {
        const row = show(choiceComponent);
        const oneLine = row.implicitHeight;
        row.width = 360;
        tryVerify(() => row.implicitHeight > oneLine + 40);
    }

    function test_aChipTogglesAndATickTicks() {
        const chip = show(chipComponent);
        mouseClick(chip);
        verify(chip.checked);
        const check = show(checkComponent);
        watch(check, "toggled");
        mouseClick(check);
        verify(check.checked);
        compare(spy.count, 1);
    }

    function test_theWayBackIsTold() {
        const header = show(headerComponent);
        watch(header, "back");
        mouseClick(findChild(header, "backButton"));
        compare(spy.count, 1);
    }

    function test_aRowThatLeadsNowhereIsNoButton() {
        const row = show(rowComponent, { opens: false });
        compare(row.Accessible.role, Accessible.ListItem);
        compare(row.focusPolicy, Qt.NoFocus);
    }

    function test_aConfirmationWaitsForItsReason() {
        const bar = show(confirmComponent);
        const confirm = findChild(bar, "confirmButton");
        watch(bar, "confirmed");
        mouseClick(confirm);
        compare(spy.count, 0);
        bar.reason = " 別の事業者の記録でした ";
        mouseClick(confirm);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "別の事業者の記録でした");
    }
}
