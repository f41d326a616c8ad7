// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/secret_key.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

/// A tablet's data key, and those that are made of it.
class SecretKeyTest : public QObject {
    Q_OBJECT

    const SecretKey m_key = SecretKey::random();

  private slots:
    void theKeysOfEachUseDifferAndStay() {
        const SecretKey database = m_key.derived(SecretKey::Use::Database);
        QVERIFY(database == m_key.derived(SecretKey::Use::Database));
        QVERIFY(!(database == m_key));
        QVERIFY(!(database == m_key.derived(SecretKey::Use::Identity)));
    }
};

BANSO_TEST(SecretKeyTest);

}  // namespace banso::tests

#include "secret_key_test.moc"
