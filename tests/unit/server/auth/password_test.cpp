// SPDX-License-Identifier: Apache-2.0
#include "server/auth/password.h"

#include <QtTest>
#include <latch>
#include <thread>

#include "tests/support/test_registry.h"

namespace banso::tests {

class PasswordTest : public QObject {
    Q_OBJECT

  private slots:
    void a_hash_fits_its_password_whichever_keyboard_typed_it() {
        PasswordHasher hasher;
        const std::string hash = hasher.hash("correct ＨＯＲＳＥ 電池").value();
        QVERIFY(hash.starts_with("$argon2id$"));
        QVERIFY(hasher.verify(hash, "correct HORSE 電池").value());
        QVERIFY(!hasher.verify(hash, "correct horse 電池").value());
    }

    void two_hashes_of_one_password_differ() {
        PasswordHasher hasher;
        QVERIFY(hasher.hash("x").value() != hasher.hash("x").value());
    }

    void no_password_fits_where_there_is_no_hash() {
        PasswordHasher hasher;
        QVERIFY(!hasher.verify("", "").value());
        QVERIFY(!hasher.verify("no hash at all", "x").value());
    }

    void of_many_at_a_time_few_wait_and_the_others_are_refused_at_once() {
        constexpr int kCallers = 16;
        PasswordHasher hasher;
        std::latch together(kCallers);
        std::atomic<int> served = 0;
        std::atomic<int> refused = 0;
        {
            std::vector<std::jthread> callers;
            for (int i = 0; i < kCallers; ++i)
                callers.emplace_back([&] {
                    together.arrive_and_wait();
                    const auto hash = hasher.hash("x");
                    const bool isCrowd = !hash && hash.error().code == ErrorCode::Unavailable;
                    ++(isCrowd ? refused : served);
                });
        }
        QVERIFY(served >= PasswordHasher::kAtATime + PasswordHasher::kWaiting);
        QVERIFY(refused > 0);
        // All places were given back.
        for (int i = 0; i < 5; ++i) QVERIFY(hasher.hash("x").has_value());
    }
};

BANSO_TEST(PasswordTest);

}  // namespace banso::tests

#include "password_test.moc"
