// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/draft_lines.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::sync {

class DraftLinesTest : public QObject {
    Q_OBJECT

    static DraftState draft() {
        return {
            makeVersion7(1'795'478'400'000, 1, 1), "aaaaaaaaaaaaaaaa", "consultation",
            makeVersion7(1'795'478'400'000, 1, 2), "支援記録",         R"({"said":"「はい」\n"})",
            Instant{std::chrono::milliseconds{77}}};
    }
    template <typename Decoded, typename Decode>
    static Decoded again(const std::string& line, Decode&& decode) {
        const auto document = json::Document::parse(line);
        BANSO_ASSERT(document.has_value());
        return decode(document->root()).value();
    }

  private slots:
    void aDraftComesBackWordForWord() {
        const DraftState sent = draft();
        const auto read = again<DraftState>(encode(sent), decodeDraft);
        QCOMPARE(read.id, sent.id);
        QCOMPARE(read.device, sent.device);
        QCOMPARE(read.form, sent.form);
        QCOMPARE(read.subject, sent.subject);
        QCOMPARE(read.title, sent.title);
        QCOMPARE(read.body, sent.body);
        QCOMPARE(read.at, sent.at);
        QVERIFY(!read.isGone());
    }

    void anEndedDraftSaysOnlyWhich() {
        const DraftState gone{draft().id, {}, {}, {}, {}, {}, {}};
        QCOMPARE(encode(gone), "{\"draft\":\"" + draft().id.text() + "\",\"gone\":true}");
        QVERIFY(again<DraftState>(encode(gone), decodeDraft).isGone());
    }

    void whatIsNoDraftIsRefused() {
        for (const char* text : {R"({"draft":"x"})", R"({"draft":7,"gone":true})",
                                 R"({"draft":"01890000-0000-7000-8000-000000000001"})"}) {
            const auto document = json::Document::parse(text);
            QCOMPARE(decodeDraft(document->root()).error().code, ErrorCode::Malformed);
        }
    }

    void aListComesBack() {
        const DraftList list{{{"aaaaaaaaaaaaaaaa", draft().id}}, 41, true};
        const auto read = again<DraftList>(encode(list), decodeDraftList);
        QCOMPARE(read.names.size(), std::size_t{1});
        QCOMPARE(read.names.front().device, list.names.front().device);
        QCOMPARE(read.names.front().id, list.names.front().id);
        QCOMPARE(read.number, std::int64_t{41});
        QVERIFY(read.more);
        const auto broken = json::Document::parse(R"({"drafts":[["a"]],"number":1})");
        QCOMPARE(decodeDraftList(broken->root()).error().code, ErrorCode::Malformed);
    }
};

BANSO_TEST(DraftLinesTest);

}  // namespace banso::sync

#include "draft_lines_test.moc"
