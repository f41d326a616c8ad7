// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/access.h"

namespace banso::sync {

/// Keeps the last state of each tablet's forms for the same person's other tablets
/// (sync/PROTOCOL.md, section 3, drafts). Moves no revision and no cursor of records.
class Drafts {
  public:
    Drafts(CentralStore& store, Access& access) : m_store(store), m_access(access) {}

    /// Takes a tablet's line. What is no draft, or one too many, is passed over: a draft never
    /// stops the work that is sent with it.
    /// One of a request that was held up, behind a later one's, is passed over too; `turn` counts
    /// the device's requests, and is negative when it does not say.
    void take(const DeviceRow& device, std::int64_t turn, json::Value line);
    /// Of a restored hub: what a device sends next may come from before what was heard here.
    void forgetTurn(const DeviceRow& device);
    /// The last change of what there is of this device's person.
    static std::int64_t number(CentralStore& store, const DeviceRow& device);
    /// The lines for a tablet that has all up to the change `known`; none when nothing changed.
    /// What names a file that its person may not see today is not among them.
    std::vector<std::string> news(const DeviceRow& device, std::int64_t known);

  private:
    bool isLate(const DeviceRow& device, std::int64_t turn);
    bool maySee(RecordId person, std::string_view line);

    CentralStore& m_store;
    Access& m_access;
};

}  // namespace banso::sync
