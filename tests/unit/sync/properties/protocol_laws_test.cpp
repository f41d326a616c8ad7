// SPDX-License-Identifier: Apache-2.0
// What is written is read as it was, and however a message is cut it says the same.
#include <QtTest>

#include "sync/protocol/lines.h"
#include "sync/protocol/messages.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/properties/generated.h"

namespace banso::sync {
namespace {

constexpr const char* kDevice = "aaaaaaaaaaaaaaaa";

RecordId someRecordId() {
    return makeVersion7(below(1'000'000), static_cast<std::uint16_t>(below(4'096)),
                        static_cast<std::uint64_t>(below(1'000'000)));
}

OperationName someOperation() {
    const int which = below(4);
    if (which == 0) return {};
    // Up to the device's own, which is written as a number.
    return makeName(which == 1 ? kDevice : "bbbbbbbbbbbbbbbb", 1 + below(9));
}

std::string someJson() {
    const std::vector<std::string> values{
        "null", "true", "-7", "\"\"", "\"高崎 \\\" \\\\ \"", R"({"b":[1.50,"é"],"a":null})", "[]"};
    return oneOf(values);
}

Save someSave() {
    Save save;
    save.first = 10 + below(90);
    save.person = someRecordId();
    save.at = Instant{std::chrono::milliseconds{below(2'000'000'000)}};
    save.seen = {below(2) == 0 ? "" : "epoch", below(1'000), 0};
    save.schema = 1 + below(3);
    if (below(4) == 0) save.mends = makeName("bbbbbbbbbbbbbbbb", 1 + below(9));
    for (int i = 1 + below(3); i > 0; --i) {
        Operation operation{below(2) == 0 ? "business" : "later_kind", someRecordId(), {}, {}};
        for (int unit = 1 + below(3); unit > 0; --unit) {
            UnitChange change{"unit" + std::to_string(unit), someOperation(), someJson(), {}};
            if (below(3) == 0) change.settles = {makeName(kDevice, 3), makeName("hub", 7)};
            operation.changes.push_back(std::move(change));
        }
        save.operations.push_back(std::move(operation));
    }
    return save;
}

bool isSame(const UnitChange& one, const UnitChange& other) {
    return one.unit == other.unit && one.base == other.base && one.value == other.value &&
           one.settles == other.settles;
}

bool isSame(const Operation& one, const Operation& other) {
    return one.kind == other.kind && one.record == other.record &&
           std::ranges::equal(one.changes, other.changes,
                              [](const auto& a, const auto& b) { return isSame(a, b); });
}

std::string someMessage() {
    LineWriter writer;
    for (int i = below(6); i > 0; --i)
        writer.add(R"({"line":)" + std::to_string(below(1'000'000)) + "}");
    writer.end();
    return writer.take();
}

/// The lines of a message that comes in these pieces; "broken" when its end does not agree.
std::vector<std::string> readIn(const std::vector<std::string>& pieces) {
    LineReader reader;
    std::vector<std::string> lines;
    for (const std::string& piece : pieces) {
        if (!reader.feed(piece)) return {"broken"};
        for (std::string_view line; reader.next(line);) {
            if (!line.starts_with("{\"end\"")) {
                reader.count(line);
                lines.emplace_back(line);
                continue;
            }
            const auto document = json::Document::parse(line);
            const auto end = decodeEnd(*document->root().find("end"));
            if (!end || !reader.close(end->lines, end->sha256)) return {"broken"};
            lines.emplace_back("end");
        }
    }
    return lines;
}

std::vector<std::string> cut(const std::string& message) {
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < message.size();) {
        const auto size = static_cast<std::size_t>(1 + below(60));
        pieces.push_back(message.substr(at, size));
        at += size;
    }
    return pieces;
}

}  // namespace

class ProtocolLawsTest : public QObject {
    Q_OBJECT

  private slots:
    void aSaveIsReadAsItWasWritten() {
        QVERIFY(rc::check([] {
            Save save = someSave();
            encodeSave(save, kDevice);
            const auto read = decodeSave(save.line, kDevice);
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->first == save.first && read->person == save.person);
            RC_ASSERT(read->at == save.at && read->seen == save.seen);
            RC_ASSERT(read->schema == save.schema && read->mends == save.mends);
            RC_ASSERT(std::ranges::equal(
                read->operations, save.operations,
                [](const Operation& a, const Operation& b) { return isSame(a, b); }));
            Save again = *read;
            encodeSave(again, kDevice);
            RC_ASSERT(again.line == save.line);
        }));
    }
    void anAnswerIsReadAsItWasWritten() {
        QVERIFY(rc::check([] {
            Answer answer{1 + below(99), static_cast<Outcome>(below(6)), below(99), {}, {}, {}, {},
                          false};
            if (below(2) == 0) answer.units = {{"phone", "conflict"}, {"memo", "same"}};
            if (below(2) == 0) answer.entry = someRecordId();
            const std::string line = encode(answer);
            const auto document = json::Document::parse(line);
            const auto read = decodeAnswer(document->root());
            RC_ASSERT(read.has_value());
            RC_ASSERT(encode(*read) == line);
            const std::string again = markedAgain(line);
            const auto marked = json::Document::parse(again);
            RC_ASSERT(decodeAnswer(marked->root())->again);
        }));
    }
    void howAMessageIsCutChangesNothing() {
        QVERIFY(rc::check([] {
            const std::string message = someMessage();
            const auto whole = readIn({message});
            RC_ASSERT(whole.back() == "end");
            RC_ASSERT(readIn(cut(message)) == whole);
        }));
    }
    void whatIsNotAllThereCountsForNothing() {
        QVERIFY(rc::check([] {
            std::string message = someMessage();
            message.resize(static_cast<std::size_t>(below(static_cast<int>(message.size()))));
            const auto lines = readIn({message});
            const bool ended = !lines.empty() && lines.back() == "end";
            RC_ASSERT_FALSE(ended);
        }));
    }
    void aByteThatIsAnotherIsSeen() {
        QVERIFY(rc::check([] {
            const std::string message = someMessage();
            // In one of the lines before the closing one.
            const std::size_t end = message.rfind("{\"end\"");
            RC_PRE(end > 0);
            std::string other = message;
            const std::size_t at = other.find_first_of("0123456789");
            RC_PRE(at < end);
            other[at] = other[at] == '7' ? '8' : '7';
            RC_ASSERT(readIn({other}) == std::vector<std::string>{"broken"});
        }));
    }
};

BANSO_TEST(ProtocolLawsTest);

}  // namespace banso::sync

#include "protocol_laws_test.moc"
