// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/kinds.h"

#include <QtTest>
#include <cctype>
#include <set>

#include "shared/db/database.h"
#include "shared/db/statement.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/schema/full_record.h"

namespace banso {
namespace {

/// "figure.amount", for the message of a failed check.
QByteArray at(const KindInfo& kind, std::string_view name) {
    return QByteArray::fromStdString(std::string(kind.name) + "." + std::string(name));
}

/// SQL compares the names of columns without their case.
std::string lower(std::string_view name) {
    std::string text(name);
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

bool isPlainName(std::string_view name) {
    return !name.empty() && std::islower(static_cast<unsigned char>(name.front())) != 0 &&
           std::ranges::all_of(
               name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
}

bool isOwnUnit(const KindInfo& kind, std::string_view name) {
    const FieldInfo* field = kind.field(name);
    return field != nullptr && !field->isMap && field->unit == name;
}

template <typename E>
bool wordsAreDistinct() {
    std::set<std::string_view> words;
    std::set<E> values;
    for (const auto& [value, text] : Words<E>::kAll) {
        words.insert(text);
        values.insert(value);
        if (value == E::Unknown || text.empty() || fromWord<E>(text) != value) return false;
    }
    return words.size() == Words<E>::kAll.size() && values.size() == words.size();
}

}  // namespace

class KindsTest : public QObject {
    Q_OBJECT

  private slots:
    void everyKindIsListedOnceAndFoundByItsName() {
        std::set<std::string_view> names;
        for (const KindInfo* kind : kinds()) {
            QVERIFY2(names.insert(kind->name).second, at(*kind, "").constData());
            QCOMPARE(findKind(kind->name), kind);
        }
        QVERIFY(findKind("spaceship") == nullptr);
        std::set<std::string_view> declared;
        tests::forEachKind([&](auto record) { declared.insert(kindOf<decltype(record)>().name); });
        QCOMPARE(declared, names);
    }

    void fieldNamesArePlainAndDifferEvenWithoutTheirCase() {
        for (const KindInfo* kind : kinds()) {
            std::set<std::string> seen{"id", "kind", "versions", "extra", "revision"};
            for (const FieldInfo& field : kind->fields) {
                QVERIFY2(isPlainName(field.name), at(*kind, field.name).constData());
                QVERIFY2(seen.insert(lower(field.name)).second, at(*kind, field.name).constData());
                std::set<std::string> members;
                for (const FieldInfo& member : field.entry) {
                    QVERIFY2(isPlainName(member.name), at(*kind, member.name).constData());
                    QVERIFY2(members.insert(lower(member.name)).second,
                             at(*kind, member.name).constData());
                }
            }
        }
    }

    void everyFieldCanBeAColumn() {
        auto database = Database::open({}, Database::Mode::Memory);
        for (const KindInfo* kind : kinds()) {
            std::string sql = "CREATE TABLE " + std::string(kind->name) + "(id TEXT PRIMARY KEY";
            for (const FieldInfo& field : kind->fields)
                sql += ", \"" + std::string(field.name) + "\"";
            const auto made = attempt([&]() -> Result<void> {
                database->execute(sql + ") WITHOUT ROWID");
                return {};
            });
            QVERIFY2(made, at(*kind, "").constData());
        }
    }

    void groupsAreNamedUnlikeAnyField() {
        for (const KindInfo* kind : kinds())
            for (const FieldInfo& field : kind->fields) {
                if (field.unit == field.name) continue;
                QVERIFY2(isPlainName(field.unit), at(*kind, field.unit).constData());
                QVERIFY2(kind->field(field.unit) == nullptr, at(*kind, field.unit).constData());
                QVERIFY2(!field.isMap, at(*kind, field.name).constData());
            }
    }

    void theFieldsThatPlaceARecordAreUnitsOfTheirOwn() {
        for (const KindInfo* kind : kinds()) {
            if (!kind->scopeField.empty() && kind->scopeField != "id")
                QVERIFY2(isOwnUnit(*kind, kind->scopeField), at(*kind, "scope").constData());
            if (!kind->ownerField.empty()) {
                QVERIFY2(isOwnUnit(*kind, kind->ownerField), at(*kind, "owner").constData());
                QVERIFY(kind->field(kind->ownerField)->type == FieldType::Reference);
            }
            for (const std::string_view part : kind->naturalKey)
                QVERIFY2(isOwnUnit(*kind, part), at(*kind, part).constData());
        }
    }

    void whatMakesAnIdIsRequired() {
        for (const KindInfo* kind : kinds()) {
            if (kind->naturalKey.empty()) continue;
            for (const std::string_view part : kind->naturalKey)
                QVERIFY2(kind->field(part)->required, at(*kind, part).constData());
            if (!kind->ownerField.empty())
                QVERIFY2(kind->field(kind->ownerField)->required, at(*kind, "owner").constData());
        }
    }

    void aListIsInTheOrderOfFieldsThatExist() {
        for (const KindInfo* kind : kinds())
            for (const std::string_view name : kind->listedBy)
                QVERIFY2(kind->field(name) != nullptr, at(*kind, name).constData());
    }

    void everyReferenceIsToAKindThatExists() {
        const auto exists = [](const FieldInfo& field) {
            return field.type != FieldType::Reference || field.refers.empty() ||
                   findKind(field.refers) != nullptr;
        };
        for (const KindInfo* kind : kinds())
            for (const FieldInfo& field : kind->fields) {
                QVERIFY2(exists(field), at(*kind, field.name).constData());
                for (const FieldInfo& member : field.entry)
                    QVERIFY2(exists(member), at(*kind, member.name).constData());
            }
    }

    void limitsAreSensible() {
        for (const KindInfo* kind : kinds())
            for (const FieldInfo& field : kind->fields) {
                const bool bounded =
                    field.type != FieldType::Text || field.max > 0 || !field.entry.empty();
                QVERIFY2(bounded && field.min <= field.max, at(*kind, field.name).constData());
                if (field.type == FieldType::Word)
                    QVERIFY2(!field.words.empty(), at(*kind, field.name).constData());
            }
    }

    void wordsAndEnumeratorsAreOneToOne() {
        QVERIFY(wordsAreDistinct<Role>() && wordsAreDistinct<Stage>());
        QVERIFY(wordsAreDistinct<LegalForm>() && wordsAreDistinct<Milestone>());
        QVERIFY(wordsAreDistinct<ContactRole>() && wordsAreDistinct<Method>());
        QVERIFY(wordsAreDistinct<Topic>() && wordsAreDistinct<Progress>());
        QVERIFY(wordsAreDistinct<AppointmentPurpose>() && wordsAreDistinct<AppointmentState>());
        QVERIFY(wordsAreDistinct<Measure>() && wordsAreDistinct<TaxBasis>());
        QVERIFY(wordsAreDistinct<FigureSource>() && wordsAreDistinct<FigureState>());
        QVERIFY(wordsAreDistinct<Direction>() && wordsAreDistinct<Applicability>());
        QVERIFY(wordsAreDistinct<Mark>() && wordsAreDistinct<AnsweredBy>());
        QVERIFY(wordsAreDistinct<PlanKind>() && wordsAreDistinct<PlanPurpose>());
        QVERIFY(wordsAreDistinct<PlanState>() && wordsAreDistinct<Grade>());
        QVERIFY(wordsAreDistinct<CaseState>() && wordsAreDistinct<CaseEnding>());
        QVERIFY(wordsAreDistinct<CaseMeasure>() && wordsAreDistinct<MeasureState>());
        QVERIFY(wordsAreDistinct<TellingWay>() && wordsAreDistinct<RecipientKind>());
        QVERIFY(wordsAreDistinct<ConsentState>());
    }

    void aWordThatIsNotKnownIsUnknownAndHasNoText() {
        QVERIFY(fromWord<Method>("hologram") == Method::Unknown);
        QVERIFY(fromWord<Method>("") == Method::Unknown);
        QVERIFY(word(Method::Unknown).empty());
    }
};

BANSO_TEST(KindsTest);

}  // namespace banso

#include "kinds_test.moc"
