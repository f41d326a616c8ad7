// SPDX-License-Identifier: Apache-2.0
#include "sync/device/erasing.h"

#include <QtTest>

#include "shared/domain/consultation.h"
#include "shared/domain/kinds.h"
#include "sync/device/held_files.h"
#include "sync/device/leaving.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class ErasingTest : public QObject {
    Q_OBJECT

    struct Bench : DeviceBench {
        void erase() { Erasing(replica).carryOut({20, shop, {shop}}); }
        std::string firstLine() { return outbox.unanswered(10, 1'000'000).front().text; }
        void draft(const char* table, const std::string& columns, const std::string& values) {
            database.execute("INSERT INTO " + std::string(table) + "(" + columns + ") VALUES(" +
                             values + ")");
        }
    };

  private slots:
    void theRecordGoesWithTheOwnWorkOnTopOfIt() {
        Bench b;
        b.setPhone("A");
        b.erase();
        QVERIFY(b.state().isNew());
        QCOMPARE(b.rows("waiting") + b.rows("shadow"), std::int64_t{0});
    }

    void unsentWorkOnItGoesAsWorkThatWasLost() {
        Bench b;
        const auto first = b.setPhone("A");
        b.erase();
        QCOMPARE(b.firstLine(),
                 "{\"void\":" + std::to_string(first) + ",\"count\":1,\"why\":\"erased\"}");
    }

    void answeredWorkGoesOutOfTheOutboxWithoutAGapInItsNumbers() {
        Bench b;
        const auto first = b.setPhone("A");
        b.outbox.answered({first, Outcome::Applied, 11, {}, {}, {}, {}, false}, 1, 11);
        b.answer(first, Outcome::Applied, 11);
        b.erase();
        QCOMPARE(b.rows("outbox WHERE line='{}'"), std::int64_t{1});
        QCOMPARE(b.outbox.firstKept(), first);
    }

    void whatWasMadeHereUnderItGoesThoughTheHubDoesNotKnowIt() {
        Bench b;
        Consultation talk;
        talk.id = b.ids.recordId();
        talk.business = b.shop;
        talk.writer = Meta(b.database).person();
        talk.day = tokyoDate(b.clock.now());
        talk.method = Method::Visit;
        QVERIFY(b.outbox.save({creation(talk)}).has_value());
        b.erase();
        QVERIFY(b.replica.state("consultation", talk.id).isNew());
        QVERIFY(b.firstLine().find(talk.id.text()) == std::string::npos);
    }

    void aTalkOfTheChambersThatWasOnlyHereGivenToItStays() {
        Bench b;
        const RecordId talk = b.ids.recordId();
        b.overlay.confirm(
            WholeRecord{3, "consultation", talk, Bench::kHub, {}, {{"said", "\"S\""}}});
        QVERIFY(
            b.outbox
                .save({{"consultation", talk, {{"business", {}, json::quoted(b.shop.text()), {}}}}})
                .has_value());
        b.erase();
        const RecordState state = b.replica.state("consultation", talk);
        QCOMPARE(std::string(state.value("said")), std::string("\"S\""));
        QCOMPARE(std::string(state.value("business")), std::string("null"));
    }

    void formsOfItGoOwnOnesAndThoseOfOtherTablets() {
        Bench b;
        const std::string shop = b.shop.text();
        b.draft("draft", "id,form,subject,title,body,updatedAt",
                "'d','visit','" + shop + "','','{}',7");
        b.draft("draft", "id,form,title,body,updatedAt",
                "'e','visit','','{\"business\":\"" + shop + "\"}',7");
        b.draft("draft", "id,form,title,body,updatedAt", "'f','visit','','{}',7");
        b.draft("othersDraft", "device,id,form,subject,title,body,at,taken",
                "'x','g','visit','" + shop + "','','{}',7,0");
        b.erase();
        QCOMPARE(b.rows("draft"), std::int64_t{1});
        QCOMPARE(b.rows("othersDraft"), std::int64_t{0});
    }

    void whatTheHubRefusesBeforeTheTabletHasHeardLeavesNoText() {
        Bench b;
        const auto late = b.setPhone("A");
        Answer refused{late, Outcome::Void, 0, {}, {}, std::string(kErasedCode), {}, false};
        b.overlay.answered(refused, Bench::kDevice, false);
        b.outbox.answered(refused, 1, 20);
        QCOMPARE(b.rows("outbox WHERE line<>'{}'"), std::int64_t{0});
        QCOMPARE(b.rows("operation WHERE outcome='erased'"), std::int64_t{1});
        QCOMPARE(b.seen(), "\"X\"@" + std::string(Bench::kHub));
    }

    void whatWasMadeAndThenChangedHereLeavesNoEmptyRecordWhenBothAreRefused() {
        Bench b;
        const Units units{{"business", json::quoted(b.shop.text())},
                          {"period", "\"2026-10\""},
                          {"measure", "\"sales\""}};
        const RecordId id = naturalId(*findKind("figure"), units);
        const auto saved = [&](const std::string& unit, const OperationName& base,
                               const std::string& amount, Units made) {
            made.emplace(unit, R"({"amount":)" + amount + R"(,"source":"books"})");
            RecordChange change{"figure", id, {}};
            for (const auto& [name, value] : made)
                change.changes.push_back({name, base, value, {}});
            const auto first = b.outbox.save({change});
            BANSO_ASSERT(first.has_value());
            return *first;
        };
        const auto making = saved("value", {}, "1000", units);
        const auto change = saved("value", b.own(making), "2000", {});
        for (const auto sequence : {making, change})
            b.overlay.answered(
                {sequence, Outcome::Void, 0, {}, {}, std::string(kErasedCode), {}, false},
                Bench::kDevice, false);
        QCOMPARE(b.rows("figure"), std::int64_t{0});
    }

    void nothingRemembersThatItWasOpenedOrPinned() {
        Bench b;
        HeldFiles held(b.database);
        held.pin(b.shop, true);
        held.opened(b.shop, tokyoDate(b.clock.now()));
        Leaving(b.replica).enter({b.shop, false});
        b.erase();
        for (const char* table : {"pinnedFile", "openedFile", "heldFile"})
            QCOMPARE(b.rows(table), std::int64_t{0});
    }

    void otherClientsAreLeftAlone() {
        Bench b;
        const RecordId other = b.ids.recordId();
        b.overlay.confirm(WholeRecord{3, "business", other, Bench::kHub, {}, {{"name", "\"T\""}}});
        b.erase();
        QVERIFY(!b.replica.state("business", other).isNew());
    }
};

BANSO_TEST(ErasingTest);

}  // namespace banso::sync

#include "erasing_test.moc"
