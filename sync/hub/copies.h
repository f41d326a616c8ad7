// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/central_store.h"

namespace banso::sync {

/// Copies of a device: tablets whose file was put back or copied go on as its children
/// (sync/PROTOCOL.md, section 2.4).
class Copies {
  public:
    Copies(CentralStore& store, IdSource& ids) : m_store(store), m_ids(ids) {}

    /// The device that `said` names, if this certificate may speak for it. Errors:
    /// Unauthenticated, Forbidden, CopiedDevice (this chamber was restored, and as many copies
    /// that it did not know of speak already).
    Result<DeviceRow> speaker(std::string_view certificate, std::string_view said);
    /// As which device a copy of `device` goes on from this sequence; the same one when it asks
    /// again with the same token. Errors: CopiedDevice when there are too many already.
    Result<DeviceRow> childOf(const DeviceRow& device, const std::string& token, std::int64_t from);
    /// Gives a device, the one that it is a copy of and all their copies this standing: they have
    /// one certificate, by which each could go on as another. What they had told of their own
    /// erasure before a stop is forgotten. Returns all that were meant.
    std::vector<DeviceRow> stand(std::string_view device, DeviceStanding standing);

  private:
    /// The copies of a device that was enrolled.
    std::vector<DeviceRow> of(std::string_view enrolled);

    CentralStore& m_store;
    IdSource& m_ids;
};

/// A new token, which nobody guesses.
std::string newToken(IdSource& ids);

}  // namespace banso::sync
