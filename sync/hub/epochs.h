// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "sync/hub/central_store.h"

namespace banso::sync {

/// What a chamber that was restored has in common with the epochs before (sync/PROTOCOL.md,
/// section 2.5).
class Epochs {
  public:
    /// The last of what two epochs have in common: a revision, and an operation of the hub's own.
    struct Common {
        std::int64_t revision = 0;
        std::int64_t hubs = 0;
    };

    explicit Epochs(CentralStore& store) : m_store(store) {}

    /// Keeps what is theirs and ours in the moment of the restore; the epoch is still the one
    /// before.
    void restored();
    /// With one that began after the backup nothing is known to be in common: where it parted from
    /// this one nobody knows. What the hub did before any epoch that is known parted, such as an
    /// import, it is taken to have all the same.
    Common commonWith(std::string_view epoch);
    /// Whether it is another one than that of today, of a chamber that was restored.
    bool isBefore(std::string_view epoch);

  private:
    CentralStore& m_store;
};

}  // namespace banso::sync
