// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "shared/domain/hub_records.h"
#include "tests/simulation/erased.h"

namespace banso::simulation {

using Tablets = std::vector<std::unique_ptr<SimulatedTablet>>;

/// Holds the hub's history and the tablets against what people did, law by law
/// (sync/PROTOCOL.md, section 5). It knows the messages' form and none of the code that judges.
class Checkers {
  public:
    Checkers(SimulatedHub& hub, Tablets& tablets, const Chronicle& chronicle, const Erased& erased);

    /// After everything has come to rest. Each finding begins with the law that it is against.
    std::vector<std::string> findings();
    /// The same where a name may have been given twice: of the hub's records alone.
    std::vector<std::string> findingsBesideNames();

  private:
    struct Version {
        sync::OperationName name;
        std::string value;
        std::int64_t revision = 0;
    };
    using Unit = std::pair<RecordId, std::string>;
    struct Cancel {
        RecordId record;
        DeviceId device;
        std::int64_t cursor = 0;
        std::int64_t revision = 0;
    };

    void readHistory();
    void readRow(const sync::HistoryRow& row);
    void readHubRow(const sync::HistoryRow& row, const sync::Operation& operation);
    void checkOverwrite(const Unit& unit, const sync::OperationName& name,
                        const Chronicle::Entry& entry);
    bool hadSeen(const sync::OperationName& name, const std::string& unit,
                 const Chronicle::Entry& entry, const Version& stood) const;
    bool waited(const sync::OperationName& name) const;
    void checkReceipts(SimulatedTablet& tablet);
    void checkReceipt(const sync::Answer& said, const sync::OperationName& name);
    bool isOfErased(const sync::OperationName& name) const;
    void checkAccepted(SimulatedTablet& tablet);
    void checkAcceptedUnit(SimulatedTablet& tablet, const Chronicle::Key& key,
                           const Chronicle::Entry& entry, const std::string& outcome);
    void checkQuarantined(SimulatedTablet& tablet, const Chronicle::Key& key,
                          const Chronicle::Entry& entry);
    void checkConflicts();
    void checkTwins();
    void checkLifeConflict(const Conflict& conflict);
    void checkCancels();
    /// Whether a record lay under another, or was it, at that revision.
    bool isUnder(RecordId record, RecordId above, std::int64_t revision) const;
    void find(std::string what) { m_findings.push_back(std::move(what)); }

    SimulatedHub& m_hub;
    Tablets& m_tablets;
    const Chronicle& m_chronicle;
    const Erased& m_erased;
    std::vector<std::string> m_findings;
    std::vector<sync::HistoryRow> m_rows;
    std::map<RecordId, sync::StoredRecord> m_records;
    std::map<Unit, std::vector<Version>> m_versions;  // as they came to stand
    std::set<Chronicle::Key> m_tookEffect;
    std::map<Chronicle::Key, RecordId> m_sides;           // conflict in which the value once lay
    std::map<sync::OperationName, std::int64_t> m_names;  // and their revisions
    std::vector<Cancel> m_cancels;
};

/// The open conflicts of which none should be left once somebody who sees all of it has decided:
/// all but those on what is cancelled.
std::vector<std::string> outlivedDecisions(SimulatedHub& hub);

}  // namespace banso::simulation
