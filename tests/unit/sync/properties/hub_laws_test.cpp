// SPDX-License-Identifier: Apache-2.0
// The algebra of sync (sync/PROTOCOL.md, section 10): each law as an equation between two hubs that
// were told the same in another way.
#include <QtTest>

#include "shared/domain/kinds.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/properties/world.h"

namespace banso::sync {
namespace {

/// Another order that keeps each person's own.
std::vector<Deed> interleaved(const std::vector<Deed>& deeds) {
    std::vector<int> turns;
    for (const Deed& deed : deeds) turns.push_back(deed.person);
    std::vector<Deed> ordered;
    std::map<int, std::size_t> done;
    for (const int person : shuffled(turns)) {
        std::size_t at = done[person];
        while (deeds[at].person != person) ++at;
        ordered.push_back(deeds[at]);
        done[person] = at + 1;
    }
    return ordered;
}

/// Lines with whoever sends them.
struct Sent {
    int person;
    std::string line;
};

std::vector<Sent> someWork(World& world) {
    std::vector<Sent> lines;
    const std::vector<std::string> units{"phone", "memo", "email"};
    std::set<int> began;
    for (int i = 2 + below(6); i > 0; --i) {
        const int person = below(3);
        // Whoever began goes on, or does something else over what there was.
        const bool onOwn = !began.insert(person).second && below(2) == 0;
        lines.push_back({person, world.line({person, oneOf(units), someValue(), onOwn})});
    }
    return lines;
}

}  // namespace

class HubLawsTest : public QObject {
    Q_OBJECT

