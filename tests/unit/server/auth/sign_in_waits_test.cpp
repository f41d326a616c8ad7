// SPDX-License-Identifier: Apache-2.0
#include "server/auth/sign_in_waits.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

class SignInWaitsTest : public QObject {
    Q_OBJECT

    static constexpr Instant kNow{1'763'881'200'000ms};

  private slots:
    void each_failure_after_the_second_doubles_the_wait_up_to_five_minutes() {
        SignInWaits waits(10);
        std::vector<std::int64_t> seconds;
        for (int failure = 0; failure < 10; ++failure) {
            waits.addFailure("誠", kNow);
            seconds.push_back(waits.waitFor("誠", kNow).count());
        }
        QCOMPARE(seconds, (std::vector<std::int64_t>{0, 0, 5, 10, 20, 40, 80, 160, 300, 300}));
    }

    void a_wait_ends_and_concerns_one_name_only() {
        SignInWaits waits(10);
        for (int failure = 0; failure < 3; ++failure) waits.addFailure("誠", kNow);
        QCOMPARE(waits.waitFor("美咲", kNow), 0s);
        QCOMPARE(waits.waitFor("誠", kNow + 4s), 1s);
        QCOMPARE(waits.waitFor("誠", kNow + 5s), 0s);
    }

    void a_good_sign_in_and_an_hour_forget_the_failures() {
        SignInWaits waits(10);
        for (int failure = 0; failure < 9; ++failure) {
            waits.addFailure("誠", kNow);
            waits.addFailure("健", kNow);
        }
        waits.forget("誠");
        QCOMPARE(waits.waitFor("誠", kNow), 0s);
        waits.addFailure("健", kNow + 1h);
        QCOMPARE(waits.waitFor("健", kNow + 1h), 0s);
    }

    void a_crowd_of_invented_names_fills_no_memory() {
        SignInWaits waits(2);
        for (const char* name : {"a", "b", "c"}) waits.addFailure(name, kNow);
        QCOMPARE(waits.waitFor("a", kNow), 0s);
        QCOMPARE(waits.waitFor("c", kNow), 300s);
    }
};

BANSO_TEST(SignInWaitsTest);

}  // namespace banso::tests

#include "sign_in_waits_test.moc"
