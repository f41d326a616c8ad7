// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/messages.h"

#include <QtTest>
#include <set>

#include "tests/support/test_registry.h"

namespace banso::sync {

class MessagesTest : public QObject {
    Q_OBJECT

    static json::Document parsed(const std::string& text) {
        auto document = json::Document::parse(text);
        BANSO_ASSERT(document.has_value());
        return std::move(*document);
    }
    static constexpr const char* kDevice = "aaaaaaaaaaaaaaaa";
    static constexpr const char* kRecord = "01900000-0000-7000-8000-000000000001";

  private slots:
    void helloComesBackAsItWasSaid() {
        DeviceHello hello;
        hello.schema = 3;
        hello.app = "0.1.0";
        hello.device = kDevice;
        hello.cursor = {"epoch", 1'200, 4};
        hello.token = "token";
        hello.answered = 40;
        hello.made = 42;
        hello.page = 78;
        hello.at = Instant{std::chrono::milliseconds{1'795'514'400'000}};
        hello.pull = false;
        const auto document = parsed(encode(hello));
        const auto back = decodeDeviceHello(*document.root().find("hello"));
        QVERIFY(back.has_value());
        QCOMPARE(encode(*back), encode(hello));
    }

    void whatLeavesAndEntersComesBackAsItWasSaid() {
        const RecordId file = *RecordId::parse(kRecord);
        const FileLeaves leaves{file, {makeVersion7(1, 1, 1), makeVersion7(1, 1, 2)}};
        const auto left = decodeFileLeaves(parsed(encode(leaves)).root());
        QVERIFY(left.has_value());
        QCOMPARE(left->file, file);
        QCOMPARE(left->keep, leaves.keep);
        for (const bool part : {false, true}) {
            const auto entered = decodeFileEnters(parsed(encode(FileEnters{file, part})).root());
            QCOMPARE(entered->file, file);
            QCOMPARE(entered->part, part);
            QCOMPARE(decodeFileLeaves(parsed(encode(FileLeaves{file, {}, part})).root())->part,
                     part);
        }
        const auto keeps = decodeKeeps(parsed(encode(Keeps{true, {file}})).root());
        QVERIFY(keeps->part);
        QCOMPARE(keeps->files, std::vector{file});
        QVERIFY(!decodeKeeps(parsed(encode(Keeps{})).root())->part);
        QVERIFY(!decodeKeeps(parsed(R"({"keeps":true})").root()).has_value());
        QVERIFY(!decodeFileLeaves(parsed(R"({"leave":"x"})").root()).has_value());
        QVERIFY(!decodeFileEnters(parsed(R"({"enter":7})").root()).has_value());
    }

    void anErasureComesBackAsItWasSaid() {
        const Erases erases{17, *RecordId::parse(kRecord), {makeVersion7(1, 1, 1)}};
        const auto read = decodeErases(parsed(encode(erases)).root());
        QVERIFY(read.has_value());
        QCOMPARE(read->revision, erases.revision);
        QCOMPARE(read->target, erases.target);
        QCOMPARE(read->records, erases.records);
        QVERIFY(!decodeErases(parsed(R"({"erase":"x","rev":1,"records":[]})").root()));
        // Not the one without its list, of which nothing would be known but the target.
        const std::string target(kRecord);
        QVERIFY(!decodeErases(parsed("{\"erase\":\"" + target + "\",\"rev\":1}").root()));
    }

    void aHelloWithoutItsPlaceIsRefused() {
        for (const char* text :
             {R"({"protocol":1,"answered":0})", R"({"protocol":1,"cursor":-1,"answered":0})",
              R"({"cursor":0,"answered":0})", R"({"protocol":1,"cursor":"0","answered":0})", "[]"})
            QCOMPARE(decodeDeviceHello(parsed(text).root()).error().code, ErrorCode::Malformed);
    }

    void theHubsHelloComesBackAsItWasSaid() {
        HubHello hello;
        hello.epoch = "epoch";
        hello.head = 1'312;
        hello.taken = 42;
        hello.remembers = 5;
        hello.backup = 6;
        hello.token = "token";
        const auto document = parsed(encode(hello));
        const auto back = decodeHubHello(*document.root().find("hello"));
        QVERIFY(back.has_value());
        QCOMPARE(encode(*back), encode(hello));
    }

    void anAnswerGivenAgainIsTheFirstWordForWord() {
        Answer answer{42, Outcome::Conflict, 1'312, {{"phone", "conflict"}},
                      {}, "invalid",         "記",  false};
        answer.entry = *RecordId::parse(kRecord);
        const std::string line = encode(answer);
        const auto first = decodeAnswer(parsed(line).root());
        const auto again = decodeAnswer(parsed(markedAgain(line)).root());
        QVERIFY(first.has_value() && again.has_value());
        QVERIFY(!first->again);
        QVERIFY(again->again);
        QCOMPARE(encode(*again), line);
        QCOMPARE(encode(*first), line);
    }

    void everyOutcomeHasAWordOfItsOwn() {
        std::set<std::string_view> words;
        for (int i = 0; i <= static_cast<int>(Outcome::Void); ++i) {
            words.insert(name(static_cast<Outcome>(i)));
            QCOMPARE(outcomeFrom(name(static_cast<Outcome>(i))),
                     std::optional(static_cast<Outcome>(i)));
        }
        QCOMPARE(words.size(), std::size_t{6});
        QCOMPARE(decodeAnswer(parsed(R"({"answer":1,"outcome":"maybe"})").root()).error().code,
                 ErrorCode::Malformed);
    }

    void aPatchNamesItsUnitsAndItsOwnBases() {
        const std::string text =
            std::string("{\"rev\":9,\"op\":\"") + kDevice +
            ":7\",\"at\":5,\"only\":[\"phone\"],\"o\":{\"k\":\"business\",\"r\":\"" + kRecord +
            "\",\"set\":{\"phone\":[6,\"A\"],\"memo\":[null,\"m\"]}}}";
        const auto patch = decodePatch(parsed(text).root());
        QVERIFY(patch.has_value());
        QCOMPARE(patch->revision, std::int64_t{9});
        QCOMPARE(patch->only, std::vector<std::string>{"phone"});
        QCOMPARE(patch->operation.changes.front().base, std::string(kDevice) + ":6");
        QVERIFY(!decodePatch(parsed(R"({"rev":9,"op":"nobody","o":{}})").root()).has_value());
    }

    void aWholeRecordKeepsTheTextOfItsValues() {
        const std::string text = std::string("{\"rev\":9,\"k\":\"later\",\"r\":\"") + kRecord +
                                 "\",\"version\":\"hub:1\",\"versions\":{\"b\":\"hub:2\"},"
                                 "\"units\":{\"a\":1.50,\"b\":{\"z\":1,\"a\":[]}}}";
        const auto record = decodeWholeRecord(parsed(text).root());
        QVERIFY(record.has_value());
        QCOMPARE(record->units.at("a"), std::string("1.50"));
        QCOMPARE(record->units.at("b"), std::string(R"({"z":1,"a":[]})"));
        QCOMPARE(record->versions.at("b"), std::string("hub:2"));
    }

    void whereTheHubStoppedIsNamed() {
        const auto stopped = decodeStopped(parsed(encode(Stopped{45, "gap", "missing"})).root());
        QVERIFY(stopped.has_value());
        QCOMPARE(stopped->from, std::int64_t{45});
        QCOMPARE(stopped->code, std::string("gap"));
    }
};

BANSO_TEST(MessagesTest);

}  // namespace banso::sync

#include "messages_test.moc"
