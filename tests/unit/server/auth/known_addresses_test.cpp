// SPDX-License-Identifier: Apache-2.0
#include "server/auth/known_addresses.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class KnownAddressesTest : public QObject {
    Q_OBJECT

  private slots:
    void of_more_than_it_remembers_the_one_that_came_longest_ago_is_forgotten() {
        KnownAddresses known(2);
        for (const char* address : {"a", "b", "a", "c"}) known.add(address);
        QVERIFY(known.knows("a") && known.knows("c"));
        QVERIFY(!known.knows("b"));
    }
};

BANSO_TEST(KnownAddressesTest);

}  // namespace banso::tests

#include "known_addresses_test.moc"
