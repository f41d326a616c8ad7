// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sync/hub/sqlite_store.h"

namespace banso::faults {

/// A tablet's file, and what its program had said to be saved before it died.
struct CheckedTablet {
    std::string file;
    std::set<std::int64_t> saved;
    /// Of the file; none: it is clear.
    std::optional<SecretKey> key{};
};

/// What a run amounted to, read from the hub's file.
struct Figures {
    std::int64_t operations = 0;  // of tablets, answered
    std::int64_t revisions = 0;
    std::int64_t conflicts = 0;
    std::int64_t quarantined = 0;
};

/// What SQLite finds wrong in the file; "ok" when nothing is.
std::string integrityOf(Database& database);

/// Holds the files of a hub and its tablets against the laws of sync (sync/PROTOCOL.md, section 5)
/// after everything has healed and nobody runs. It reads what was saved and what the hub keeps, and
/// uses none of the code that judges.
class Checks {
  public:
    Checks(const std::string& chamberFile, const std::vector<CheckedTablet>& tablets);

    /// Each finding begins with what is not so; at most some of each kind.
    std::vector<std::string> findings();
    Figures figures();

  private:
    using Unit = std::pair<RecordId, std::string>;
    /// An operation's part in one unit.
    struct Entry {
        sync::OperationName base;
        std::string value;
        std::vector<sync::OperationName> settles;
    };
    struct Step {
        sync::OperationName name;
        Entry entry;
    };
    struct Saved {
        DeviceId device;
        std::int64_t saveFirst = 0;
        std::string line;
        sync::Operation operation;
    };

    void readHistory();
    void readOutbox(const CheckedTablet& tablet);
    void readConflicts();
    void checkFiles();
    void checkOnce();
    void checkTablet(const CheckedTablet& tablet);
    void checkReceipts(Database& tablet, const DeviceId& device);
    void checkKept();
    void checkSeen();
    bool isKept(const sync::OperationName& name, const Unit& unit, const Entry& entry);
    std::string valueOf(const sync::OperationName& name, const Unit& unit) const;
    void find(const std::string& law, const std::string& what);

    sync::SqliteStore m_store;
    std::vector<CheckedTablet> m_tablets;
    std::map<Unit, std::vector<Step>> m_history;   // what was set, in order
    std::map<sync::OperationName, Saved> m_saved;  // what tablets have in their outboxes
    std::map<Unit, std::map<sync::OperationName, std::string>> m_sides;  // of all conflicts
    std::map<std::string, int> m_foundOf;
    std::vector<std::string> m_findings;
};

}  // namespace banso::faults
