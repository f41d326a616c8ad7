// SPDX-License-Identifier: Apache-2.0
#include "server/store/chamber_file.h"

namespace banso {
namespace {

/// 100 MB of pages, after which a commit folds the log itself, were it the first pause: an import
/// of 60,000 rows left a log of 2.2 GB, and a log's file never shrinks.
constexpr const char* kFoldLargeLog = "PRAGMA wal_autocheckpoint=25000";

}  // namespace

Result<std::unique_ptr<ChamberFile>> ChamberFile::open(const std::string& file, const Clock& clock,
                                                       IdSource& ids) {
    auto store = sync::SqliteStore::open(file, Database::Mode::ReadWrite);
    if (!store) return Error{store.error().code, file + ": " + store.error().detail};
    store->database().execute(kFoldLargeLog);
    return std::unique_ptr<ChamberFile>(new ChamberFile(std::move(*store), clock, ids));
}

Result<void> ChamberFile::write(const ChamberWork& work) {
    return attempt([&]() -> Result<void> {
        Transaction transaction(m_store.database());
        if (auto done = work(*this); !done) return done;
        transaction.commit();
        return {};
    });
}

}  // namespace banso
