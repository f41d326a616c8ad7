// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Banso.Ui

// A month's days are big enough for a thumb, told apart by more than colour, and reached by keys.
TestCase {
    id: test

    name: "Calendar"
    when: windowShown
    width: 400
    height: 700
    visible: true

    SignalSpy {
        id: spy
    }

    Component {
        id: monthComponent

        MonthCalendar {
            objectName: "month"
            width: 400
            title: "2026年11月"
            weekdays: ["月", "火", "水", "木", "金", "土", "日"]
            days: test.november()
            chosenIndex: 8
        }
    }

    // The 24th is today, the 23rd a holiday, and what comes after today cannot be chosen.
    function november() {
        const days = [];
        for (let i = 0; i < 42; ++i) {
            const day = i - 5;
            days.push({
                number: day, mark: day === 23 ? "祝" : "", spoken: "11月" + day + "日",
                today: day === 24, rests: day === 23 || i % 7 > 4, outside: day < 1 || day > 30,
                selectable: day <= 24
            });
        }
        return days;
    }

    function show() {
        const month = createTemporaryObject(monthComponent, test);
        verify(month);
        waitForRendering(month);
        return month;
    }

    function cellOf(month, index) {
        return findChild(month, "monthDay" + index);
    }

    function test_everyDayIsBigEnoughForAThumb() {
        const month = show();
        for (let i = 0; i < 42; ++i) {
            verify(cellOf(month, i).width >= Theme.touchTarget);
            verify(cellOf(month, i).height >= Theme.touchTarget);
        }
        const last = cellOf(month, 6);
        verify(last.mapToItem(month, 0, 0).x + last.width <= month.width + 0.5);
    }

    function test_aTapTellsTheDayAndChangesNothingItself() {
        const month = show();
        spy.target = month;
        spy.signalName = "picked";
        spy.clear();
        mouseClick(cellOf(month, 15));
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], 15);
        compare(month.chosenIndex, 8);
    }

    function test_aDayThatCannotBeChosenDoesNothing() {
        const month = show();
        spy.target = month;
        spy.signalName = "picked";
        spy.clear();
        mouseClick(cellOf(month, 31));
        compare(spy.count, 0);
    }

    function test_aHolidayHasItsWordTodayItsFrameTheChosenDayItsGround() {
        const month = show();
        compare(cellOf(month, 28).mark, "祝");
        compare(cellOf(month, 28).background.color, Theme.paper);
        compare(cellOf(month, 29).background.border.width, Theme.outline);
        compare(cellOf(month, 28).background.border.width, 0);
        compare(cellOf(month, 8).background.color, Theme.action);
        verify(cellOf(month, 8).Accessible.checked);
        compare(cellOf(month, 8).Accessible.name, "11月3日");
    }

    function test_theArrowKeysGoByDaysAndWeeks_data() {
        return [
            { tag: "left", key: Qt.Key_Left, days: -1 },
            { tag: "right", key: Qt.Key_Right, days: 1 },
            { tag: "up", key: Qt.Key_Up, days: -7 },
            { tag: "down", key: Qt.Key_Down, days: 7 }
        ];
    }
    function test_theArrowKeysGoByDaysAndWeeks(data) {
        const month = show();
        spy.target = month;
        spy.signalName = "moved";
        spy.clear();
        findChild(month, "monthDays").forceActiveFocus();
        keyClick(data.key);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], data.days);
    }

    function test_theMonthIsTurnedByArrowsAndKeys() {
        const month = show();
        spy.target = month;
        spy.signalName = "monthMoved";
        spy.clear();
        mouseClick(findChild(month, "monthEarlier"));
        mouseClick(findChild(month, "monthLater"));
        findChild(month, "monthDays").forceActiveFocus();
        keyClick(Qt.Key_PageDown);
        compare(spy.signalArguments.map(each => each[0]), [-1, 1, 1]);
    }

    function test_theTabKeyComesToTheDays() {
        const month = show();
        findChild(month, "monthLater").forceActiveFocus();
        keyClick(Qt.Key_Tab);
        verify(findChild(month, "monthDays").activeFocus);
    }
}
