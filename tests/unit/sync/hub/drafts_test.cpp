// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/drafts.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "shared/domain/confidential_note.h"
#include "sync/protocol/draft_lines.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class DraftsTest : public QObject {
    Q_OBJECT

    /// A person with two tablets, beside the others of the bench.
    struct Bench : HubBench {
        Sender first = one;
        Sender second = secondOf(one);
        RecordId visit = ids.recordId();

        Sender secondOf(const Sender& of) {
            Sender made;
            made.person = of.person;
            made.device = chamber.inGroup([&](Hub& h) { return h.addDevice(of.person, "", {}); });
            return made;
        }
        std::string draft(const std::string& body, RecordId id) {
            return encode(DraftState{id, {}, "consultation", shop, "支援記録", body, {}});
        }
        std::string gone() { return encode(DraftState{visit, {}, {}, {}, {}, {}, {}}); }
        void send(Sender& from, const std::vector<std::string>& lines) {
            BANSO_ASSERT(push(from, lines).has_value());
        }
        /// In a request that says which of the tablet's it is, with the token that it had then.
        void send(Sender& from, std::int64_t turn, const std::string& token,
                  const std::string& line) {
            PushRequest request;
            request.hello.token = token;
            request.hello.turn = turn;
            request.add(line);
            from.token = chamber.inGroup([&](Hub& h) { return h.push(from.device, request); })
                             .value()
                             .hello.token;
        }

        struct News {
            std::vector<std::string> bodies;
            DraftList list;
            bool isEmpty = true;
        };
        /// What a tablet hears that knows all up to the change `known`.
        News heard(Sender& by, std::int64_t known) {
            PushRequest request;
            request.hello.token = by.token;
            request.hello.drafts = known;
            request.hello.cursor = {store.setting("epoch"), 1, 0};
            const auto reply =
                chamber.inGroup([&](Hub& h) { return h.push(by.device, request).value(); });
            by.token = reply.hello.token;
            News news;
            for (const std::string& line : reply.lines) {
                news.isEmpty = false;
                const auto document = json::Document::parse(line);
                if (document->root().find("drafts"))
                    news.list = decodeDraftList(document->root()).value();
                else
                    news.bodies.push_back(decodeDraft(document->root())->body);
            }
            return news;
        }
    };

  private slots:
    void whatSheBeganOnAClientThatShesNotToSeeAnyMoreGoesToNoTabletOfHers() {
        Bench bench;
        bench.send(bench.first, {bench.draft("話した", bench.visit)});
        QCOMPARE(bench.heard(bench.second, 0).bodies.size(), std::size_t{1});
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business",
                     bench.shop,
                     {{"name", "\"店\""},
                      {"advisor", json::quoted(bench.two.person.text())},
                      {"restricted", "true"}}});
            return 0;
        });
        Sender third = bench.secondOf(bench.one);
        const auto news = bench.heard(third, 0);
        QVERIFY(news.bodies.empty() && news.list.names.empty());
    }

    void aConfidentialNoteThatIsOnlyBegunIsAsConfidential() {
        Bench bench;
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business",
                     bench.shop,
                     {{"name", "\"店\""}, {"advisor", json::quoted(bench.one.person.text())}}});
            return 0;
        });
        const RecordId note = confidentialNoteOf(bench.shop);
        bench.send(bench.first, {bench.draft("{\"note\":{\"id\":\"" + note.text() +
                                                 "\"},\"debts\":\"兄の保証人\"}",
                                             note)});
        QCOMPARE(bench.heard(bench.second, 0).bodies.size(), std::size_t{1});
        // The client goes to a colleague; nobody restricts it.
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business",
                     bench.shop,
                     {{"name", "\"店\""}, {"advisor", json::quoted(bench.two.person.text())}}});
            return 0;
        });
        Sender third = bench.secondOf(bench.one);
        QVERIFY(bench.heard(third, 0).bodies.empty());
    }

    void theLastStateGoesToTheSamePersonsOtherTabletOnly() {
        Bench b;
        b.send(b.first, {b.draft("は", b.visit)});
        b.send(b.first, {b.draft("はい", b.visit)});
        const auto news = b.heard(b.second, 0);
        QCOMPARE(news.bodies, std::vector<std::string>{"はい"});
        QCOMPARE(news.list.names.front().device, b.first.device);
        QVERIFY(b.heard(b.two, 0).isEmpty);
        QVERIFY(b.heard(b.first, news.list.number).isEmpty);
        QVERIFY(b.heard(b.first, 0).bodies.empty());
    }

    void onlyWhatChangedSinceIsSent() {
        Bench b;
        b.send(b.first, {b.draft("一", b.visit)});
        const auto before = b.heard(b.second, 0).list.number;
        QVERIFY(b.heard(b.second, before).isEmpty);
        b.send(b.first, {b.draft("二", b.ids.recordId())});
        const auto news = b.heard(b.second, before);
        QCOMPARE(news.bodies, std::vector<std::string>{"二"});
        QCOMPARE(news.list.names.size(), std::size_t{2});
    }

    void aDraftThatEndedIsNoLongerListed() {
        Bench b;
        b.send(b.first, {b.draft("は", b.visit)});
        const auto before = b.heard(b.second, 0).list.number;
        b.send(b.first, {b.gone()});
        const auto news = b.heard(b.second, before);
        QVERIFY(!news.isEmpty);
        QVERIFY(news.list.names.empty());
        b.send(b.first, {b.gone()});
        QVERIFY(b.heard(b.second, news.list.number).isEmpty);
    }

    void aDraftMovesNoRevisionAndNeverStopsTheWorkSentWithIt() {
        Bench b;
        const auto head = b.store.head();
        b.send(b.first, {b.draft("は", b.visit), R"({"draft":"no id"})"});
        QCOMPARE(b.store.head(), head);
        const Save save = b.save(b.first, {b.set("memo", "\"a\"", {})});
        QCOMPARE(b.answers(b.first, {R"({"draft":true})", save.line}).back().outcome,
                 Outcome::Applied);
    }

    void aRequestThatWasHeldUpPutsNothingOldInTheNewOnesPlace() {
        Bench b;
        b.send(b.first, 1'000'001, b.first.token, b.draft("は", b.visit));
        const std::string token = b.first.token;
        b.send(b.first, 3'000'001, token, b.draft("はい", b.visit));
        b.send(b.first, 2'000'001, token, b.draft("は…", b.visit));
        QCOMPARE(b.heard(b.second, 0).bodies, std::vector<std::string>{"はい"});
    }

    void aRequestThatWasHeldUpBringsNoEndedDraftBack() {
        Bench b;
        b.send(b.first, 1'000'001, b.first.token, b.draft("は", b.visit));
        const std::string token = b.first.token;
        b.send(b.first, 3'000'001, token, b.gone());
        b.send(b.first, 2'000'001, token, b.draft("は", b.visit));
        QVERIFY(b.heard(b.second, 0).list.names.empty());
    }

    void aRestoredHubTakesWhatATabletPutBackTypesAnew() {
        Bench b;
        b.send(b.first, 9'000'001, b.first.token, b.draft("は", b.visit));
        b.chamber.inGroup([](Hub& h) {
            h.restored();
            return 0;
        });
        b.send(b.first, 2'000'001, b.first.token, b.draft("いいえ", b.visit));
        QCOMPARE(b.heard(b.second, 0).bodies, std::vector<std::string>{"いいえ"});
    }

    void moreThanATabletKeepsArePassedOver() {
        Bench b;
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < limits::kDrafts + 5; ++i)
            lines.push_back(b.draft("{}", b.ids.recordId()));
        b.send(b.first, lines);
        QCOMPARE(b.store.drafts().of(b.first.person).size(), limits::kDrafts);
    }

    void manyLongDraftsComeInSeveralAnswers() {
        Bench b;
        const std::string longText(limits::kDraftBytes, 'x');
        for (int i = 0; i < 3; ++i) b.send(b.first, {b.draft(longText, b.ids.recordId())});
        std::size_t heard = 0;
        std::int64_t known = 0;
        for (bool more = true; more;) {
            const auto news = b.heard(b.second, known);
            QCOMPARE(news.bodies.size(), std::size_t{1});
            QCOMPARE(news.list.names.size(), std::size_t{3});
            heard += news.bodies.size();
            known = news.list.number;
            more = heard < 3;
            QCOMPARE(news.list.more, more);
        }
        QVERIFY(b.heard(b.second, known).isEmpty);
    }

    void aHubThatWasRestoredTellsAllAgain() {
        Bench b;
        b.send(b.first, {b.draft("は", b.visit)});
        QCOMPARE(b.heard(b.second, 99).bodies.size(), std::size_t{1});
    }
};

BANSO_TEST(DraftsTest);

}  // namespace banso::sync

#include "drafts_test.moc"
