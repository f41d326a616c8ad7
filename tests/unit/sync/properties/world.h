// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <set>

#include "shared/domain/hub_records.h"
#include "tests/unit/sync/hub/hub_bench.h"
#include "tests/unit/sync/properties/generated.h"

namespace banso::sync {

using Values = std::set<std::string>;

inline constexpr int kPeople = 5;
inline constexpr const char* kCancel = R"({"cancelled":true,"cancelReason":"廃業"})";

/// Something that one person does to a unit of the shop. Each person acts on what there was in the
/// beginning, or on what she herself did before.
struct Deed {
    int person = 0;
    std::string unit = "phone";
    std::string value;
    bool onOwn = false;

    friend std::ostream& operator<<(std::ostream& out, const Deed& deed) {
        return out << deed.person << " " << deed.unit << "=" << deed.value
                   << (deed.onOwn ? " on her own" : "");
    }
};

/// A hub with one shop and five people, always the same in the beginning.
struct World {
    HubBench bench;
    std::vector<Sender> people;
    std::map<std::string, OperationName> firstVersions;
    std::int64_t firstHead = 0;

    World() {
        for (int i = 0; i < kPeople; ++i) people.push_back(bench.sender("人"));
        for (const char* unit : {"phone", "memo", "email", "life"})
            firstVersions[unit] = bench.version(unit);
        firstHead = bench.store.head();
    }
    Sender& person(int number) { return people[static_cast<std::size_t>(number)]; }
    std::string line(const Deed& deed) {
        Sender& author = person(deed.person);
        const OperationName base =
            deed.onOwn ? makeName(author.device, author.sequence) : firstVersions.at(deed.unit);
        return bench.save(author, {bench.set(deed.unit, deed.value, base)}, firstHead).line;
    }
    void perform(const std::vector<Deed>& deeds) {
        for (const Deed& deed : deeds) (void)push(deed.person, {line(deed)});
    }
    std::vector<std::string> push(int number, const std::vector<std::string>& lines) {
        const auto reply = bench.push(person(number), lines);
        BANSO_ASSERT(reply.has_value());
        return reply->lines;
    }
    Outcome createShop(int number, RecordId id, const std::string& name) {
        return create(number, "business", id, {{"name", name}});
    }
    Outcome createVisit(int number, RecordId id) {
        return create(number, "consultation", id,
                      {{"business", json::quoted(bench.shop.text())},
                       {"writer", json::quoted(person(number).person.text())},
                       {"when", R"({"day":"2026-11-24"})"},
                       {"method", "\"visit\""}});
    }
    Outcome create(int number, const char* kind, RecordId id, const Units& units) {
        return bench.answer(person(number), {HubBench::creationOf(kind, id, units)}, firstHead)
            .outcome;
    }
    /// Of a unit's open conflict.
    std::map<OperationName, std::string> sides(const std::string& unit = "phone") {
        std::map<OperationName, std::string> found;
        const RecordId id = bench.store.openConflict(bench.shop, unit);
        if (id.isNull()) return found;
        for (const auto& [name, side] :
             fromUnits<Conflict>(id, bench.chamber.state(id).units()).sides)
            if (!side.settled.value_or(false)) found.emplace(name, side.value);
        return found;
    }
    /// What stands and what waits beside it.
    Values values(const std::string& unit = "phone") {
        Values all{bench.value(unit)};
        for (const auto& [name, value] : sides(unit)) all.insert(value);
        return all;
    }
    /// Somebody who sees all of it chooses.
    void decide(int number, const std::string& value, const OperationName& base,
                const std::vector<OperationName>& settles) {
        (void)bench.answers(
            person(number),
            {bench.save(person(number), {bench.set("phone", value, base, settles)}).line});
    }
    std::vector<OperationName> sideNames() {
        std::vector<OperationName> names;
        for (const auto& [name, value] : sides()) names.push_back(name);
        return names;
    }
    /// All that the hub keeps of the shop and of how it came to be.
    std::vector<std::string> everything() {
        std::vector<std::string> all;
        for (const HistoryRow& row : bench.store.historyAfter(0, 10'000)) {
            all.push_back(makeName(row.device, row.sequence) + " " + row.operation);
            for (const std::string& unit : row.only) all.back() += " " + unit;
        }
        const auto state = bench.chamber.state(bench.shop);
        all.push_back(state.encodeUnits() + state.encodeVersions());
        return all;
    }
};

/// One deed of each of some people, all over what there was; none sets what it saw.
inline std::vector<Deed> concurrentDeeds() {
    std::vector<Deed> deeds;
    const int count = 2 + below(kPeople - 2);
    for (int person = 0; person < count; ++person) deeds.push_back({person, "phone", someValue()});
    return deeds;
}

}  // namespace banso::sync
