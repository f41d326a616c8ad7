// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "shared/domain/hub_records.h"
#include "sync/hub/acts.h"
#include "sync/hub/judge.h"

namespace banso::sync {

/// Keeps saves that could not be taken word for word, holds what builds on them, and judges that
/// again when a save mends them (sync/PROTOCOL.md, section 3).
class Quarantine {
  public:
    Quarantine(Ledger& ledger, Judge& judge);

    /// The entry behind which this save waits; the null id when nothing holds it.
    RecordId holds(const Save& save, std::string_view device);
    /// Keeps a save that breaks a rule. The answers name the entry and what to mend.
    std::vector<Answer> refuse(const Save& save, const DeviceRow& device, const Error& error);
    /// Keeps a save that waits behind `entry`.
    std::vector<Answer> hold(const Save& save, const DeviceRow& device, RecordId entry);
    /// Before a save that mends another is applied: what it builds on there counts as what that
    /// was built on.
    void mending(const Save& save);
    /// After it was applied: closes that entry and judges what waited.
    void mended(const Save& save, std::string_view device);
    /// After a save was applied of which a witness had told as kept back: it waits no more.
    void taken(const Save& save, std::string_view device);
    /// After an entry was erased: judges what waited behind it.
    void release(RecordId entry);
    /// The acts of what waited and was taken since the last call.
    std::vector<Act> takeActs() { return std::exchange(m_acts, {}); }

  private:
    /// In which the save is kept: with its first record, but with a restricted one where it has
    /// any, because the line says all of it.
    RecordId fileOf(const Save& save, RecordId behind);
    RecordId put(const Save& save, const DeviceRow& device, RecordId behind, const Error& error);
    std::optional<CentralStore::Entry> entryNamed(const OperationName& save);
    void close(RecordId id, std::string_view how);
    /// When the work comes that is built on a mended save.
    enum class Later {
        Waited,  // it waited behind it: whoever mended that knew
        Comes,   // after the mend: its author had the old value before her
    };
    void countAs(const CentralStore::Entry& old, const Save& mend, std::string_view device,
                 Later later);
    void judgeAgain(const CentralStore::Entry& entry);

    Ledger& m_ledger;
    CentralStore& m_store;
    Judge& m_judge;
    std::vector<Act> m_acts;
};

}  // namespace banso::sync
