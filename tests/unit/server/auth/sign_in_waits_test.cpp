// SPDX-License-Identifier: Apache-2.0
#include "server/auth/sign_in_waits.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

class SignInWaitsTest : public QObject {
    Q_OBJECT

    static constexpr Instant kNow{1'763'881'200'000ms};

    static void fail(SignInWaits& waits, const std::string& address, int times) {
        for (int failure = 0; failure < times; ++failure) waits.addFailure("誠", address, kNow);
    }

  private slots:
    void each_failure_after_the_second_doubles_the_wait_up_to_five_minutes() {
        SignInWaits waits(10);
        std::vector<std::int64_t> seconds;
        for (int failure = 0; failure < 10; ++failure) {
            fail(waits, "a", 1);
            seconds.push_back(waits.waitFor("誠", "a", kNow).count());
        }
        QCOMPARE(seconds, (std::vector<std::int64_t>{0, 0, 5, 10, 20, 40, 80, 160, 300, 300}));
    }

    void a_wait_ends_and_concerns_one_name_only() {
        SignInWaits waits(10);
        fail(waits, "a", 3);
        QCOMPARE(waits.waitFor("美咲", "a", kNow), 0s);
        QCOMPARE(waits.waitFor("誠", "a", kNow + 4s), 1s);
        QCOMPARE(waits.waitFor("誠", "a", kNow + 5s), 0s);
    }

    void who_guesses_at_one_desk_locks_nobody_out_at_another() {
        SignInWaits waits(10);
        fail(waits, "attacker", 20);
        QCOMPARE(waits.waitFor("誠", "attacker", kNow), 300s);
        QCOMPARE(waits.waitFor("誠", "own desk", kNow), 0s);
    }

    void many_addresses_together_are_slowed_and_keep_nobody_out_for_long() {
        SignInWaits waits(1'000);
        for (int address = 0; address < 100; ++address) fail(waits, std::to_string(address), 1);
        QCOMPARE(waits.waitFor("誠", "another", kNow), 15s);
        QCOMPARE(waits.waitFor("誠", "another", kNow + 15s), 0s);
    }

    void what_was_never_looked_at_is_taken_back() {
        SignInWaits waits(10);
        for (int tried = 0; tried < 50; ++tried) {
            fail(waits, "a", 1);
            waits.takeBack("誠", "a");
        }
        fail(waits, "a", 2);
        QCOMPARE(waits.waitFor("誠", "a", kNow), 0s);
        fail(waits, "a", 1);
        QCOMPARE(waits.waitFor("誠", "a", kNow), 5s);
        waits.takeBack("美咲", "a");
        QCOMPARE(waits.waitFor("誠", "a", kNow), 5s);
    }

    void a_good_sign_in_and_an_hour_forget_the_failures() {
        SignInWaits waits(10);
        fail(waits, "a", 9);
        waits.forget("誠", "a");
        QCOMPARE(waits.waitFor("誠", "a", kNow), 0s);
        fail(waits, "a", 9);
        waits.addFailure("誠", "a", kNow + 1h);
        QCOMPARE(waits.waitFor("誠", "a", kNow + 1h), 0s);
    }

    void a_crowd_of_invented_names_fills_no_memory_and_locks_nobody_out() {
        SignInWaits waits(4);
        fail(waits, "a", 9);
        for (const char* name : {"x", "y", "z"}) waits.addFailure(name, "b", kNow);
        QCOMPARE(waits.waitFor("誠", "a", kNow), 300s);
        QCOMPARE(waits.waitFor("美咲", "c", kNow), 0s);
    }
};

BANSO_TEST(SignInWaitsTest);

}  // namespace banso::tests

#include "sign_in_waits_test.moc"
