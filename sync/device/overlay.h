// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>

#include "sync/device/replica.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// Units of which an answer has told a later value than the pull has come to, each with its
/// revision.
using Ahead = std::map<std::pair<RecordId, std::string>, std::int64_t>;

/// What people see: the confirmed state with the device's own unanswered operations on top. Every
/// call stands inside a transaction.
class Overlay {
  public:
    /// `ahead`: where an answer is applied in one transaction, what it tells ahead of its own end
    /// is remembered here, and only what is so at the end is written.
    explicit Overlay(Replica& replica, Ahead* ahead = nullptr)
        : m_replica(replica), m_database(replica.database()), m_ahead(ahead) {}

    /// Lays a new operation of this device on top. A unit whose base is not what is on top (another
    /// form of the same record was saved first) stays below, as a contradiction with oneself.
    void add(const Operation& operation, std::string_view device, std::int64_t sequence);
    /// Takes in what the hub said of one operation. `alreadyPulled`: the pull has told what stands.
    void answered(const Answer& answer, std::string_view device, bool alreadyPulled);
    /// Takes in units that the hub confirmed.
    void confirm(const Patch& patch);
    void confirm(const WholeRecord& record);
    /// The cursor has come to this revision: what was known ahead of it is no longer ahead.
    void reached(std::int64_t revision);
    /// Gives up operations `first` to `last`: their values stand otherwise by now, or never will.
    void giveUp(std::int64_t first, std::int64_t last);

  private:
    using Confirmed = Replica::Confirmed;
    // What stands between a record's row and what the hub says of it.
    struct Cover {
        // Units with own unanswered operations, and whether one of those is on top: what stays
        // below hides nothing.
        std::map<std::string, bool, std::less<>> own;
        std::set<std::string, std::less<>>
            ahead;  // units of which an answer has told a later value
        bool isNone() const { return own.empty() && ahead.empty(); }
    };
    Cover coverOf(RecordId record, std::int64_t revision);
    void confirm(std::string_view kind, RecordId record, RecordState& state, std::int64_t revision,
                 const Cover& cover, const std::vector<Confirmed>& units);
    void stoodAsSent(const Answer& answer, const OperationName& name);
    bool settleWhole(const Answer& answer);
    void putAhead(RecordId record, std::string_view unit, std::int64_t revision);
    void writeAhead(RecordId record, std::string_view unit, std::int64_t revision);
    void removeWaiting(std::int64_t sequence, std::int64_t revision = 0);
    bool isUnmade(std::string_view kind, RecordId record, const RecordState& state);
    void uncover(std::string_view kind, RecordId record, const std::vector<std::string>& units,
                 std::int64_t revision);

    Replica& m_replica;
    Database& m_database;
    Ahead* m_ahead;
};

}  // namespace banso::sync
