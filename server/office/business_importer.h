// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "server/office/import_merge.h"
#include "server/store/chamber_file.h"
#include "shared/catalog/business_import.h"
#include "shared/catalog/likely_double.h"

namespace banso {

/// A value of the file that was not taken because of what a person did.
struct ImportKept {
    enum class Why {
        ChangedByPerson,  // `unit` holds what a person wrote since the last import
        Cancelled,        // the record was cancelled
        Joined,           // the record was joined to another one, which stands for both
        Erased,           // by law, and nothing brings it back; strike it from the list too
        NotYours,         // the file is restricted, and not to whoever imports
        NoRecordWanted,   // the client wants no record, and `unit` would be one
    };
    std::size_t row = 0;
    std::string kind;
    std::string unit;
    Why why = Why::ChangedByPerson;
};

/// Whether whoever imports may read the file, as it is in this store.
using MayReadFile = std::function<bool(sync::SqliteStore& store, RecordId file)>;

/// Somebody who brings a list.
struct ListBringer {
    std::string actor;  // as in AuditEntry
    MayReadFile mayRead;

    /// A command on the server itself, whose user has the whole file of the chamber.
    static ListBringer console() {
        return {"console", [](sync::SqliteStore&, RecordId) { return true; }};
    }
};

/// A business that the import makes and that looks like one that is there.
struct ImportDouble {
    std::size_t row = 0;
    RecordId other;
    Likeness why = Likeness::CorporateNumber;
};

/// What an import did, or would do.
struct ImportOutcome {
    std::size_t created = 0;  // records
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::vector<ImportKept> kept;
    std::vector<ImportDouble> doubles;
    /// What the writer refused, where it was cut off: what is counted here stands, and importing
    /// again goes on.
    Result<void> ended{};
};

/// Brings a chamber's own list of businesses into its records, in groups short enough for others to
/// write in between. What it can only read throws StorageError. A file that whoever brings the list
/// may not read is neither compared with the list, which would tell what stands there, nor written.
class BusinessImporter {
  public:
    /// `store`: the chamber before the import, which is only read, so that nobody waits for it.
    BusinessImporter(const BusinessImport& import, sync::SqliteStore& store, MayReadFile mayRead)
        : m_import(import), m_store(store), m_mayRead(std::move(mayRead)) {}

    /// What the import would do; nothing is written.
    ImportOutcome preview();
    ImportOutcome run(ChamberWriter& writer);

  private:
    /// Where the records are; without a hub, nothing is written.
    struct Place {
        sync::SqliteStore& store;
        sync::Hub* hub = nullptr;
    };

    void takeRows(const Place& place, std::size_t from, std::size_t end);
    /// Whether the record is one that a list may say something of.
    bool take(const Place& place, const RecordUnits& record, std::size_t row,
              const std::vector<std::string>& columns);
    /// Why a list says nothing of what stands there; nothing when it may.
    std::optional<ImportKept::Why> closed(const Place& place, const sync::StoredRecord& standing);
    void create(const Place& place, const RecordUnits& record);
    /// What the businesses that are there are recognised by.
    void learnLikenesses();
    void findDoubles(const RecordUnits& record, std::size_t row);
    void change(const Place& place, const sync::StoredRecord& standing, const RecordUnits& record,
                std::size_t row, const std::vector<std::string>& columns);

    const BusinessImport& m_import;
    sync::SqliteStore& m_store;
    const MayReadFile m_mayRead;
    ImportOutcome m_outcome;
    std::map<std::pair<Likeness, std::string>, RecordId> m_known;
};

}  // namespace banso
