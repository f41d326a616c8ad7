// SPDX-License-Identifier: Apache-2.0
// Who may do what, said once more and compared with what the hub does: every set of roles against
// every kind, written by a push and read by a pull. A cell of the product's table that differs from
// this one fails at the person who has that role alone.
#include "shared/domain/permissions.h"

#include <QtTest>
#include <array>
#include <optional>
#include <set>

#include "shared/domain/kinds.h"
#include "sync/hub/pull.h"
#include "tests/support/setting.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {
namespace {

constexpr std::array kRoles{Role::Advisor,    Role::SupportStaff,  Role::StatutoryAdvisor,
                            Role::Supervisor, Role::Administrator, Role::GeneralStaff,
                            Role::Committee,  Role::Expert};
constexpr unsigned kSets = 1U << kRoles.size();

const RoleSet kNobody;
const RoleSet kOffice{Role::Supervisor, Role::Administrator};
const RoleSet kDecide{Role::Supervisor, Role::StatutoryAdvisor};
const RoleSet kAdvise{Role::Advisor, Role::SupportStaff, Role::StatutoryAdvisor, Role::Supervisor,
                      Role::Administrator};
const RoleSet kInCharge{Role::Advisor, Role::StatutoryAdvisor, Role::Supervisor,
                        Role::Administrator};
const RoleSet kTalk{Role::Advisor, Role::SupportStaff, Role::StatutoryAdvisor, Role::Supervisor};
const RoleSet kTakePart{Role::Advisor,    Role::SupportStaff,  Role::StatutoryAdvisor,
                        Role::Supervisor, Role::Administrator, Role::GeneralStaff};

/// A field that a person tries to set, and who may. `#` stands for something new each time.
struct Cell {
    const char* kind;
    const char* unit;
    const char* value;
    RoleSet writers;
};
const std::vector<Cell> kCells{
    {"person", "roles/committee", R"({"withdrawn":true})", kNobody},
    {"stand_in", "reason", R"("#")", kNobody},
    {"setting", "choice", R"({"value":"#"})", kOffice},
    {"industry", "nameJa", R"("#")", kOffice},
    {"question_set", "titleJa", R"("#")", kOffice},
    {"question", "textJa", R"("#")", kOffice},
    {"kpi_target", "note", R"("#")", kOffice},
    {"business", "memo", R"("#")", kAdvise},
    {"business", "restricted", "false", kInCharge},
    {"confidential_note", "debts", R"("#")", kTalk},
    {"contact", "kana", R"("#")", kAdvise},
    {"business_event", "note", R"("#")", kAdvise},
    {"purpose_notice", "told",
     R"({"day":"2026-11-01","way":"spoken","by":"00000000-0000-7000-8000-000000000#"})", kAdvise},
    {"consent", "state", R"({"stateBy":"00000000-0000-7000-8000-000000000#"})", kAdvise},
    {"giving", "given",
     R"({"day":"2026-11-01","recipientKind":"expert","recipient":"#","what":"書類",)"
     R"("by":"00000000-0000-7000-8000-000000000001"})",
     kAdvise},
    {"plan", "title", R"("#")", kAdvise},
    {"plan_action", "owner", R"("#")", kAdvise},
    {"appointment", "place", R"("#")", kAdvise},
    {"consultation", "said", R"("#")", kTakePart},
    {"promise", "words", R"("#")", kTakePart},
    {"attachment", "caption", R"("#")", kTakePart},
    {"figure", "value", R"({"amount":#})", kAdvise},
    {"checksheet", "summary", R"("#")", kAdvise},
    {"drift_case", "reason", R"("#")", kAdvise},
    {"drift_case", "state", R"({"stateReason":"#"})", kDecide},
    {"drift_case", "measures/expert", R"({"reason":"#"})", kDecide},
    {"instruction", "words", R"("#")", kDecide},
    {"instruction", "done", R"({"consultation":"00000000-0000-7000-8000-000000000#"})", kAdvise},
    {"verdict", "overall", R"({"rules":"#"})", kNobody},
    {"conflict", "state", R"({"closedHow":"#"})", kNobody},
    {"quarantine_entry", "state", R"({"closedHow":"#"})", kNobody},
    {"handover", "done", R"({"clients":#})", kNobody},
};
/// Who reads every file whatever the chamber's setting says. Others who have a role read all with
/// `all`, and those that they look after with `own`; who has none, or is an expert alone, reads no
/// file.
const RoleSet kReadAll{Role::Supervisor, Role::Administrator, Role::SupportStaff};
/// Who reads restricted files that are somebody else's, too.
const RoleSet kReadRestricted{Role::Supervisor};
const RoleSet kOutside{Role::Expert};

/// A file of its own, for whoever looks after the shop.
bool isConfidential(std::string_view kind) {
    return kind == "confidential_note";
}

bool isChambers(std::string_view kind) {
    return findKind(kind)->scopeField.empty();
}

std::string textOf(const Cell& cell) {
    return std::string(cell.kind) + "." + cell.unit;
}

/// In force, not yet, over, withdrawn.
constexpr std::array<const char*, 4> kTerms{R"({"from":"%1","to":"%1"})", R"({"from":"%2"})",
                                            R"({"to":"%0"})",
                                            R"({"from":"%1","to":"%1","withdrawn":true})"};

}  // namespace

class PermissionMatrixTest : public QObject {
    Q_OBJECT

    using Names = std::set<std::string>;

    /// A chamber with a record for each cell; the shop that most of them lie in is somebody else's.
    struct Bench : HubBench {
        std::vector<RecordId> records;
        int tries = 100;

        Bench() {
            bring("business", shop,
                  {{"name", "\"店\""}, {"advisor", json::quoted(one.person.text())}});
            for (const Cell& cell : kCells) {
                records.push_back(ids.recordId());
                const std::string_view field = findKind(cell.kind)->scopeField;
                Units units{{"name", "\"元\""}};
                if (!field.empty() && field != "id")
                    units.emplace(field, json::quoted(shop.text()));
                if (isConfidential(cell.kind)) units.emplace("business", json::quoted(shop.text()));
                bring(cell.kind, records.back(), units);
            }
        }
        void bring(std::string_view kind, RecordId id, const Units& units) {
            chamber.inGroup([&](Hub& h) {
                h.bring({kind, id, units});
                return 0;
            });
        }
        void setScope(const char* value) {
            const RecordUnits setting = tests::settingOf("access.scope", value);
            bring(setting.kind, setting.id, setting.units);
        }
        /// Somebody whose roles have these terms, by their places in kTerms; negative: not hers.
        Sender personWith(const std::vector<int>& terms) {
            const Date today = tokyoDate(clock.now());
            Sender made;
            made.person = ids.recordId();
            Units units{{"name", "\"人\""}};
            for (std::size_t i = 0; i < kRoles.size(); ++i) {
                if (terms[i] < 0) continue;
                QString term = QString::fromUtf8(kTerms[static_cast<std::size_t>(terms[i])]);
                for (int day = 0; day < 3; ++day)
                    term.replace(QStringLiteral("%") + QString::number(day),
                                 QString::fromStdString(toText(addDays(today, day - 1))));
                units.emplace("roles/" + std::string(word(kRoles[i])), term.toStdString());
            }
            bring("person", made.person, units);
            made.device =
                chamber.inGroup([&](Hub& h) { return h.addDevice(made.person, "端末", {}); });
            return made;
        }
        /// The cells that she could set.
        Names written(Sender& who) {
            std::vector<std::string> lines;
            for (std::size_t i = 0; i < kCells.size(); ++i) {
                std::string value = kCells[i].value;
                if (const auto place = value.find('#'); place != std::string::npos)
                    value.replace(place, 1, std::to_string(++tries));
                const OperationName base(chamber.state(records[i]).versionOf(kCells[i].unit));
                lines.push_back(
                    save(who,
                         {{kCells[i].kind, records[i], {{kCells[i].unit, base, value, {}}}, {}}})
                        .line);
            }
            const auto told = answers(who, lines);
            BANSO_ASSERT(told.size() == kCells.size());
            Names names;
            for (std::size_t i = 0; i < told.size(); ++i) {
                const bool isTaken = told[i].outcome != Outcome::Quarantined;
                // Nothing is wrong with it but who sent it.
                BANSO_ASSERT(isTaken || told[i].code == name(ErrorCode::Forbidden));
                if (isTaken) names.insert(textOf(kCells[i]));
            }
            return names;
        }
        /// The kinds that a download brings her: of the chamber and the shop's file, and of the
        /// file that is hers, "own".
        Names read(Sender& who, RecordId own) {
            BANSO_ASSERT(push(who, {}).has_value());
            LineWriter out;
            PullReader reader(store, {who.device, {}, 0, 1'000});
            while (reader.next(out)) continue;
            LineReader lines;
            BANSO_ASSERT(lines.feed(out.take()).has_value());
            Names names;
            for (std::string_view line; lines.next(line);) {
                const auto document = json::Document::parse(line);
                const auto id = document->root().string("r");
                if (!id) continue;
                const auto record = store.record(*RecordId::parse(*id));
                const bool isNamed = isChambers(record->kind) || isConfidential(record->kind);
                if (isNamed || record->scope == shop) names.insert(record->kind);
                if (record->id == own) names.insert("own");
            }
            return names;
        }
    };

    static RoleSet setOf(unsigned number) {
        RoleSet roles;
        for (std::size_t i = 0; i < kRoles.size(); ++i)
            if ((number >> i & 1U) != 0) roles.add(kRoles[i]);
        return roles;
    }
    static bool haveCommon(RoleSet a, RoleSet b) {
        return std::ranges::any_of(kRoles, [&](Role r) { return a.contains(r) && b.contains(r); });
    }
    /// What whoever has these roles in force shall be able to write and to read.
    static Names writable(RoleSet roles, bool seesShop) {
        Names names;
        for (const Cell& cell : kCells)
            if (haveCommon(roles, cell.writers) && sees(cell, roles, seesShop))
                names.insert(textOf(cell));
        return names;
    }
    static bool sees(const Cell& cell, RoleSet roles, bool seesShop) {
        if (isConfidential(cell.kind)) return haveCommon(roles, kReadRestricted);
        return seesShop || isChambers(cell.kind);
    }
    static bool readsFiles(RoleSet roles) { return !roles.isEmpty() && roles != kOutside; }
    static Names readable(RoleSet roles, bool seesShop) {
        Names names;
        for (const Cell& cell : kCells)
            if (sees(cell, roles, seesShop)) names.insert(cell.kind);
        if (readsFiles(roles)) names.insert("own");
        return names;
    }
    static QByteArray said(const Names& names) {
        QByteArray text;
        for (const std::string& name : names) text += QByteArray::fromStdString(name) + ' ';
        return text;
    }
    static void isAsSaid(Bench& b, const std::vector<int>& terms, RoleSet inForce, bool isOwn) {
        Sender who = b.personWith(terms);
        const RecordId own = b.ids.recordId();
        b.bring("business", own,
                {{"name", "\"店\""}, {"advisor", json::quoted(who.person.text())}});
        const bool seesShop = isOwn ? haveCommon(inForce, kReadAll) : readsFiles(inForce);
        QCOMPARE(said(b.read(who, own)), said(readable(inForce, seesShop)));
        QCOMPARE(said(b.written(who)), said(writable(inForce, seesShop)));
    }

  private slots:
    void everyKindAndEveryRowOfTheTableIsTriedHere() {
        std::set<std::pair<std::string_view, std::string_view>> rows;
        for (const Permission& row : permissions()) {
            QVERIFY2(rows.emplace(row.kind, row.unit).second, "a row stands there twice");
            const auto tries = std::ranges::any_of(kCells, [&](const Cell& cell) {
                return cell.kind == row.kind &&
                       (row.unit.empty() || splitUnit(cell.unit).field == row.unit);
            });
            QVERIFY2(tries, row.kind.data());
        }
        QCOMPARE(rows.size(), kCells.size());
        for (const KindInfo* kind : kinds()) {
            QVERIFY2(rows.contains({kind->name, {}}), kind->name.data());
            QCOMPARE(writersOf(kind->name, "anything").isEmpty(),
                     kind->kindClass == KindClass::HubOwned);
        }
        for (const auto& [kind, unit] : rows)
            QVERIFY2(unit.empty() || !findKind(kind)->unitFields(unit).empty() ||
                         findKind(kind)->field(unit) != nullptr,
                     unit.data());
        QCOMPARE(kRoles.size(), Words<Role>::kAll.size());
    }

    void everySetOfRolesWritesAndReadsWhatTheTableSays_data() {
        QTest::addColumn<bool>("isOwn");
        QTest::newRow("all see all") << false;
        QTest::newRow("their own clients") << true;
    }
    void everySetOfRolesWritesAndReadsWhatTheTableSays() {
        QFETCH(bool, isOwn);
        std::optional<Bench> b;
        for (unsigned number = 0; number < kSets; ++number) {
            // What was refused to those before is in the way of nobody, but takes time to read.
            if (number % 16 == 0) b.emplace().setScope(isOwn ? "own" : "all");
            // What is not in force is there with the other dates, and counts for nothing.
            std::vector<int> terms;
            for (std::size_t i = 0; i < kRoles.size(); ++i)
                terms.push_back((number >> i & 1U) != 0 ? 0 : 1 + static_cast<int>(i + number) % 3);
            isAsSaid(*b, terms, setOf(number), isOwn);
            if (QTest::currentTestFailed()) qWarning("at the set of roles %u", number);
            if (QTest::currentTestFailed()) return;
        }
    }

    void aRoleThatIsNotInForceGivesNothing() {
        Bench b;
        for (std::size_t i = 0; i < kRoles.size(); ++i)
            for (const int term : {1, 2, 3}) {
                std::vector<int> terms(kRoles.size(), -1);
                terms[i] = term;
                isAsSaid(b, terms, {}, false);
            }
    }
};

BANSO_TEST(PermissionMatrixTest);

}  // namespace banso::sync

#include "permission_matrix_test.moc"
