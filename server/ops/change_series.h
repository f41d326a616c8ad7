// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "server/ops/backup.h"
#include "server/ops/open_file.h"
#include "server/ops/page_image.h"

namespace banso {

/// What a running chamber ships between two backups: after a backup ("base") a numbered file for
/// each look at which any page of the database was another one, in the folder BASE.changes:
/// a sealed copy (server/ops/sealed_copy.h) of a line
///
///     {"base":NAME,"number":N,"made":MS,"head":REVISION,"pageBytes":B,"pages":COUNT,
///      "before":HEX,"after":HEX,"changed":K}
///
/// and K times 4 bytes of a page's index, the lowest first, and the page. `before` and `after` are
/// PageImage::hash of the whole database, so that none is put out of its turn. Where the series
/// stands is in shipped.pages of the data folder. No state: any process may go on with it, under a
/// BackupLock.
class ChangeSeries {
  public:
    explicit ChangeSeries(const DataFolder& folder);

    /// Where the series stands.
    struct Position {
        std::filesystem::path base;  // the backup's file
        std::int64_t number = 0;     // of the last one shipped; 0: the base itself
        std::int64_t head = 0;       // the last revision in it
        std::optional<RecoveryKey::Public> sealedTo;
        PageImage image;
    };
    /// Nothing where there is none, or its base or the last of it is gone.
    std::optional<Position> position() const;
    /// There is no series any more: what it was of is replaced.
    void forget() const;
    /// What follows goes after this backup. Errors: Storage, DiskFull.
    Result<void> begin(const Backup& base) const;
    /// Ships what changed since the last time, and says whether anything had. Errors: NotFound
    /// (there is no series), Storage, DiskFull.
    Result<bool> ship(Database& chamber, std::int64_t head, Instant now) const;

    /// Until when all is in the backup, as the last look found it.
    struct Look {
        Instant at;
        std::int64_t head = 0;
    };
    std::optional<Look> lastLook() const;
    /// Not forced onto the disk: after a power cut it says too little.
    void noteLook(const Look& look) const;

    /// What was put upon a base.
    struct Applied {
        std::int64_t changes = 0;
        std::optional<Instant> last;  // when the last of them was made
        std::string passedOver;       // why those after it were not; empty when there were none
    };
    /// Puts the changes after this backup upon `database`, its clear file, up to the first that is
    /// not whole. Errors: Storage, DiskFull, Invalid.
    static Result<Applied> apply(const std::filesystem::path& base,
                                 const std::optional<RecoveryKey>& key,
                                 const std::filesystem::path& database);

  private:
    Result<void> keep(const Position& position) const;

    std::filesystem::path m_state;
    std::filesystem::path m_look;
};

/// The folder in which the running series lies, or would begin.
std::filesystem::path backupsOf(const DataFolder& folder);

/// Where the changes after a backup lie.
std::filesystem::path changesFolder(const std::filesystem::path& backup);

/// One process at a time makes backups of a chamber and ships its changes; waits for the other.
/// Errors: Storage.
Result<OpenFile> takeBackupLock(const DataFolder& folder);

}  // namespace banso
