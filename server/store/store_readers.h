// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "sync/hub/sqlite_store.h"

namespace banso {

/// The connections that only read the chamber's file: each pull has one to itself while it lasts.
class StoreReaders {
  public:
    explicit StoreReaders(std::string file) : m_file(std::move(file)) {}

    /// A connection in use; given back by its end.
    class Lease {
      public:
        Lease(StoreReaders& readers, std::unique_ptr<sync::SqliteStore> store)
            : m_readers(&readers), m_store(std::move(store)) {}
        ~Lease();
        Lease(Lease&&) = default;
        Lease& operator=(Lease&&) = delete;

        sync::SqliteStore& operator*() { return *m_store; }
        sync::SqliteStore* operator->() { return m_store.get(); }

      private:
        StoreReaders* m_readers;
        std::unique_ptr<sync::SqliteStore> m_store;
    };

    /// Errors: Unavailable when all are in use, Storage.
    Result<Lease> take();

  private:
    void giveBack(std::unique_ptr<sync::SqliteStore> store);

    const std::string m_file;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<sync::SqliteStore>> m_idle;
    std::size_t m_inUse = 0;
};

}  // namespace banso
