// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/db/database.h"
#include "sync/hub/central_store.h"

namespace banso::sync {

/// A store's read transaction, from its making to its end; also when what is read first throws.
class ReadMoment {
  public:
    explicit ReadMoment(CentralStore& store) : m_store(store) { m_store.beginRead(); }
    ~ReadMoment() {
        try {
            m_store.endRead();
        } catch (const StorageError&) {
            // A read transaction that cannot be ended has nothing to lose.
        }
    }
    ReadMoment(const ReadMoment&) = delete;

  private:
    CentralStore& m_store;
};

}  // namespace banso::sync
