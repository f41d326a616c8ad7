// SPDX-License-Identifier: Apache-2.0
#include "server/http/listener_log.h"

#include <QtTest>
#include <algorithm>
#include <sstream>

#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

class ListenerLogTest : public QObject {
    Q_OBJECT

    class StandingClock final : public Clock {
      public:
        Instant now() const override { return instant; }
        Instant instant{1'795'478'400'000ms};
    };
    struct Knocking {
        StandingClock clock;
        std::ostringstream text;
        Log log{text};
        ListenerLog lines{log, "people", clock};

        void knock(int times) {
            for (int i = 0; i < times; ++i)
                lines.warn("crowded_out", {{"client", std::string("192.168.1.20")}});
        }
        std::int64_t written() const {
            const std::string all = text.str();
            return std::ranges::count(all, '\n');
        }
        bool says(const std::string& part) const {
            return text.str().find(part) != std::string::npos;
        }
    };

  private slots:
    void an_evening_of_tablets_is_logged_line_by_line() {
        Knocking people;
        people.knock(ListenerLog::kLinesPerSecond);
        QCOMPARE(people.written(), ListenerLog::kLinesPerSecond);
        QVERIFY(!people.says("lines_withheld"));
    }

    void who_knocks_without_end_fills_no_disk_and_is_counted() {
        Knocking people;
        people.knock(100'000);
        QCOMPARE(people.written(), ListenerLog::kLinesPerSecond);
        people.clock.instant += 1s;
        people.knock(1);
        QCOMPARE(people.written(), ListenerLog::kLinesPerSecond + 2);
        QVERIFY(
            people.says("\"event\":\"lines_withheld\",\"listener\":\"people\",\"count\":99800"));
        people.clock.instant += 1s;
        people.knock(1);
        QCOMPARE(people.written(), ListenerLog::kLinesPerSecond + 3);
    }

    void a_clock_that_is_set_back_silences_nobody() {
        Knocking people;
        people.knock(ListenerLog::kLinesPerSecond);
        people.clock.instant -= 1h;
        people.knock(1);
        QCOMPARE(people.written(), ListenerLog::kLinesPerSecond + 1);
    }
};

BANSO_TEST(ListenerLogTest);

}  // namespace banso::tests

#include "listener_log_test.moc"
