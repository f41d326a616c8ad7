// SPDX-License-Identifier: Apache-2.0
#include "server/store/store_readers.h"

#include "shared/base/limits.h"

namespace banso {
namespace {

/// More than these are closed again when they are given back: each keeps its own page cache.
constexpr std::size_t kIdleMax = 4;
/// 4 MB of pages for each, not a database's usual 32. Each commit of the writer empties a reader's
/// cache, so that it serves one request alone, and each of the server's threads keeps the memory of
/// the largest that it ever filled: with 32 MB they grew to 1.4 GB together.
constexpr const char* kSmallCache = "PRAGMA cache_size=-4096";

Result<sync::SqliteStore> openOne(const std::string& file) {
    auto store = sync::SqliteStore::open(file, Database::Mode::ReadOnly);
    if (!store) return store.error();
    return attempt([&]() -> Result<sync::SqliteStore> {
        store->database().execute(kSmallCache);
        return std::move(*store);
    });
}

}  // namespace

StoreReaders::Lease::~Lease() {
    if (m_store) m_readers->giveBack(std::move(m_store));
}

Result<StoreReaders::Lease> StoreReaders::take() {
    std::unique_ptr<sync::SqliteStore> store;
    {
        const std::lock_guard lock(m_mutex);
        if (m_inUse >= limits::kStoreReaders)
            return Error{ErrorCode::Unavailable, "Too many tablets are downloading; try again."};
        ++m_inUse;
        if (!m_idle.empty()) {
            store = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (store) return Lease(*this, std::move(store));
    auto opened = openOne(m_file);
    if (opened) return Lease(*this, std::make_unique<sync::SqliteStore>(std::move(*opened)));
    const std::lock_guard lock(m_mutex);
    --m_inUse;
    return opened.error();
}

void StoreReaders::giveBack(std::unique_ptr<sync::SqliteStore> store) {
    const std::lock_guard lock(m_mutex);
    --m_inUse;
    if (m_idle.size() < kIdleMax) m_idle.push_back(std::move(store));
}

}  // namespace banso
