// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "tests/simulation/chamber.h"

namespace banso::simulation {

/// What people did, written down when they pressed "save" and apart from what is under test.
class Chronicle {
  public:
    /// One unit of one operation, with what its author had before her.
    struct Entry {
        std::string kind;
        RecordId record;
        std::string unit;
        std::string value;
        std::string shownValue;
        std::string shownVersion;
        std::int64_t cursor = 0;  // when it was saved
        std::int64_t saveFirst = 0;
        std::vector<sync::OperationName> settles;  // of a decision
        sync::OperationName mends;                 // the save whose place this one's takes
        bool onTop = false;                        // it took the place of what she saw on the page
        std::vector<std::string> settledValues;    // of a decision
        std::string mendedLine;                    // of a mend: that save, as she had it before her
        bool told = true;                          // that it is saved
        int save = 0;                              // which one, over all tablets
    };
    using Key = std::pair<sync::OperationName, std::string>;  // operation, unit
    /// Values in contradictions: record, unit, operation.
    using Sides = std::map<std::tuple<RecordId, std::string, sync::OperationName>, std::string>;

    /// Saves, and writes down what was saved over what. `shown` has one state for each change: what
    /// the form showed when it was opened. When the disk refuses, nobody is told that it is saved.
    void save(SimulatedTablet& tablet, const std::vector<sync::RecordChange>& changes,
              const std::vector<sync::RecordState>& shown, const sync::OperationName& mends = {});
    /// A tablet's program began anew: what it was saving may be in the file or not. Says what of
    /// the saves that people were told of is not there.
    std::string beganAnew(SimulatedTablet& tablet);
    /// The tablet's file is an older one, or another tablet's.
    void wentBack(SimulatedTablet& tablet);
    /// What of her unanswered work the tablet does not show; empty when all is before her.
    std::string hiddenWork(SimulatedTablet& tablet) const;
    /// By name; of a name that was given twice, what was saved last.
    const std::map<Key, Entry>& entries() const { return m_entries; }
    /// All of it in its order, also what nobody was told of.
    const std::vector<Entry>& written() const { return m_written; }
    const Entry* find(const sync::OperationName& name, const std::string& unit) const;

  private:
    struct Attempt {
        std::vector<sync::RecordChange> changes;
        std::vector<sync::RecordState> shown;
        std::vector<sync::RecordState> onPage;
        sync::OperationName mends;
        std::string mendedLine;
        std::int64_t cursor = 0;
        Sides sides;  // what the changes settle, among others
    };
    Entry entryOf(const Attempt& attempt, std::size_t place, const sync::UnitChange& change) const;
    void keep(SimulatedTablet& tablet, const Attempt& attempt, std::int64_t first);

    std::map<Key, Entry> m_entries;
    std::vector<Entry> m_written;
    int m_saves = 0;
    // The last operation that is said to be saved.
    std::map<const SimulatedTablet*, std::int64_t> m_told;
    std::map<const SimulatedTablet*, std::vector<Attempt>> m_doubtful;
};

/// Empty for what is no name.
DeviceId deviceOf(const sync::OperationName& name);

}  // namespace banso::simulation
