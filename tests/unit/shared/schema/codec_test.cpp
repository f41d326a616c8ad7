// SPDX-License-Identifier: Apache-2.0
#include "shared/schema/codec.h"

#include <QtTest>
#include <type_traits>

#include "shared/schema/check.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/schema/full_record.h"

namespace banso {
namespace {

using tests::forEachKind;
using tests::fullRecord;
using tests::someId;

/// The units that checkUnit refuses, with its reasons.
std::string refusals(const KindInfo& kind, const Units& units) {
    std::string found;
    for (const auto& [unit, text] : units) {
        const auto document = json::Document::parse(text);
        if (!document)
            found += unit + ": no JSON; ";
        else if (const auto checked = checkUnit(kind, unit, document->root()); !checked)
            found += checked.error().detail + "; ";
    }
    return found;
}

}  // namespace

class CodecTest : public QObject {
    Q_OBJECT

  private slots:
    void aFullRecordOfEveryKindSurvivesItsUnits() {
        forEachKind([](auto empty) {
            using Record = decltype(empty);
            const Record record = fullRecord<Record>();
            const Units units = toUnits(record);
            const Record again = fromUnits<Record>(record.id, units);
            QCOMPARE(again.id, record.id);
            QCOMPARE(toUnits(again), units);
            QCOMPARE(unreadableUnits(again, units), std::vector<std::string>{});
        });
    }

    void eachFieldOfAFullRecordIsInItsUnits() {
        forEachKind([](auto empty) {
            using Record = decltype(empty);
            const Units units = toUnits(fullRecord<Record>());
            for (const FieldInfo& field : kindOf<Record>().fields) {
                const auto holds = [&](const auto& unit) {
                    if (!isOfUnit(field, unit.first)) return false;
                    const bool isGroup = !field.isMap && field.unit != field.name;
                    if (!isGroup) return unit.second != "null";
                    return json::Document::parse(unit.second)->root().find(field.name).has_value();
                };
                QVERIFY2(std::ranges::any_of(units, holds), std::string(field.name).c_str());
            }
        });
    }

    void eachUnitOfAFullRecordPassesTheChecks() {
        forEachKind([](auto empty) {
            using Record = decltype(empty);
            const Units units = toUnits(fullRecord<Record>());
            QCOMPARE(QString::fromStdString(refusals(kindOf<Record>(), units)), QString());
        });
    }

    void unitsAreCanonicalText() {
        forEachKind([](auto empty) {
            using Record = decltype(empty);
            for (const auto& [unit, text] : toUnits(fullRecord<Record>()))
                QCOMPARE(std::string(json::Document::parse(text)->root().text()), text);
        });
    }

    void anEmptyRecordHasNoUnits() {
        forEachKind([](auto empty) { QCOMPARE(toUnits(empty), Units{}); });
    }

    void figuresMoveTogetherWithTheirTaxBasis() {
        Figure figure;
        figure.amount = 1200000;
        figure.taxBasis = TaxBasis::Excluded;
        figure.source = FigureSource::Books;
        figure.direction = Direction::Up;
        const Units before = toUnits(figure);
        figure.taxBasis = TaxBasis::Included;
        const Units expected{
            {"value", R"({"amount":1200000,"taxBasis":"tax_included","source":"books"})"}};
        QCOMPARE(changedUnits(before, toUnits(figure)), expected);
    }

    void onlyWhatDiffersIsAChange() {
        Business business = fullRecord<Business>();
        const Units before = toUnits(business);
        QCOMPARE(changedUnits(before, before), Units{});
        business.phone = "027-000-1234";
        business.memo.clear();
        business.member.reset();
        const Units expected{{"phone", "\"027-000-1234\""}, {"memo", "null"}, {"member", "null"}};
        QCOMPARE(changedUnits(before, toUnits(business)), expected);
    }

    void anEmptiedGroupIsNullOnce() {
        Business business;
        business.address = "高崎市";
        const Units before = toUnits(business);
        business.address.clear();
        const Units change = changedUnits(before, toUnits(business));
        QCOMPARE(change, (Units{{"place", "null"}}));
        QCOMPARE(changedUnits(change, toUnits(business)), Units{});
    }

    void mapEntriesChangeOneByOne() {
        Checksheet sheet;
        sheet.answers["money.break_even"].level = 3;
        sheet.answers["money.cash"].level = 2;
        sheet.staff["a"] = true;
        const Units before = toUnits(sheet);
        sheet.answers["money.break_even"].level = 4;
        sheet.answers["sales.new"].note = "新規";
        sheet.answers.erase("money.cash");
        sheet.staff["a"] = false;
        const Units expected{{"answers/money.break_even", R"({"level":4})"},
                             {"answers/sales.new", R"({"note":"新規"})"},
                             {"answers/money.cash", "null"},
                             {"staff/a", "null"}};
        QCOMPARE(changedUnits(before, toUnits(sheet)), expected);
    }

