// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.Gallery
import Banso.Ui

// A month to tap a day in: with holidays, with a day chosen, and with days that cannot be chosen.
GalleryPage {
    id: page

    title: "カレンダー"
    subtitle: "今日・選んだ日・祝日・選べない日"

    TwoPane {
        Layout.fillWidth: true

        Card {
            title: "次の予定日"

            Layout.fillWidth: true

            MonthCalendar {
                title: "2026年11月"
                weekdays: ["月", "火", "水", "木", "金", "土", "日"]
                days: page.november(1)
                chosenIndex: 37
                note: "3日 文化の日　23日 勤労感謝の日"

                Layout.fillWidth: true
            }
        }

        second: Card {
            title: "日付（今日まで）"

            Layout.fillWidth: true

            MonthCalendar {
                title: "November 2026"
                weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
                days: page.november(-1)

                Layout.fillWidth: true
            }
        }
    }

    // Sample days; an app's come from C++. `side`: 1 for days ahead only, -1 for days behind.
    function november(side: int): var {
        const cells = [];
        for (let i = 0; i < 42; ++i) {
            const day = i - 5;
            const holiday = day === 3 || day === 23;
            const mark = day === 24 ? "今日" : "";
            cells.push({
                number: day < 1 ? day + 31 : (day - 1) % 30 + 1,
                mark: holiday ? "祝" : mark,
                spoken: "11月" + day + "日",
                today: day === 24,
                rests: holiday || i % 7 > 4,
                outside: day < 1 || day > 30,
                selectable: (day - 24) * side >= 0
            });
        }
        return cells;
    }
}
