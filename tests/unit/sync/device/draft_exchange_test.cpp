// SPDX-License-Identifier: Apache-2.0
#include "sync/device/draft_exchange.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "shared/store/draft_store.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class DraftExchangeTest : public QObject {
    Q_OBJECT

    struct Bench : DeviceBench {
        DraftStore store{database, {}};
        DraftExchange exchange{database};
        RecordId visit = ids.recordId();

        void type(RecordId id, const std::string& body) {
            clock.advance(std::chrono::seconds{1});
            BANSO_ASSERT(
                store.put({id, "consultation", shop, "支援記録", body, clock.now()}).has_value());
        }
        std::vector<std::string> told() {
            const auto out = exchange.changed();
            exchange.confirmed(out);
            return out.lines;
        }
        void hear(RecordId id, const std::string& body, std::int64_t number) {
            exchange.received(
                DraftState{id, "bbbbbbbbbbbbbbbb", "consultation", shop, "", body, clock.now()});
            exchange.received(DraftList{{{"bbbbbbbbbbbbbbbb", id}}, number, false});
        }
    };

  private slots:
    void onlyWhatChangedSinceTheHubConfirmedIsTold() {
        Bench b;
        b.type(b.visit, "{\"said\":\"は\"}");
        QCOMPARE(b.told().size(), std::size_t{1});
        QVERIFY(b.told().empty());
        b.type(b.visit, "{\"said\":\"はい\"}");
        QVERIFY(b.told().front().find("はい") != std::string::npos);
    }

    void whatIsTypedWhileTheAnswerComesGoesNext() {
        Bench b;
        b.type(b.visit, "{}");
        const auto out = b.exchange.changed();
        b.type(b.visit, "{\"said\":\"続き\"}");
        b.exchange.confirmed(out);
        QCOMPARE(b.told().size(), std::size_t{1});
    }

    void aFormThatWasSavedIsToldAsEnded() {
        Bench b;
        b.type(b.visit, "{}");
        b.told();
        b.store.remove(b.visit);
        const auto lines = b.told();
        QCOMPARE(lines,
                 std::vector<std::string>{"{\"draft\":\"" + b.visit.text() + "\",\"gone\":true}"});
        QVERIFY(b.told().empty());
    }

    void aDraftTooLargeForALineStaysHereAndSaysSo() {
        Bench b;
        // Each quote needs two characters in a line.
        b.type(b.visit, std::string(limits::kLineBytes * 2 / 3, '"'));
        QVERIFY(b.told().empty());
        QVERIFY(b.store.find(b.visit)->stays);
        b.type(b.visit, "{}");
        QVERIFY(!b.store.find(b.visit)->stays);
        QCOMPARE(b.told().size(), std::size_t{1});
    }

    void longDraftsGoInSeveralRequests() {
        Bench b;
        for (int i = 0; i < 3; ++i) b.type(b.ids.recordId(), std::string(limits::kDraftBytes, 'x'));
        const auto first = b.exchange.changed();
        QCOMPARE(first.lines.size(), std::size_t{1});
        QVERIFY(first.more);
        b.exchange.confirmed(first);
        b.exchange.confirmed(b.exchange.changed());
        const auto last = b.exchange.changed();
        QCOMPARE(last.lines.size(), std::size_t{1});
        QVERIFY(!last.more);
    }

    void theOthersAreWhatTheHubListed() {
        Bench b;
        b.hear(b.visit, "{}", 4);
        QCOMPARE(b.store.others().size(), std::size_t{1});
        QCOMPARE(Meta(b.database).number("drafts"), std::int64_t{4});
        b.exchange.received(DraftList{{}, 5, false});
        QVERIFY(b.store.others().empty());
    }

    void whatWasTakenOverIsOfferedAgainOnlyWhenItChanges() {
        Bench b;
        b.hear(b.visit, "{\"said\":\"は\"}", 4);
        QVERIFY(b.store.adopt("bbbbbbbbbbbbbbbb", b.visit, b.clock.now()).value());
        b.store.remove(b.visit);
        b.exchange.received(DraftList{{{"bbbbbbbbbbbbbbbb", b.visit}}, 5, false});
        QVERIFY(b.store.others().empty());
        b.hear(b.visit, "{\"said\":\"はい\"}", 6);
        QCOMPARE(b.store.others().front().draft.body, std::string("{\"said\":\"はい\"}"));
    }
};

BANSO_TEST(DraftExchangeTest);

}  // namespace banso::sync

#include "draft_exchange_test.moc"
