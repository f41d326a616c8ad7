// SPDX-License-Identifier: Apache-2.0
#include "server/auth/password.h"

#include <QtTest>
#include <latch>
#include <thread>

#include "tests/support/test_registry.h"

namespace banso::tests {

class PasswordTest : public QObject {
    Q_OBJECT

    using Caller = PasswordHasher::Caller;

  private slots:
    void a_hash_fits_its_password_whichever_keyboard_typed_it() {
        PasswordHasher hasher;
        const std::string hash = hasher.hash("correct ＨＯＲＳＥ 電池", Caller::New).value();
        QVERIFY(hash.starts_with("$argon2id$"));
        QVERIFY(hasher.verify(hash, "correct HORSE 電池", Caller::New).value());
        QVERIFY(!hasher.verify(hash, "correct horse 電池", Caller::New).value());
    }

    void two_hashes_of_one_password_differ() {
        PasswordHasher hasher;
        QVERIFY(hasher.hash("x", Caller::New).value() != hasher.hash("x", Caller::New).value());
    }

    void no_password_fits_where_there_is_no_hash() {
        PasswordHasher hasher;
        QVERIFY(!hasher.verify("", "", Caller::New).value());
        QVERIFY(!hasher.verify("no hash at all", "x", Caller::New).value());
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
                    const auto hash = hasher.hash("x", Caller::Known);
                    const bool isCrowd = !hash && hash.error().code == ErrorCode::Unavailable;
                    ++(isCrowd ? refused : served);
                });
        }
        QVERIFY(served >= PasswordHasher::kAtATime + PasswordHasher::kWaiting);
        QVERIFY(refused > 0);
        // All places were given back.
        for (int i = 0; i < 5; ++i) QVERIFY(hasher.hash("x", Caller::New).has_value());
    }

    void
    who_is_known_finds_a_place_among_those_who_are_not_and_who_is_new_among_those_who_failed() {
        PasswordHasher hasher;
        for (const auto& [crowd, guest] :
             {std::pair(Caller::Failed, Caller::New), std::pair(Caller::New, Caller::Known)}) {
            std::atomic<int> refused = 0;
            std::vector<std::jthread> callers;
            for (int i = 0; i < 8; ++i)
                callers.emplace_back([&, crowd = crowd](const std::stop_token& over) {
                    while (!over.stop_requested())
                        if (!hasher.hash("x", crowd)) ++refused;
                });
            while (refused < 20) std::this_thread::yield();
            for (int i = 0; i < 5; ++i) QVERIFY(hasher.hash("x", guest).has_value());
        }
    }
};

BANSO_TEST(PasswordTest);

}  // namespace banso::tests

#include "password_test.moc"
