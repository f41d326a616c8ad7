// SPDX-License-Identifier: Apache-2.0
// The laws of one unit and one record (sync/PROTOCOL.md, section 10), each as an equation.
#include <QtTest>

#include "sync/merge/record_state.h"
#include "sync/merge/unit_merge.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/properties/generated.h"

namespace banso::sync {
namespace {

constexpr const char* kHere = "aaaaaaaaaaaaaaaa";
constexpr const char* kThere = "bbbbbbbbbbbbbbbb";
constexpr const char* kElsewhere = "zzzzzzzzzzzzzzzz";

struct Case {
    std::string standing = someValue();
    std::string version = someName();
    std::string value = someValue();
    std::string base = someName();
    bool decision = below(2) == 1;

    static std::string someName() {
        const int name = below(4);
        return name == 0 ? std::string{} : makeName(kHere, name);
    }
    UnitOutcome judge() const { return judgeUnit({standing, version, value, base, decision}); }
};

/// A record that somebody made.
RecordState someRecord() {
    RecordState record;
    for (const char* unit : {"name", "phone", "memo"})
        record.set(unit, someValue(), makeName(kHere, 1 + below(3)));
    return record;
}

struct Setting {
    std::string unit;
    std::string value = someValue();
    std::string version = makeName(kThere, 1 + below(3));
};

RecordState after(RecordState record, const std::vector<Setting>& settings) {
    for (const Setting& made : settings) record.set(made.unit, made.value, made.version);
    return record;
}

bool isEqual(const RecordState& one, const RecordState& other) {
    return one.units() == other.units() && one.version() == other.version() &&
           one.versions() == other.versions();
}

}  // namespace

class MergeLawsTest : public QObject {
    Q_OBJECT

  private slots:
    void nothingIsSetOverWhatWasNotSeen() {
        QVERIFY(rc::check([] {
            const Case unit;
            RC_ASSERT((unit.judge() == UnitOutcome::Set) <= (unit.base == unit.version));
        }));
    }
    void anEqualValueIsNoConflictAndWithoutADecisionNoVersion() {
        QVERIFY(rc::check([] {
            Case unit;
            unit.value = unit.standing;
            RC_ASSERT(unit.judge() != UnitOutcome::Conflict);
            unit.decision = false;
            RC_ASSERT(unit.judge() == UnitOutcome::Same);
        }));
    }
    void aDecisionThatHasSeenWhatStandsIsAlwaysSet() {
        QVERIFY(rc::check([] {
            Case unit;
            unit.base = unit.version;
            unit.decision = true;
            RC_ASSERT(unit.judge() == UnitOutcome::Set);
        }));
    }
    void namesAreComparedAndNeverOrdered() {
        QVERIFY(rc::check([] {
            const Case unit;
            const auto renamed = [](const std::string& name) {
                return name.empty() ? name : makeName(kElsewhere, 9 - splitName(name)->sequence);
            };
            Case other = unit;
            other.version = renamed(unit.version);
            other.base = renamed(unit.base);
            RC_ASSERT(other.judge() == unit.judge());
        }));
    }
    void settingDifferentUnitsCommutes() {
        QVERIFY(rc::check([] {
            const RecordState record = someRecord();
            const Setting a{"phone"};
            const Setting b{"memo"};
            const Setting c{"answers/1"};
            RC_ASSERT(
                isEqual(after(record, shuffled(std::vector{a, b, c})), after(record, {a, b, c})));
        }));
    }
    void settingTwiceIsSettingOnce() {
        QVERIFY(rc::check([] {
            const RecordState record = someRecord();
            const Setting a{"phone"};
            RC_ASSERT(isEqual(after(record, {a, a}), after(record, {a})));
        }));
    }
    void theLastSettingOfAUnitStands() {
        QVERIFY(rc::check([] {
            const RecordState record = someRecord();
            const Setting a{"phone"};
            const Setting b{"phone"};
            RC_ASSERT(isEqual(after(record, {a, b}), after(record, {b})));
        }));
    }
    void takingBackWhatWasNeverThereLeavesTheRecord() {
        QVERIFY(rc::check([] {
            const RecordState record = someRecord();
            RecordState taken = after(record, {Setting{"email"}});
            taken.unset("email");
            RC_ASSERT(isEqual(taken, record));
        }));
    }
    void aStoredRecordIsReadAsItWas() {
        QVERIFY(rc::check([] {
            const RecordState record = after(someRecord(), {Setting{"phone"}, Setting{"b/2"}});
            const auto read = RecordState::decode(record.version(), record.encodeVersions(),
                                                  record.encodeUnits());
            RC_ASSERT(read.has_value() && isEqual(*read, record));
        }));
    }
};

BANSO_TEST(MergeLawsTest);

}  // namespace banso::sync

#include "merge_laws_test.moc"
