// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "shared/db/database.h"
#include "shared/schema/row_codec.h"
#include "sync/merge/record_state.h"

namespace banso::sync {

/// Makes the text that a search compares with. Given from outside, because folding Japanese needs a
/// library that sync does not know.
using FoldText = std::function<std::string(std::string_view)>;

/// The records of a tablet, or of the office, in typed tables; one row a record.
class Replica {
  public:
    /// How old a record is, as texts of a message or a row.
    struct Age {
        std::string_view version;
        std::string_view versions;  // JSON: of those units that have not `version`
        std::int64_t revision = 0;  // up to which the hub has told of it
    };

    Replica(Database& database, FoldText fold) : m_database(database), m_fold(std::move(fold)) {}

    /// The record with its versions; a new state when it is not here. Throws StorageError.
    RecordState state(std::string_view kind, RecordId id);
    /// Writes the record's row; removes it when the state holds nothing.
    void put(std::string_view kind, RecordId id, const RecordState& state);
    /// A record as a hub sent it whole, made ready for its row.
    struct NewRecord {
        const KindInfo* kind;
        RecordId id;
        Row row;
        std::string search;
        std::string version;
        std::string versions;
        std::int64_t revision;
    };
    /// Reads the object of a record's units; nothing when the kind is not known or it has none.
    static std::optional<NewRecord> readNew(std::string_view kind, RecordId id, const Age& age,
                                            json::Value units, const FoldText& fold);
    /// Writes its row, unless one is here already: then false, and nothing is written.
    bool putNew(const NewRecord& record);
    /// A unit as the hub has confirmed it, as texts of its message.
    struct Confirmed {
        std::string_view unit;
        std::string_view value;
        std::string_view version;  // empty: as if the unit had never been set
    };
    /// Writes these units of a record alone, where the record is here and nothing else in its row
    /// but the search text follows from them; false, and nothing written, where the whole row has
    /// to be looked at.
    bool setUnits(std::string_view kind, RecordId id, std::int64_t revision,
                  const std::vector<Confirmed>& units);
    /// Notes up to which revision the hub has told of a record.
    void reached(std::string_view kind, RecordId id, std::int64_t revision);
    bool isEmpty();

    /// What else goes when records were erased, as the bytes of their attachments: called in the
    /// same transaction, so that the hub hears of nothing that is not gone.
    void whenErased(std::function<void(Database&)> then) { m_whenErased = std::move(then); }
    void tellErased() {
        if (m_whenErased) m_whenErased(m_database);
    }

    Database& database() { return m_database; }
    const FoldText& fold() const { return m_fold; }

  private:
    struct Sql {
        std::string select;
        std::string insert;  // does nothing when the record is here
        std::string upsert;
        std::string age;  // version_, versions_ and rev_ of a record with no extra_
    };
    const Sql& sqlFor(const KindInfo& kind);
    void putRow(const std::string& sql, const KindInfo& kind, RecordId id, const Row& row,
                std::string_view search, const Age& age);
    const std::string& updateSql(const KindInfo& kind, const std::vector<const FieldInfo*>& fields);
    RecordState unknownState(RecordId id);
    void putUnknown(std::string_view kind, RecordId id, const RecordState& state);

    Database& m_database;
    FoldText m_fold;
    std::function<void(Database&)> m_whenErased;
    std::unordered_map<std::string_view, Sql> m_sql;
    std::map<const FieldInfo*, std::string> m_updates;  // by the first field of the unit
};

}  // namespace banso::sync
