// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/operation.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::sync {

class OperationTest : public QObject {
    Q_OBJECT

    static constexpr const char* kDevice = "aaaaaaaaaaaaaaaa";
    static constexpr const char* kOther = "bbbbbbbbbbbbbbbb";
    static constexpr const char* kRecord = "01900000-0000-7000-8000-000000000001";

    static Save save() {
        Save save;
        save.first = 41;
        save.person = *RecordId::parse(kRecord);
        save.at = Instant{std::chrono::milliseconds{5}};
        save.seen = {"epoch", 1'200, 0};
        save.schema = 1;
        save.operations = {
            {"business",
             *RecordId::parse(kRecord),
             {{"phone", makeName(kDevice, 7), "\"A\"", {makeName(kOther, 3), makeName(kDevice, 8)}},
              {"memo", makeName(kOther, 2), "null", {}},
              {"member", {}, "true", {}}},
             {}}};
        return save;
    }
    static std::string lineWith(const std::string& operations) {
        return std::string("{\"save\":1,\"by\":\"") + kRecord +
               "\",\"at\":0,\"seen\":[\"\",0,0],\"schema\":1,\"ops\":" + operations + "}";
    }
    static std::string operation(const std::string& set) {
        return std::string("{\"k\":\"business\",\"r\":\"") + kRecord + "\",\"set\":" + set + "}";
    }

  private slots:
    void aSaveComesBackAsItWasMade() {
        Save made = save();
        made.mends = makeName(kOther, 9);
        encodeSave(made, kDevice);
        const auto read = decodeSave(made.line, kDevice);
        QVERIFY(read.has_value());
        QCOMPARE(read->line, made.line);
        QCOMPARE(read->last(), std::int64_t{41});
        QCOMPARE(read->seen, made.seen);
        QCOMPARE(read->mends, made.mends);
        const auto& changes = read->operations.front().changes;
        QCOMPARE(changes[0].base, makeName(kDevice, 7));
        QVERIFY(changes[0].isDecision());
        QCOMPARE(changes[0].settles[1], makeName(kDevice, 8));
        QCOMPARE(changes[1].value, std::string("null"));
        QCOMPARE(changes[2].base, OperationName{});
        Save again = *read;
        encodeSave(again, kDevice);
        QCOMPARE(again.line, made.line);
    }

    void ownBasesAreNumbersAndForeignOnesNames() {
        Save made = save();
        encodeSave(made, kDevice);
        QVERIFY(made.line.find("\"phone\":[7,\"A\",[\"bbbbbbbbbbbbbbbb:3\",8]]") !=
                std::string::npos);
    }

    void aLineThatIsNoSaveIsRefused_data() {
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const std::string& line) {
            QTest::newRow(name) << QString::fromStdString(line);
        };
        row("no JSON", "{\"save\":1");
        row("nothing else", "{\"save\":1}");
        row("no operation", lineWith("[]"));
        std::string many = "[";
        for (int i = 0; i < 101; ++i) many += (i == 0 ? "" : ",") + operation(R"({"a":[null,1]})");
        row("101 operations", lineWith(many + "]"));
        row("empty set", lineWith("[" + operation("{}") + "]"));
        row("no base", lineWith("[" + operation(R"({"phone":["A"]})") + "]"));
        row("four parts", lineWith("[" + operation(R"({"phone":[null,"A",["hub:1"],1]})") + "]"));
        row("base is no name", lineWith("[" + operation(R"({"phone":["me:1","A"]})") + "]"));
        row("base 0", lineWith("[" + operation(R"({"phone":[0,"A"]})") + "]"));
        row("settles nothing", lineWith("[" + operation(R"({"phone":[null,"A",[]]})") + "]"));
        row("double key",
            lineWith("[" + operation(R"({"phone":[null,"A"],"phone":[null,"B"]})") + "]"));
        row("seen goes below zero", std::string("{\"save\":1,\"by\":\"") + kRecord +
                                        "\",\"at\":0,\"seen\":[\"\",-1,0],\"schema\":1,\"ops\":[" +
                                        operation(R"({"phone":[null,"A"]})") + "]}");
    }
    void aLineThatIsNoSaveIsRefused() {
        QFETCH(QString, line);
        QVERIFY(!decodeSave(line.toStdString(), kDevice).has_value());
    }

    void namesAreDeviceAndSequence() {
        const auto parts = splitName(makeName(kDevice, 12));
        QVERIFY(parts.has_value());
        QCOMPARE(parts->sequence, std::int64_t{12});
        QVERIFY(splitName("hub:1").has_value());
        for (const char* text :
             {"", ":1", "hub", "hub:", "hub:0", "hub:-1", "hub:1x", "HUB:1", "aaaaaaaaaaaaaaa:1",
              "aaaaaaaaaaaaaaa1:1", "hub:99999999999999999999"})
            QVERIFY(!splitName(text).has_value());
    }
};

BANSO_TEST(OperationTest);

}  // namespace banso::sync

#include "operation_test.moc"
