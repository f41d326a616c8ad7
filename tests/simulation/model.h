// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "tests/simulation/erased.h"

namespace banso::simulation {

/// A hub as simple as the protocol can be told (sync/PROTOCOL.md, section 3): units with a value, a
/// version and candidates. It plays what people did by the chronicle, in the order in which the hub
/// answered, and holds each answer and the end against what the real one made of it. What only the
/// hub decides (rights, its own operations) it takes from there.
class Model {
  public:
    Model(SimulatedHub& hub, const Chronicle& chronicle) : m_hub(hub), m_chronicle(chronicle) {}

    /// Takes in the answers of one request.
    void answered(const DeviceId& device, const std::vector<std::string>& lines);
    /// Takes in what the hub did by itself since the last call.
    void readHistory();
    /// The office erased these.
    void erased(const std::set<RecordId>& records);
    /// Holds what stands and what waits for a decision against the hub's records.
    std::vector<std::string> findings();

  private:
    using Name = sync::OperationName;
    struct Unit {
        std::string value = "null";
        Name version;
        std::map<Name, std::string> candidates;
    };
    struct Row {
        std::int64_t revision = 0;
        DeviceId device;
    };
    /// The hub's operation that says of a record that it is there again.
    struct Back {
        std::int64_t revision = 0;
        Name name;
    };
    using UnitKey = std::pair<RecordId, std::string>;
    using Units = std::map<std::string, const Chronicle::Entry*>;
    using SaveKey = std::pair<DeviceId, std::int64_t>;
    using Sides = std::map<UnitKey, std::map<Name, std::string>>;

    Units unitsOf(const Name& operation) const;
    void takeSave(const std::vector<sync::Answer>& answers, const DeviceId& device);
    void checkAnswer(const sync::Answer& answer, const Name& name,
                     const std::map<std::string, std::string>& judged);
    /// Judges one operation, whose first revision comes after `head`; says of each unit `set`,
    /// `same` or `conflict`.
    std::map<std::string, std::string> judge(const Name& name, std::int64_t head);
    std::string judgeUnit(const Name& name, const std::string& unit, const Chronicle::Entry& entry,
                          std::int64_t head);
    std::int64_t headBefore(const Name& operation, std::int64_t answered) const;
    void settle(Unit& unit, const std::string& unitName, const std::vector<Name>& names,
                const Name& decision);
    void dropOwnCandidate(Unit& unit, const Name& base, const Name& author);
    Name follow(Name base, const std::string& unit) const;

    // erasure (model_erasure.cpp)
    void forget(RecordId record);
    bool isSameAnswer(const std::string& given, const std::string& line) const;
    bool isErased(const Name& operation) const;
    bool isGivenUp(const Name& operation) const;
    void refused(const std::vector<sync::Answer>& answers, const std::vector<Name>& names);
    bool isOfNoOther(const Units& units) const;
    RecordId ownerGiven(const Units& units) const;

    void mending(const Name& mends);
    void mended(const std::vector<Name>& by, const Name& mends);
    void judgeReleased(const Name& mended);
    /// Why a save of this device on that record would have to wait; empty when nothing holds it.
    bool waitsFor(const DeviceId& device, const Name& operation) const;
    // `life` (model_life.cpp)
    bool isCancelled(RecordId record) const;
    RecordId ownerOf(RecordId record) const;
    /// Whether the device made all of a record and of what it owns, or had seen it.
    bool hasSeenAll(RecordId record, const DeviceId& device, std::int64_t seen,
                    std::int64_t head) const;
    bool hasSeen(RecordId record, const DeviceId& device, std::int64_t seen,
                 std::int64_t head) const;
    RecordId openConflict(const UnitKey& unit) const;
    /// What follows from work on a record that somebody else cancelled, or under one.
    void workedOn(const Name& operation);
    void bringBack(RecordId record, const Name& by);

    bool isMerged(const sync::Answer& answer, const Chronicle::Entry& entry,
                  const DeviceId& device) const;
    Sides openSides();
    void find(std::string what) { m_findings.push_back(std::move(what)); }

    SimulatedHub& m_hub;
    const Chronicle& m_chronicle;
    std::map<UnitKey, Unit> m_units;
    std::set<RecordId> m_there;
    std::map<std::pair<Name, std::string>, Name> m_countsAs;
    std::map<Name, std::string> m_firstAnswers;
    std::map<SaveKey, std::vector<Name>> m_waiting;  // quarantined or held, its operations
    std::map<RecordId, std::vector<Row>> m_rows;
    std::map<Name, std::int64_t> m_revisions;
    std::map<RecordId, std::string> m_kinds;
    std::map<RecordId, std::vector<Back>> m_backs;  // that nothing has asked for yet
    std::map<RecordId, std::int64_t> m_lifeRevisions;
    std::set<RecordId> m_erased;   // what the hub takes nothing of any more
    std::set<RecordId> m_givenUp;  // what was made of it on a tablet that has heard
    std::int64_t m_revision = 0;
    std::vector<std::string> m_findings;
};

}  // namespace banso::simulation
