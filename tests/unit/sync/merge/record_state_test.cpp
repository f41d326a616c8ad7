// SPDX-License-Identifier: Apache-2.0
#include "sync/merge/record_state.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::sync {

class RecordStateTest : public QObject {
    Q_OBJECT

    static RecordState state() {
        RecordState state;
        state.set("name", "\"パン\"", "hub:1");
        state.set("phone", "\"1\"", "hub:1");
        state.set("phone", "\"2\"", "hub:2");
        state.set("memo", "null", "hub:3");
        return state;
    }
    static std::string version(const RecordState& state, std::string_view unit) {
        return std::string(state.versionOf(unit));
    }

  private slots:
    void unitsOfTheCreationNeedNoVersionOfTheirOwn() {
        const RecordState made = state();
        QCOMPARE(made.version(), std::string("hub:1"));
        QCOMPARE(made.versions().size(), std::size_t{2});
        QCOMPARE(version(made, "name"), std::string("hub:1"));
        QCOMPARE(version(made, "phone"), std::string("hub:2"));
    }

    void anEmptiedUnitHasAVersionAndAnUnknownOneHasNone() {
        const RecordState made = state();
        QCOMPARE(std::string(made.value("memo")), std::string("null"));
        QCOMPARE(version(made, "memo"), std::string("hub:3"));
        QCOMPARE(std::string(made.value("email")), std::string("null"));
        QCOMPARE(version(made, "email"), std::string());
    }

    void anEmptiedUnitHasItAlsoUnderTheNameOfTheCreation() {
        RecordState made = state();
        made.set("phone", "null", "hub:1");
        QVERIFY(made.versions().contains("phone"));
        QCOMPARE(version(made, "phone"), std::string("hub:1"));
    }

    void unsettingIsAsIfItHadNeverBeen() {
        RecordState made = state();
        made.unset("phone");
        made.unset("name");
        QCOMPARE(version(made, "phone"), std::string());
        QCOMPARE(version(made, "name"), std::string());
        made.set("name", "\"新\"", "hub:4");
        QCOMPARE(version(made, "name"), std::string("hub:4"));
    }

    void whatIsWrittenDownComesBack() {
        const RecordState made = state();
        const auto back =
            RecordState::decode(made.version(), made.encodeVersions(), made.encodeUnits());
        QVERIFY(back.has_value());
        QCOMPARE(back->encodeUnits(), made.encodeUnits());
        QCOMPARE(back->encodeVersions(), made.encodeVersions());
        QVERIFY(!RecordState::decode("hub:1", "{}", "{\"a\":").has_value());
    }
};

BANSO_TEST(RecordStateTest);

}  // namespace banso::sync

#include "record_state_test.moc"
