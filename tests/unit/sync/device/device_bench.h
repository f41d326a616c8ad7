// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/db/statement.h"
#include "shared/domain/business.h"
#include "sync/device/outbox.h"
#include "sync/device/replica_schema.h"
#include "tests/simulation/chamber.h"

namespace banso::sync {

/// A tablet's replica in memory with one shop that the hub has confirmed, and nothing around it.
struct DeviceBench {
    static constexpr const char* kDevice = "aaaaaaaaaaaaaaaa";
    static constexpr const char* kHub = "hub:1";

    simulation::VirtualClock clock;
    simulation::SeededIds ids{clock, 5};
    Database database = open();
    Replica replica{database, unfolded};
    Outbox outbox{replica, clock};
    Overlay overlay{replica};
    RecordId shop = ids.recordId();

    DeviceBench() {
        Meta meta(database);
        meta.put("device", kDevice);
        meta.put("person", ids.recordId().text());
        meta.putCursor({"epoch", 10, 0});
        overlay.confirm(
            WholeRecord{1, "business", shop, kHub, {}, {{"name", "\"店\""}, {"phone", "\"X\""}}});
    }
    static std::string unfolded(std::string_view text) { return std::string(text); }
    static Database open() {
        auto database = Database::open("", Database::Mode::Memory);
        BANSO_ASSERT(database.has_value());
        BANSO_ASSERT(migrateReplica(*database, unfolded).has_value());
        return std::move(*database);
    }
    /// As a form reads it when it is opened.
    Seen<Business> read() { return {fromUnits<Business>(shop, state().units()), state()}; }
    RecordState state() { return replica.state("business", shop); }
    /// value@version of a unit as people see it.
    std::string seen(std::string_view unit = "phone") {
        const RecordState now = state();
        return std::string(now.value(unit)) + "@" + std::string(now.versionOf(unit));
    }
    /// Sets the phone over what is on top; returns the operation's sequence.
    std::int64_t setPhone(const std::string& value) {
        return setPhone(value, OperationName(state().versionOf("phone")));
    }
    std::int64_t setPhone(const std::string& value, const OperationName& base) {
        const auto saved =
            outbox.save({{"business", shop, {{"phone", base, json::quoted(value), {}}}}});
        BANSO_ASSERT(saved.has_value());
        return *saved;
    }
    void answer(std::int64_t sequence, Outcome outcome, std::int64_t revision,
                std::map<std::string, std::string> units = {}) {
        overlay.answered({sequence, outcome, revision, std::move(units), {}, {}, {}, false},
                         kDevice, false);
    }
    Patch phonePatch(const std::string& value, std::int64_t revision, const char* name) {
        Patch patch;
        patch.revision = revision;
        patch.name = name;
        patch.operation = {"business", shop, {{"phone", {}, json::quoted(value), {}}}, {}};
        return patch;
    }
    void foreignPhone(const std::string& value, std::int64_t revision, const char* name) {
        overlay.confirm(phonePatch(value, revision, name));
    }
    std::int64_t rows(const std::string& table) {
        Statement row = database.prepare("SELECT count(*) FROM " + table);
        row.step();
        return row.integer(0);
    }
    static std::string own(std::int64_t sequence) { return makeName(kDevice, sequence); }
};

}  // namespace banso::sync
