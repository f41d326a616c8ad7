// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/ids_in_text.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class IdsInTextTest : public QObject {
    Q_OBJECT

  private slots:
    void everyIdIsFoundWhereverItStandsAndNothingElse() {
        HubBench bench;
        const RecordId one = bench.ids.recordId();
        const RecordId two = bench.ids.recordId();
        QCOMPARE(idsIn("-x-{\"a\":\"" + one.text() + "\"}" + two.text()),
                 (std::vector<RecordId>{one, two}));
        QCOMPARE(idsIn(one.text()), std::vector<RecordId>{one});
        QVERIFY(idsIn("2026-11-24 - 2026-11-25").empty());
        QVERIFY(idsIn(one.text().substr(1)).empty());
        QVERIFY(idsIn("").empty());
    }
};

BANSO_TEST(IdsInTextTest);

}  // namespace banso::sync

#include "ids_in_text_test.moc"
