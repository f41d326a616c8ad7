// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Banso.Ui

// What is typed arrives, by the keypad, a keyboard or a field that is left.
TestCase {
    id: test

    name: "Typing"
    when: windowShown
    width: 800
    height: 800
    visible: true

    SignalSpy {
        id: spy
    }

    Component {
        id: keypadComponent

        Column {
            property alias field: field
            property alias keypad: keypad

            width: 320

            NumberField {
                id: field

                label: "11月 売上（千円）"
                onEdited: entry => { field.entry = entry; }
            }

            Keypad {
                id: keypad

                width: parent.width
                field: field
            }
        }
    }

    Component {
        id: entriesComponent

        Column {
            property alias first: first
            property alias area: area
            property alias search: search

            width: 400

            TextEntry {
                id: first

                width: parent.width
                label: "代表者"
            }

            TextEntryArea {
                id: area

                width: parent.width
                label: "話したこと"
            }

            SearchField {
                id: search
            }
        }
    }

    function show(component) {
        const item = createTemporaryObject(component, test);
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

    function press(page, names) {
        for (const name of names)
            mouseClick(findChild(page.keypad, name));
    }

    function test_theKeypadComposesAFigure() {
        const page = show(keypadComponent);
        press(page, ["key1", "key1", "key6", "key4"]);
        compare(page.field.entry, "1164");
        compare(page.field.shown, "1,164");
        press(page, ["keySign"]);
        compare(page.field.entry, "-1164");
        compare(page.field.shown, "△1,164");
        press(page, ["keyErase", "keyErase"]);
        compare(page.field.entry, "-11");
        press(page, ["keySign"]);
        compare(page.field.entry, "11");
    }

    function test_aLeadingZeroGivesWay() {
        const page = show(keypadComponent);
        press(page, ["key0", "key0", "key5"]);
        compare(page.field.entry, "5");
    }

    function test_nothingTypedIsNotZero() {
        const page = show(keypadComponent);
        compare(page.field.shown, "");
        press(page, ["keyErase"]);
        compare(page.field.entry, "");
        press(page, ["key0"]);
        compare(page.field.shown, "0");
    }

    function test_aFigureHasAnEnd() {
        const page = show(keypadComponent);
        page.field.maximumDigits = 3;
        press(page, ["key1", "key2", "key3", "key4"]);
        compare(page.field.entry, "123");
    }

    function test_theKeypadLeavesTheFocusInTheField() {
        const page = show(keypadComponent);
        page.field.forceActiveFocus();
        press(page, ["key7"]);
        verify(page.field.activeFocus);
        watch(page.field, "next");
        press(page, ["keyNext"]);
        compare(spy.count, 1);
    }

    function test_aKeyboardTypesTheSame() {
        const page = show(keypadComponent);
        page.field.forceActiveFocus();
        for (const key of ["2", "5", "0", "0"])
            keyClick(key);
        keyClick("-");
        keyClick(Qt.Key_Backspace);
        compare(page.field.entry, "-250");
        watch(page.field, "next");
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
    }

    function test_everyKeyIsLargeEnough() {
        const page = show(keypadComponent);
        for (const name of ["key0", "key9", "keySign", "keyErase", "keyNext"]) {
            const key = findChild(page.keypad, name);
            verify(key.height >= 60, name);
            verify(key.width >= 60, name);
        }
    }

    function test_aFieldThatIsLeftTellsWhatItHolds() {
        const page = show(entriesComponent);
        page.first.startTyping();
        watch(page.first, "edited");
        keyClick("a");
        keyClick("b");
        compare(spy.count, 2);
        compare(spy.signalArguments[1][0], "ab");
        watch(page.first, "finished");
        page.search.forceActiveFocus();
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "ab");
    }

    function test_theAreaGrowsAndOnlyTellsWhatAPersonTyped() {
        const page = show(entriesComponent);
        watch(page.area, "edited");
        const height = page.area.height;
        page.area.text = "一\n二\n三\n四\n五";
        tryVerify(() => page.area.height > height);
        compare(spy.count, 0);
        page.area.startTyping();
        keyClick("x");
        compare(spy.count, 1);
    }

    function test_tabLeavesTheArea() {
        const page = show(entriesComponent);
        page.area.startTyping();
        keyClick(Qt.Key_Tab);
        verify(!page.area.typing);
        compare(page.area.text, "");
    }

    function test_clearingTheSearchIsTold() {
        const page = show(entriesComponent);
        page.search.text = "榛名";
        watch(page.search, "edited");
        mouseClick(page.search, page.search.width - 24, page.search.height / 2);
        compare(page.search.text, "");
        compare(spy.signalArguments[0][0], "");
    }
}
