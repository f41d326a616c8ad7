// SPDX-License-Identifier: Apache-2.0
#include "server/auth/password.h"

#include <QtTest>

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
};

BANSO_TEST(PasswordTest);

}  // namespace banso::tests

#include "password_test.moc"
