// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/lines.h"

#include <QtTest>

#include "sync/protocol/messages.h"
#include "tests/support/test_registry.h"

namespace banso::sync {

class LinesTest : public QObject {
    Q_OBJECT

    static std::string message() {
        LineWriter writer;
        writer.add("{\"a\":1}");
        writer.add("{\"b\":\"記\"}");
        writer.end(7, 2, true);
        return writer.take();
    }
    /// Reads a message as both sides do; the closing line's word on it.
    static Result<End> read(std::string_view text) {
        LineReader reader;
        if (auto fed = reader.feed(text); !fed) return fed.error();
        for (std::string_view line; reader.next(line);) {
            const auto document = json::Document::parse(line);
            if (!document) return document.error();
            if (const auto value = document->root().find("end")) {
                auto end = decodeEnd(*value);
                if (!end) return end;
                if (auto closed = reader.close(end->lines, end->sha256); !closed)
                    return closed.error();
                return end;
            }
            reader.count(line);
        }
        return Error{ErrorCode::Incomplete, "no end"};
    }
    static std::string replaced(std::string text, const std::string& from, const std::string& to) {
        const auto at = text.find(from);
        BANSO_ASSERT(at != std::string::npos);
        return text.replace(at, from.size(), to);
    }

  private slots:
    void theClosingLineAgreesWithWhatWasWritten() {
        const auto end = read(message());
        QVERIFY(end.has_value());
        QCOMPARE(end->lines, std::int64_t{2});
        QCOMPARE(end->cursor, std::int64_t{7});
        QCOMPARE(end->scope, std::int64_t{2});
        QVERIFY(end->more);
    }

    void linesComeOutHoweverTheBytesWereCut() {
        LineReader reader;
        std::vector<std::string> lines;
        for (const char byte : message()) {
            QVERIFY(reader.feed({&byte, 1}).has_value());
            for (std::string_view line; reader.next(line);) lines.emplace_back(line);
        }
        QCOMPARE(lines.size(), std::size_t{3});
        QCOMPARE(lines[1], std::string("{\"b\":\"記\"}"));
    }

    void aMessageThatDisagreesWithItsClosingLineCountsForNothing() {
        QCOMPARE(read(replaced(message(), "\"記\"", "\"録\"")).error().code, ErrorCode::Incomplete);
        QCOMPARE(read(replaced(message(), "\"lines\":2", "\"lines\":3")).error().code,
                 ErrorCode::Incomplete);
        QCOMPARE(read(replaced(message(), "{\"a\":1}\n", "")).error().code, ErrorCode::Incomplete);
        const std::string whole = message();
        for (std::size_t size = 0; size < whole.size(); ++size)
            QCOMPARE(read(whole.substr(0, size)).error().code, ErrorCode::Incomplete);
    }

    void aLineBeyondTheLimitIsRefusedFinishedOrNot() {
        LineReader reader(10);
        QVERIFY(reader.feed("0123456789\n").has_value());
        QCOMPARE(LineReader(10).feed("01234567890").error().code, ErrorCode::TooLarge);
        QCOMPARE(LineReader(10).feed("01234567890\n").error().code, ErrorCode::TooLarge);
        QCOMPARE(LineReader(10).feed("a\n01234567890\nb\n").error().code, ErrorCode::TooLarge);
    }
};

BANSO_TEST(LinesTest);

}  // namespace banso::sync

#include "lines_test.moc"
