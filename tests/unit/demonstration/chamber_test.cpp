// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/chamber.h"

#include <QtTest>
#include <map>
#include <set>

#include "shared/base/hash.h"
#include "shared/domain/kinds.h"
#include "shared/schema/check.h"
#include "tests/support/test_registry.h"

namespace banso::demonstration {
namespace {

class Collected final : public RecordSink {
  public:
    void add(RecordUnits record) override { records.push_back(std::move(record)); }
    std::vector<RecordUnits> records;
};

std::string digest(const std::vector<RecordUnits>& records) {
    Sha256Stream stream;
    for (const RecordUnits& record : records) {
        stream.add(record.kind);
        stream.add(record.id.text());
        for (const auto& [unit, value] : record.units) {
            stream.add(unit);
            stream.add(value);
        }
    }
    return hex(stream.finish());
}

}  // namespace

class ChamberTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QElapsedTimer timer;
        timer.start();
        m_facts = makeChamber({}, m_chamber);
        m_milliseconds = timer.elapsed();
    }

    void showsCounts() {
        std::map<std::string_view, int> counts;
        std::size_t bytes = 0;
        for (const auto& record : m_chamber.records) {
            ++counts[record.kind];
            for (const auto& [unit, value] : record.units) bytes += unit.size() + value.size();
        }
        for (const auto& [kind, count] : counts) qInfo("%s %d", std::string(kind).c_str(), count);
        qInfo("%zu records %zu bytes %lld ms", m_chamber.records.size(), bytes,
              static_cast<long long>(m_milliseconds));
    }

    void everyRecordPassesTheChecksOfItsKind() {
        for (const RecordUnits& record : m_chamber.records) {
            const KindInfo* kind = findKind(record.kind);
            QVERIFY(kind);
            for (const auto& [unit, value] : record.units) {
                const auto document = json::Document::parse(value);
                QVERIFY(document);
                const auto checked = checkUnit(*kind, unit, document->root());
                QVERIFY2(checked, checked ? "" : checked.error().detail.c_str());
            }
            const auto created = checkCreation(*kind, record.id, record.units);
            QVERIFY2(created, created ? "" : created.error().detail.c_str());
        }
    }

    void theSameSeedMakesTheSameBytes() {
        Collected again;
        makeChamber({}, again);
        QCOMPARE(digest(again.records), digest(m_chamber.records));
    }

  private:
    Collected m_chamber;
    ChamberFacts m_facts;
    qint64 m_milliseconds = 0;
};

BANSO_TEST(ChamberTest);

}  // namespace banso::demonstration

#include "chamber_test.moc"