  private slots:
    void operationsOnDifferentUnitsCommute() {
        QVERIFY(rc::check([] {
            const std::vector<Deed> deeds{
                {0, "phone", someValue()}, {1, "memo", someValue()}, {2, "email", someValue()}};
            World one;
            World other;
            one.perform(deeds);
            other.perform(shuffled(deeds));
            const auto here = one.bench.chamber.state(one.bench.shop);
            const auto there = other.bench.chamber.state(other.bench.shop);
            RC_ASSERT(here.units() == there.units());
            RC_ASSERT(here.versions() == there.versions());
            RC_ASSERT(one.bench.records("conflict").empty());
        }));
    }
    void anErasureAbsorbsWhatCameBeforeItAndWhatComesLater() {
        QVERIFY(rc::check([] {
            World world;
            const std::vector<Sent> work = someWork(world);
            const auto place = static_cast<std::size_t>(below(static_cast<int>(work.size()) + 1));
            for (std::size_t i = 0; i <= work.size(); ++i) {
                if (i == place)
                    world.bench.chamber.inGroup([&](Hub& hub) {
                        return hub.erasures().carryOut(
                            {world.bench.shop, ErasureReason::Request, "console"});
                    });
                if (i < work.size()) (void)world.push(work[i].person, {work[i].line});
            }
            for (const char* kind : {"business", "conflict", "quarantine_entry"})
                RC_ASSERT(world.bench.records(kind).empty());
            for (const HistoryRow& row : world.bench.store.historyAfter(0, 10'000))
                RC_ASSERT(row.operation.find(world.bench.shop.text()) == std::string::npos);
            RC_ASSERT(world.bench.store.erasures().all().size() == 1);
        }));
    }
    void operationsOnDifferentRecordsCommute() {
        QVERIFY(rc::check([] {
            const RecordId shop = makeVersion7(1, 1, 1);
            const RecordId visit = makeVersion7(1, 2, 2);
            const Deed edit{0, "phone", someValue()};
            const auto found = [&](World& world) {
                return world.createShop(1, shop, someValue(1));
            };
            const auto call = [&](World& world) { return world.createVisit(2, visit); };
            World one;
            World other;
            one.perform({edit});
            found(one);
            call(one);
            call(other);
            found(other);
            other.perform({edit});
            for (const RecordId id : {one.bench.shop, shop, visit}) {
                const auto here = one.bench.chamber.state(id);
                const auto there = other.bench.chamber.state(id);
                RC_ASSERT(!here.isNew());
                RC_ASSERT(here.units() == there.units());
                RC_ASSERT(here.versions() == there.versions());
            }
        }));
    }
    void inWhateverOrderTheyComeTheSameValuesAreKept() {
        QVERIFY(rc::check([] {
            const auto deeds = concurrentDeeds();
            World one;
            World other;
            one.perform(deeds);
            other.perform(shuffled(deeds));
            Values written;
            for (const Deed& deed : deeds) written.insert(deed.value);
            RC_ASSERT(one.values() == written);
            RC_ASSERT(other.values() == written);
            RC_ASSERT(one.sides().empty() == (written.size() == 1));
        }));
    }
    void ofAChainTheLastValueIsKeptInEveryOrder() {
        QVERIFY(rc::check([] {
            // All values differ: an equal one would be seen with the other.
            std::vector<Deed> deeds;
            Values last;
            for (int person = 0; person < 3; ++person) {
                const int length = 1 + below(3);
                for (int i = 0; i < length; ++i)
                    deeds.push_back(
                        {person, "phone", json::quoted(std::to_string(10 * person + i)), i > 0});
                last.insert(deeds.back().value);
            }
            World world;
            world.perform(interleaved(deeds));
            RC_ASSERT(world.values() == last);
        }));
    }
    void equalValuesAreOneVersion() {
        QVERIFY(rc::check([] {
            const std::string value = someValue();
            World world;
            const int count = 1 + below(kPeople);
            for (int person = 0; person < count; ++person)
                world.perform({{person, "phone", value}});
            RC_ASSERT(world.bench.store.head() == world.firstHead + 1);
            RC_ASSERT(world.bench.records("conflict").empty());
        }));
    }
    void aDecisionThatNamesAllLeadsToTheSameValue() {
        QVERIFY(rc::check([] {
            const auto deeds = concurrentDeeds();
            const std::string chosen = someValue(6);
            World one;
            World other;
            one.perform(deeds);
            other.perform(shuffled(deeds));
            for (World* world : {&one, &other}) {
                if (world->sides().empty()) continue;
                world->decide(0, chosen, world->bench.version("phone"), world->sideNames());
                RC_ASSERT(world->bench.value("phone") == chosen);
                RC_ASSERT(world->sides().empty());
            }
        }));
    }
    void ofTwoDecisionsNeitherIsLost() {
        QVERIFY(rc::check([] {
            const std::vector<Deed> deeds{{0, "phone", "\"A\""}, {1, "phone", "\"B\""}};
            const std::string first = someValue();
            const std::string second = someValue();
            World world;
            world.perform(deeds);
            const auto base = world.bench.version("phone");
            const auto settles = world.sideNames();
            world.decide(2, first, base, settles);
            world.decide(3, second, base, settles);
            RC_ASSERT(world.values() == (Values{first, second}));
            RC_ASSERT(world.bench.value("phone") == first);
        }));
    }
    void whatADecisionDoesNotNameStaysOpen() {
        QVERIFY(rc::check([] {
            World world;
            world.perform({{0, "phone", "\"A\""}, {1, "phone", "\"B\""}, {2, "phone", "\"C\""}});
            std::vector<OperationName> named;
            Values open;
            for (const auto& [name, value] : world.sides())
                if (value == world.bench.value("phone") || below(2) == 0)
                    named.push_back(name);
                else
                    open.insert(value);
            world.decide(3, "\"D\"", world.bench.version("phone"), named);
            Values kept = world.values();
            kept.erase("\"D\"");
            RC_ASSERT(kept == open);
        }));
    }
    void operationsAreIdempotent() {
        QVERIFY(rc::check([] {
            World once;
            World often;
            const auto lines = someWork(once);
            std::vector<std::string> first;
            for (const Sent& sent : lines) {
                first.push_back(once.push(sent.person, {sent.line}).front());
                RC_ASSERT(often.push(sent.person, {sent.line}).front() == first.back());
                for (int i = below(3); i > 0; --i) {
                    const auto at = static_cast<std::size_t>(below(static_cast<int>(first.size())));
                    RC_ASSERT(often.push(lines[at].person, {lines[at].line}) ==
                              std::vector{markedAgain(first[at])});
                }
            }
            RC_ASSERT(often.everything() == once.everything());
        }));
    }
    void howAPushIsSplitChangesNothing() {
        QVERIFY(rc::check([] {
            World one;
            World other;
            std::vector<std::string> lines;
            for (int i = 1 + below(8); i > 0; --i) {
                const Deed deed{0, below(2) == 0 ? "phone" : "memo", someValue(),
                                !lines.empty() && below(2) == 0};
                lines.push_back(one.line(deed));
            }
            // Somebody else was there first, so that some of it lies in conflict.
            for (World* world : {&one, &other}) world->perform({{1, "phone", "\"Z\""}});
            const auto together = one.push(0, lines);
            std::vector<std::string> parts;
            for (std::size_t at = 0; at < lines.size();) {
                const auto size = 1 + static_cast<std::size_t>(below(3));
                const auto end = std::min(lines.size(), at + size);
                const std::vector<std::string> part(lines.begin() + static_cast<long>(at),
                                                    lines.begin() + static_cast<long>(end));
                for (const std::string& answer : other.push(0, part)) parts.push_back(answer);
                at = end;
            }
            RC_ASSERT(parts == together);
            RC_ASSERT(other.everything() == one.everything());
        }));
    }
    void twoWhoEnterTheSameFactMeetInOneRecord() {
        QVERIFY(rc::check([] {
            const auto entered = [](World& world, int person, const std::string& amount) {
                const Units units{{"business", json::quoted(world.bench.shop.text())},
                                  {"measure", "\"sales\""},
                                  {"period", "\"2026-10\""},
                                  {"value", R"({"amount":)" + amount + R"(,"source":"books"})"}};
                const RecordId id = naturalId(*findKind("figure"), units);
                (void)world.bench.answer(world.person(person),
                                         {HubBench::creationOf("figure", id, units)});
                return id;
            };
            const std::string a = std::to_string(below(3));
            const std::string b = std::to_string(below(3));
            World one;
            World other;
            RC_ASSERT(entered(one, 0, a) == entered(one, 1, b));
            entered(other, 1, b);
            entered(other, 0, a);
            for (World* world : {&one, &other}) {
                RC_ASSERT(world->bench.records("figure").size() == 1U);
                RC_ASSERT(world->bench.records("conflict").size() == (a == b ? 0U : 1U));
            }
        }));
    }
};

BANSO_TEST(HubLawsTest);

}  // namespace banso::sync

#include "hub_laws_test.moc"
