// SPDX-License-Identifier: Apache-2.0
#include "server/store/store_readers.h"

#include "shared/base/limits.h"

namespace banso {
namespace {

/// More than these are closed again when they are given back: each keeps its own page cache.
constexpr std::size_t kIdleMax = 4;

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
    auto opened = sync::SqliteStore::open(m_file, Database::Mode::ReadOnly);
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
