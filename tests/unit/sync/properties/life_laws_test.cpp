// SPDX-License-Identifier: Apache-2.0
// What cancelling and working on do to each other (sync/PROTOCOL.md, section 10).
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/properties/world.h"

namespace banso::sync {

class LifeLawsTest : public QObject {
    Q_OBJECT

  private slots:
    void aCancelThatHadNotSeenTheWorkAndTheWorkCommute() {
        QVERIFY(rc::check([] {
            const Deed cancel{0, "life", kCancel};
            std::vector<Deed> deeds{cancel, {1, "memo", someValue()}, {2, "email", someValue()}};
            if (below(2) == 0) deeds.pop_back();
            World one;
            World other;
            one.perform(deeds);
            other.perform(shuffled(deeds));
            for (World* world : {&one, &other}) {
                RC_ASSERT(world->bench.value("life") == "null");
                RC_ASSERT(world->values("life").contains(kCancel));
            }
            RC_ASSERT(one.values("life") == other.values("life"));
            for (const char* unit : {"phone", "memo", "email"})
                RC_ASSERT(one.bench.value(unit) == other.bench.value(unit));
        }));
    }
    void aCancelAndAVisitThatHadNotSeenItCommute() {
        QVERIFY(rc::check([] {
            const Deed cancel{0, "life", kCancel};
            const RecordId visit = makeVersion7(1, 2, static_cast<std::uint64_t>(below(1'000)));
            World one;
            World other;
            one.perform({cancel});
            one.createVisit(1, visit);
            other.createVisit(1, visit);
            other.perform({cancel});
            for (World* world : {&one, &other}) {
                RC_ASSERT(world->bench.value("life") == "null");
                RC_ASSERT(world->values("life") == (Values{"null", kCancel}));
                RC_ASSERT(!world->bench.chamber.state(visit).isNew());
            }
        }));
    }
    void whoHadSeenTheCancelIsNotHeard() {
        QVERIFY(rc::check([] {
            World world;
            world.perform({{0, "life", kCancel}});
            const Answer late = world.bench.answer(
                world.person(1 + below(kPeople - 1)),
                {world.bench.set("memo", someValue(), world.firstVersions.at("memo"))});
            RC_ASSERT(late.outcome == Outcome::Quarantined);
            RC_ASSERT(world.bench.value("life") == kCancel);
        }));
    }
    void aCancelThatHasSeenAllIsClean() {
        QVERIFY(rc::check([] {
            World world;
            world.perform(concurrentDeeds());
            auto& bench = world.bench;
            const Answer answer =
                bench.answer(world.person(4), {bench.set("life", kCancel, bench.version("life"))});
            RC_ASSERT(answer.outcome == Outcome::Applied);
            RC_ASSERT(bench.value("life") == kCancel);
        }));
    }
};

BANSO_TEST(LifeLawsTest);

}  // namespace banso::sync

#include "life_laws_test.moc"
