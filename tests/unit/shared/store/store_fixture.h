// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"
#include "shared/store/viewer.h"
#include "shared/text/fold.h"
#include "sync/device/replica.h"
#include "sync/device/replica_schema.h"

namespace banso {

/// A replica in memory with the records that a test gives it.
class StoreFixture {
  public:
    StoreFixture() : m_database(Database::open({}, Database::Mode::Memory).value()) {
        BANSO_ASSERT(sync::migrateReplica(m_database, fold).has_value());
    }

    Database& database() { return m_database; }
    /// The one for whom the stores read.
    Viewer viewer() const { return {id(1), {Role::Advisor}}; }

    template <typename Record>
    Record add(Record record) {
        sync::RecordState state;
        for (const auto& [unit, value] : toUnits(record)) state.set(unit, value, "hub:1");
        sync::Replica(m_database, [](std::string_view text) {
            return fold(text);
        }).put(kindOf<Record>().name, record.id, state);
        return record;
    }

    /// Ids differ by number; a later number sorts later.
    static RecordId id(std::uint8_t number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes.back() = number;
        return RecordId::fromBytes(bytes);
    }
    static Date day(const char* text) { return parseDate(text).value(); }

  private:
    Database m_database;
};

}  // namespace banso
