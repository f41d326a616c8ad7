// SPDX-License-Identifier: Apache-2.0
#include "shared/schema/check.h"

#include <QtTest>

#include "shared/domain/kinds.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/schema/full_record.h"

namespace banso {
namespace {

using tests::someId;

template <typename Record>
Result<void> check(std::string_view unit, std::string_view text) {
    return checkUnit(kindOf<Record>(), unit, json::Document::parse(text).value().root());
}

template <typename Record>
bool refused(std::string_view unit, std::string_view text) {
    return !check<Record>(unit, text);
}

/// So many kanji as a JSON string, three bytes each.
std::string kanji(std::size_t count) {
    std::string text = "\"";
    for (std::size_t i = 0; i < count; ++i) text += "髙";
    return text + "\"";
}

}  // namespace

class CheckTest : public QObject {
    Q_OBJECT

  private slots:
    void limitsCountCharactersAndNameTheField() {
        QVERIFY(check<Business>("name", kanji(200)));
        const auto over = check<Business>("name", kanji(201));
        QVERIFY(!over);
        QCOMPARE(over.error().code, ErrorCode::TooLarge);
        QCOMPARE(over.error().detail, std::string("name: 201 characters; at most 200"));
    }

    void charactersBeyondTheFirstPlaneCountOnce() {
        std::string fish = "\"";
        for (int i = 0; i < 200; ++i) fish += "𩸽";
        QVERIFY(check<Business>("name", fish + "\""));
        QVERIFY(refused<Business>("name", fish + "x\""));
    }

    void controlCharactersAreRefused() {
        for (const char* text : {"\"a\\u0000b\"", "\"\\u001b[1m\"", "\"\\r\\n\"", "\"\x7F\"",
                                 "\"\\u0080\"", "\"\\u009f\""})
            QVERIFY2(refused<Business>("memo", text), text);
        for (const char* text : {"\"a\\nb\\tc\"", "\"\\u00a0é\"", "\"\\u3000全角\"", "\" \""})
            QVERIFY2(check<Business>("memo", text), text);
    }

    void emptyHasOneForm() {
        QVERIFY(check<Business>("memo", "null"));
        QVERIFY(refused<Business>("memo", "\"\""));
        QVERIFY(refused<Consultation>("notes/a", "\"\""));
    }

    void aRequiredFieldMayNotBeEmptied() {
        QVERIFY(refused<Business>("name", "null"));
        QVERIFY(refused<Consultation>("method", "null"));
        for (const char* when : {"null", "{}", R"({"startTime":"10:00"})", R"({"day":null})"})
            QVERIFY2(refused<Consultation>("when", when), when);
        QVERIFY(check<Consultation>("when", R"({"day":"2026-11-24"})"));
    }

    void integersKeepToTheirRange() {
        for (const char* month : {"1", "12", "null"})
            QVERIFY2(check<Business>("closingMonth", month), month);
        for (const char* month : {"0", "13", "-0", "4.0", "4e0", "\"4\"", "9007199254740993", "{}"})
            QVERIFY2(refused<Business>("closingMonth", month), month);
        QVERIFY(check<Figure>("value", R"({"amount":-9007199254740991})"));
        QVERIFY(refused<Figure>("value", R"({"amount":9007199254740992})"));
    }

    void daysMonthsAndTruthValuesAreTheirOwnTypes() {
        QVERIFY(check<Checksheet>("startedOn", "\"2024-02-29\""));
        for (const char* day :
             {"\"2025-02-29\"", "\"2025-2-1\"", "20250201", "\"2025-02\"", "true"})
            QVERIFY2(refused<Checksheet>("startedOn", day), day);
        QVERIFY(check<Plan>("basis", R"({"firstMonth":"2026-04"})"));
        QVERIFY(refused<Plan>("basis", R"({"firstMonth":"2026-13"})"));
        QVERIFY(check<Business>("member", "false"));
        QVERIFY(refused<Business>("member", "0"));
        QVERIFY(refused<Conflict>("sides/x", R"({"at":"2026-04-01"})"));
    }

    void aReferenceIsTheIdOfSomething() {
        QVERIFY(check<Business>("advisor", json::quoted(someId(1).text())));
        QVERIFY(refused<Business>("advisor", json::quoted(RecordId{}.text())));
        QVERIFY(refused<Business>("advisor", "\"x\""));
    }

