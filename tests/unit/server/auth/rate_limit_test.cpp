// SPDX-License-Identifier: Apache-2.0
#include "server/auth/rate_limit.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

class RateLimitTest : public QObject {
    Q_OBJECT

    static constexpr RateLimit::Moment kNow{1'000s};

    static void use(RateLimit& limit, const char* client, int times) {
        for (int i = 0; i < times; ++i) limit.use(client, 1, kNow);
    }

  private slots:
    void a_client_may_use_its_share_at_once_and_then_waits_for_the_next() {
        RateLimit limit({3, 0.5}, 10);
        use(limit, "a", 2);
        QCOMPARE(limit.waitFor("a", kNow), 0s);
        use(limit, "a", 2);
        QCOMPARE(limit.waitFor("a", kNow), 3s);
        QCOMPARE(limit.waitFor("a", kNow + 3s), 0s);
    }

    void one_clients_use_costs_no_other_client_anything() {
        RateLimit limit({3, 1}, 10);
        use(limit, "a", 100);
        QCOMPARE(limit.waitFor("b", kNow), 0s);
    }

    void a_share_that_was_not_used_does_not_grow() {
        RateLimit limit({3, 1}, 10);
        use(limit, "a", 1);
        limit.use("a", 3, kNow + 24h);
        QVERIFY(limit.waitFor("a", kNow + 24h) > 0s);
    }

    void the_longest_wait_is_what_the_share_takes_to_come_back() {
        RateLimit limit({10, 1}, 10);
        limit.use("a", 1e12, kNow);
        QCOMPARE(limit.waitFor("a", kNow), 11s);
        QCOMPARE(limit.waitFor("a", kNow + 11s), 0s);
    }

    void a_crowd_of_clients_fills_no_memory_and_frees_none_that_used_too_much() {
        RateLimit limit({3, 1}, 2);
        use(limit, "greedy", 9);
        for (const char* client : {"a", "b", "c"}) use(limit, client, 1);
        QVERIFY(limit.waitFor("greedy", kNow) > 0s);
        // "c" has taken the place of "b", so that "b" begins anew.
        use(limit, "b", 2);
        QCOMPARE(limit.waitFor("b", kNow), 0s);
    }
};

BANSO_TEST(RateLimitTest);

}  // namespace banso::tests

#include "rate_limit_test.moc"
