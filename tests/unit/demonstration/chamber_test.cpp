// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/chamber.h"

#include <QtTest>
#include <set>

#include "shared/base/hash.h"
#include "shared/domain/consultation.h"
#include "shared/domain/giving.h"
#include "shared/domain/kinds.h"
#include "shared/rules/consent_rules.h"
#include "shared/schema/check.h"
#include "tests/support/test_registry.h"
#include "tests/unit/demonstration/collected.h"

namespace banso::demonstration {
namespace {

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

using Ids = std::map<std::string_view, std::set<std::string>>;

Ids idsByKind(const std::vector<RecordUnits>& records) {
    Ids ids;
    for (const RecordUnits& record : records) ids[record.kind].insert(record.id.text());
    return ids;
}

/// Why a record is not right; empty when it is.
std::string faultOf(const RecordUnits& record) {
    const KindInfo* kind = findKind(record.kind);
    if (!kind) return "unknown kind";
    for (const auto& [unit, value] : record.units) {
        const auto document = json::Document::parse(value);
        if (!document) return unit + ": no JSON";
        if (kind->unitFields(unit).empty()) return unit + ": no such unit";
        if (const auto checked = checkUnit(*kind, unit, document->root()); !checked)
            return checked.error().detail;
    }
    const auto created = checkCreation(*kind, record.id, record.units);
    return created ? std::string() : created.error().detail;
}

/// A reference in this value that names no record; empty when all do.
std::string danglingIn(const FieldInfo& field, json::Value value, const Ids& ids) {
    if (field.type != FieldType::Reference || value.isNull()) return {};
    const std::string id(value.string().value_or(""));
    const auto known = ids.find(field.refers);
    return known != ids.end() && known->second.contains(id) ? std::string() : id;
}

std::string danglingOf(const RecordUnits& record, const Ids& ids) {
    for (const auto& [unit, value] : record.units) {
        const auto document = json::Document::parse(value);
        for (const FieldInfo* field : findKind(record.kind)->unitFields(unit)) {
            for (const FieldInfo& member : field->entry)
                if (const auto own = document->root().find(member.name))
                    if (const auto id = danglingIn(member, *own, ids); !id.empty()) return id;
            const auto own = codec::fieldIn(*field, document->root());
            if (field->isMap || !own) continue;
            if (const auto id = danglingIn(*field, *own, ids); !id.empty()) return id;
        }
    }
    return {};
}

}  // namespace

class ChamberTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { m_facts = makeChamber({}, m_chamber); }

    void theStoreHoldsAboutFiftyEightThousandRecords() {
        std::map<std::string_view, std::size_t> counts;
        for (const RecordUnits& record : m_chamber.records) ++counts[record.kind];
        QVERIFY(m_chamber.records.size() >= 57'000 && m_chamber.records.size() <= 59'000);
        QCOMPARE(counts["person"], std::size_t{21});
        QCOMPARE(counts["plan"], std::size_t{240});
        QCOMPARE(counts["checksheet"], std::size_t{300});
        QVERIFY(counts["consultation"] > 30'000);
        QVERIFY(counts["figure"] > 3'000);
        QVERIFY(counts["contact"] >= counts["business"]);
        QVERIFY(counts["drift_case"] > 20 && counts["instruction"] > 10 && counts["promise"] > 50);
    }

    void everyRecordPassesTheChecksOfItsKind() {
        for (const RecordUnits& record : m_chamber.records) {
            const std::string fault = faultOf(record);
            QVERIFY2(fault.empty(), (std::string(record.kind) + ": " + fault).c_str());
        }
    }

    void everyIdIsThereOnce() {
        std::set<RecordId> ids;
        for (const RecordUnits& record : m_chamber.records)
            QVERIFY2(ids.insert(record.id).second, std::string(record.kind).c_str());
    }

    void everyReferenceNamesARecord() {
        const Ids ids = idsByKind(m_chamber.records);
        for (const RecordUnits& record : m_chamber.records) {
            const std::string id = danglingOf(record, ids);
            QVERIFY2(id.empty(), (std::string(record.kind) + " " + id).c_str());
        }
    }

    void nothingWasGivenThatTheClientHadNotAgreedTo() {
        std::map<RecordId, std::vector<ConsentFact>> consents;
        for (const auto& [id, consent] : m_chamber.all<Consent>())
            consents[consent.business].push_back(
                {{*consent.recipientKind, consent.recipient}, *consent.stateWord, consent.stateOn});
        const auto givings = m_chamber.all<Giving>();
        QVERIFY(!givings.empty());
        for (const auto& [id, giving] : givings) {
            const Recipient recipient{*giving.recipientKind, giving.recipient};
            QVERIFY2(
                mayGive(consents[giving.business], recipient, *giving.day) == GivingAnswer::MayGive,
                giving.recipient.c_str());
        }
    }

    void staffAndCompanionsOfATalkAreThePeopleOfTheChamber() {
        const Ids ids = idsByKind(m_chamber.records);
        const auto& people = ids.at("person");
        for (const auto& [id, talk] : m_chamber.all<Consultation>()) {
            QVERIFY(!talk.staff.empty());
            for (const auto& [person, there] : talk.staff) QVERIFY(people.contains(person));
            for (const auto& [person, there] : talk.companions) QVERIFY(people.contains(person));
        }
    }

    void talksAreBeforeTodayOnWorkingDaysOfFiveYears() {
        const Date today = ChamberOptions{}.today;
        for (const auto& [id, talk] : m_chamber.all<Consultation>()) {
            const std::chrono::weekday weekday{std::chrono::sys_days{*talk.day}};
            QVERIFY(weekday != std::chrono::Saturday && weekday != std::chrono::Sunday);
            QVERIFY(*talk.day < today && *talk.day >= addMonths(today, -61));
            QVERIFY(talk.business.isNull() == !talk.visitor.empty());
        }
    }

    void noTwoTalksRunningSayTheSame() {
        std::string last;
        for (const RecordUnits& record : m_chamber.records) {
            if (record.kind != "consultation") continue;
            const std::string& said = record.units.at("said");
            QVERIFY2(said != last, said.c_str());
            QVERIFY2(said.find('{') == std::string::npos, said.c_str());
            last = said;
        }
    }

    void theSameSeedMakesTheSameBytes() {
        Collected again;
        makeChamber({}, again);
        QVERIFY(digest(again.records) == digest(m_chamber.records));
        Collected other;
        makeChamber({.seed = 7}, other);
        QVERIFY(digest(other.records) != digest(m_chamber.records));
    }

    void anotherDayOfTheHalfYearMakesARightChamberToo_data() {
        QTest::addColumn<QString>("today");
        for (const char* day : {"2026-10-01", "2028-02-29"}) QTest::newRow(day) << QString(day);
    }

    void anotherDayOfTheHalfYearMakesARightChamberToo() {
        QFETCH(QString, today);
        Collected chamber;
        const Date day = parseDate(today.toStdString()).value();
        makeChamber({.today = day, .seed = 11, .records = 32'000}, chamber);
        const Ids ids = idsByKind(chamber.records);
        for (const RecordUnits& record : chamber.records) {
            const std::string fault = faultOf(record);
            QVERIFY2(fault.empty(), (std::string(record.kind) + ": " + fault).c_str());
            QVERIFY2(danglingOf(record, ids).empty(), std::string(record.kind).c_str());
        }
    }

  private:
    Collected m_chamber;
    ChamberFacts m_facts;
};

BANSO_TEST(ChamberTest);

}  // namespace banso::demonstration

#include "chamber_test.moc"
