// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "sync/hub/hub.h"
#include "sync/hub/sqlite_store.h"

namespace banso {

class ChamberFile;

/// Something to write into the chamber's file: all of it, or nothing when it returns an error.
using ChamberWork = std::function<Result<void>(ChamberFile&)>;

/// Where the chamber's file is written.
class ChamberWriter {
  public:
    virtual ~ChamberWriter() = default;
    /// Runs `work` and waits for it: on disk when it returns. Errors: the work's own, and what the
    /// file refuses (Storage, DiskFull; Unavailable where it shares a commit with others).
    virtual Result<void> write(const ChamberWork& work) = 0;
};

/// An open chamber: its central store and the hub over it. For one thread at a time; other
/// processes may write the same file in between.
class ChamberFile final : public ChamberWriter {
  public:
    /// Opens the file, or makes an empty one, and brings it to this version. Errors: Storage,
    /// DiskFull, NewerFile.
    static Result<std::unique_ptr<ChamberFile>> open(const std::string& file, const Clock& clock,
                                                     IdSource& ids);

    Result<void> write(const ChamberWork& work) override;

    sync::SqliteStore& store() { return m_store; }
    sync::Hub& hub() { return m_hub; }

  private:
    ChamberFile(sync::SqliteStore store, const Clock& clock, IdSource& ids)
        : m_store(std::move(store)), m_hub(m_store, clock, ids) {}

    sync::SqliteStore m_store;
    sync::Hub m_hub;
};

/// The chamber's record with this id as its struct; nothing when there is none of that kind.
template <typename Record>
std::optional<Record> readRecord(sync::CentralStore& store, RecordId id) {
    const auto stored = store.record(id);
    if (!stored || stored->kind != kindOf<Record>().name) return std::nullopt;
    return fromUnits<Record>(id, stored->state.units());
}

}  // namespace banso