    void onlyWhatIsSetIsAnEntry() {
        const Units units{{"topics/tax", "false"},  {"topics/finance", "true"},
                          {"topics/other", "null"}, {"topics/", "true"},
                          {"notes/a", "null"},      {"notes/b", "\"b\""}};
        const auto consultation = fromUnits<Consultation>(someId(1), units);
        QCOMPARE(consultation.topics, (std::map<std::string, bool>{{"finance", true}}));
        QCOMPARE(consultation.notes, (std::map<std::string, std::string>{{"b", "b"}}));
    }

    void anEntryOfOpenTermsIsAnEntry() {
        const auto person =
            fromUnits<Person>(someId(1), {{"roles/advisor", "{}"}, {"roles/supervisor", "null"}});
        QCOMPARE(person.roles.size(), std::size_t{1});
        QCOMPARE(toUnits(person), (Units{{"roles/advisor", "{}"}}));
    }

    void aUnitReachesNoFieldThatItDoesNotName() {
        const Units units{{"phone/x", "\"1\""}, {"phone/", "\"2\""}, {"taxBasis", "\"3\""}};
        QCOMPARE(fromUnits<Business>(someId(1), units).phone, std::string());
        QVERIFY(!fromUnits<Figure>(someId(1), units).taxBasis);
    }

    void aCancelledRecordComesBackByNull() {
        Business business;
        business.cancelled = true;
        business.cancelReason = "二重登録";
        const Units cancelled = toUnits(business);
        const std::string text = R"({"cancelled":true,"cancelReason":"二重登録"})";
        QCOMPARE(cancelled.at("life"), text);
        QCOMPARE(changedUnits(cancelled, {}), (Units{{"life", "null"}}));
        QVERIFY(!fromUnits<Business>(business.id, {{"life", "null"}}).cancelled);
    }

    void aWordOfALaterVersionReadsAsUnknownAndIsNotWritten() {
        const Units units{{"method", "\"hologram\""}, {"said", "\"聞いた\""}};
        const auto consultation = fromUnits<Consultation>(someId(1), units);
        QVERIFY(consultation.method == Method::Unknown);
        QCOMPARE(toUnits(consultation), (Units{{"said", "\"聞いた\""}}));
        QCOMPARE(unreadableUnits(consultation, units), std::vector<std::string>{"method"});
    }

    void anEditBesideAnUnknownWordLeavesItAlone() {
        const Units units{{"method", "\"hologram\""}, {"said", "\"聞いた\""}};
        auto consultation = fromUnits<Consultation>(someId(1), units);
        const Units before = toUnits(consultation);
        consultation.said = "聞き直した";
        QCOMPARE(changedUnits(before, toUnits(consultation)), (Units{{"said", "\"聞き直した\""}}));
    }

    void whatCannotBeWrittenBackIsNamed() {
        const Units units{
            {"value", R"({"amount":5,"taxBasis":"tax_excluded","currency":"EUR"})"},
            {"trend", R"({"direction":"sideways"})"},
            {"measure", "\"sales\""},
            {"period", "7"},
            {"colour", "\"red\""},
            {"notes/a", "{}"},
            {"business", "null"},
        };
        const auto figure = fromUnits<Figure>(someId(1), units);
        QCOMPARE(figure.amount, std::optional<std::int64_t>(5));
        QCOMPARE(unreadableUnits(figure, units),
                 (std::vector<std::string>{"colour", "notes/a", "period", "trend", "value"}));
    }

    void anEntryWithAMemberOfALaterVersionIsNamed() {
        const Units units{{"answers/a", R"({"level":3,"mood":"good"})"},
                          {"answers/b", R"({"level":3})"},
                          {"answers/c", R"({"mark":"later"})"},
                          {"answers/d", "4"}};
        const auto sheet = fromUnits<Checksheet>(someId(1), units);
        QCOMPARE(sheet.answers.at("a").level, std::optional<std::int64_t>(3));
        QVERIFY(!sheet.answers.contains("d"));
        QCOMPARE(unreadableUnits(sheet, units),
                 (std::vector<std::string>{"answers/a", "answers/c", "answers/d"}));
    }

    void orderAndNullsOfAGroupAreNoLoss() {
        const Units units{{"value", R"({"source":null,"taxBasis":"tax_excluded","amount":5})"}};
        const auto figure = fromUnits<Figure>(someId(1), units);
        QCOMPARE(unreadableUnits(figure, units), std::vector<std::string>{});
    }

    void damagedTextStaysOutOfTheRecordAndIsNamed() {
        const Units units{{"name", "\"店"}, {"founded", "1e3"}, {"member", "\"yes\""}};
        const auto business = fromUnits<Business>(someId(1), units);
        QCOMPARE(business.name, std::string());
        QVERIFY(!business.founded && !business.member);
        QCOMPARE(unreadableUnits(business, units),
                 (std::vector<std::string>{"founded", "member", "name"}));
    }
};

BANSO_TEST(CodecTest);

}  // namespace banso

#include "codec_test.moc"