    void wordsOfALaterVersionPass() {
        QVERIFY(check<Consultation>("method", "\"hologram\""));
        QVERIFY(refused<Consultation>("method", "\"\""));
        QVERIFY(refused<Consultation>("method", "7"));
        QVERIFY(refused<Consultation>("method", "\"a\\u0001\""));
        QVERIFY(refused<Consultation>("method", json::quoted(std::string(65, 'w'))));
    }

    void unitsAndMembersOfALaterVersionPass() {
        QVERIFY(check<Business>("colour", R"({"any":["thing",1.5]})"));
        QVERIFY(check<Business>("phone/home", "\"027\""));
        QVERIFY(check<Figure>("value", R"({"amount":5,"currency":{"a":1}})"));
        QVERIFY(check<Checksheet>("answers/a", R"({"level":5,"mood":7})"));
        QVERIFY(refused<Business>("", "1"));
        QVERIFY(refused<Business>("a\nb", "1"));
        QVERIFY(refused<Business>(std::string(201, 'u'), "1"));
    }

    void aGroupIsAnObjectOfItsFields() {
        for (const char* value : {"5", "\"x\"", "[]", R"({"taxBasis":5})", R"({"readOn":"today"})"})
            QVERIFY2(refused<Figure>("value", value), value);
        QVERIFY(check<Figure>("value", "null"));
    }

    void anEntryIsCheckedLikeAGroup() {
        const auto entry = [](const std::string& key, std::string_view text) {
            return bool(check<Checksheet>("answers/" + key, text));
        };
        QVERIFY(entry("money.break_even", R"({"level":5})"));
        QVERIFY(entry("a/b", "null"));
        QVERIFY(!entry("a", R"({"level":6})"));
        QVERIFY(!entry("a", "5"));
        QVERIFY(!entry(std::string(65, 'k'), "null"));
        QVERIFY(!entry("a\x01", "null"));
        QVERIFY(check<Consultation>("topics/tax", "true"));
        QVERIFY(refused<Consultation>("topics/tax", "\"true\""));
        QVERIFY(refused<Consultation>("notes/a", kanji(8001)));
    }

    void aCreationNeedsWhatIsRequired() {
        Consultation visit;
        visit.writer = someId(1);
        visit.day = parseDate("2026-11-24").value();
        visit.method = Method::Visit;
        const Units whole = toUnits(visit);
        QVERIFY(checkCreation(kindOf<Consultation>(), someId(9), whole));
        for (const auto& [unit, text] : whole) {
            Units part = whole;
            part.erase(unit);
            QVERIFY2(!checkCreation(kindOf<Consultation>(), someId(9), part), unit.c_str());
            part[unit] = "null";
            QVERIFY2(!checkCreation(kindOf<Consultation>(), someId(9), part), unit.c_str());
        }
        QVERIFY(!checkCreation(kindOf<Consultation>(), RecordId{}, whole));
    }

    void aForeignIdIsRefusedWhereTheKeyMakesOne() {
        Figure figure;
        figure.business = someId(1);
        figure.period = "2026-04";
        figure.measure = Measure::Sales;
        const KindInfo& kind = kindOf<Figure>();
        const Units units = toUnits(figure);
        QVERIFY(checkCreation(kind, naturalId(kind, units), units));
        const auto foreign = checkCreation(kind, someId(2), units);
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().code, ErrorCode::Invalid);
        QVERIFY(foreign.error().detail.find("natural key") != std::string::npos);
    }

    void aFullRecordOfEveryKindMayBeCreated() {
        tests::forEachKind([](auto empty) {
            using Record = decltype(empty);
            const Units units = toUnits(tests::fullRecord<Record>());
            const KindInfo& kind = kindOf<Record>();
            const RecordId id = kind.naturalKey.empty() ? someId(3) : naturalId(kind, units);
            const auto checked = checkCreation(kind, id, units);
            QVERIFY2(checked, checked ? "" : checked.error().detail.c_str());
        });
    }

    void scopeOwnerAndKeyPlaceARecord() {
        for (const char* unit : {"business", "period", "measure"})
            QVERIFY2(placesRecord(kindOf<Figure>(), unit), unit);
        for (const char* unit : {"value", "trend", "life"})
            QVERIFY2(!placesRecord(kindOf<Figure>(), unit), unit);
        QVERIFY(placesRecord(kindOf<PlanAction>(), "plan"));
        QVERIFY(!placesRecord(kindOf<Business>(), "advisor"));
    }
};

BANSO_TEST(CheckTest);

}  // namespace banso

#include "check_test.moc"
