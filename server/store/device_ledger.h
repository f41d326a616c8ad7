// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "server/store/data_folder.h"
#include "shared/base/hash.h"
#include "sync/hub/erasures.h"

namespace banso {

/// Which devices were ever enrolled, held and stopped, what was erased, and which authority is
/// trusted no more, apart from the chamber's file: what a backup does not know yet is asked here
/// when it is put in place. Lines of a file that is only ever added to,
///
///     {"enrolled":ID,"person":ID,"fingerprint":HEX,"validUntil":MS,"at":MS}
///     {"stopped":ID,"at":MS}
///     {"held":ID,"at":MS}, {"admitted":ID,"at":MS}
///     {"erased":ID,"reason":WORD,"by":ACTOR,"at":MS}
///     {"withdrawn":HEX,"at":MS}
///
/// in devices.ndjson of the data folder, and the same in a folder on another disk where one was
/// named. Holds no state but the folders' names: any thread may ask.
class DeviceLedger {
  public:
    /// An enrolment, or a later certificate of the same device.
    struct Enrolled {
        DeviceId device;
        RecordId person;
        std::string fingerprint;
        std::int64_t validUntil = 0;  // milliseconds; 0: unsaid
        std::int64_t at = 0;          // milliseconds
    };
    /// Whether a device waits for an administrator, and since when that has been so.
    struct Hold {
        bool isHeld = false;
        std::int64_t at = 0;  // milliseconds
    };
    /// What all lines say together; the last line of a device counts.
    struct Contents {
        std::map<DeviceId, Enrolled> enrolled;
        std::set<DeviceId> stopped;
        std::map<DeviceId, Hold> holds;
        std::vector<sync::ErasureOrder> erased;  // in the order in which they were given
        /// The fingerprints (SHA-256, lower-case hexadecimal digits) of authorities that another
        /// one has replaced, and when, in milliseconds.
        std::map<std::string, std::int64_t> withdrawn;
    };
    /// How it stands with the folder on another disk.
    struct Copy {
        std::filesystem::path folder;  // empty: none was named
        Result<void> state{};          // Storage, NotFound, ...: why it has not all of it
    };

    explicit DeviceLedger(const DataFolder& folder);

    /// Whether a ledger lies in this folder, be it empty; in no folder (an empty path) there is
    /// none. It is read through. Errors: Storage (it is there, or may be, and cannot be read).
    static Result<bool> isIn(const std::filesystem::path& folder);
    const std::filesystem::path& file() const { return m_file; }
    /// Makes an empty one with the chamber: where there is none, it was lost. Errors: Storage,
    /// DiskFull.
    Result<void> begin() const;
    /// On disk when it returns. The copy is brought up to date as well; where that fails, copy()
    /// says so, and the next line tries again: a lost tablet is stopped without its disk too.
    /// Errors: Storage, DiskFull.
    Result<void> stopped(const DeviceId& device, Instant at) const;
    Result<void> held(const DeviceId& device, Instant at) const;
    Result<void> admitted(const DeviceId& device, Instant at) const;
    Result<void> enrolled(const sync::DeviceRow& device, Instant at) const;
    /// What one erasure takes with it, all together. The copy waits for bringCopyUpToDate(): the
    /// other disk may be slow, and the chamber's writer stands still meanwhile.
    Result<void> erased(const std::vector<sync::ErasureOrder>& orders, Instant at) const;
    void bringCopyUpToDate() const;
    /// From now on nobody is to trust the authority with this fingerprint.
    Result<void> withdrawn(const Sha256& authority, Instant at) const;

    /// Of the data folder and its copy. A line that a power cut left unfinished is passed over.
    /// Errors: Storage (one is there and cannot be read, or what says where the copy is).
    Result<Contents> read() const;

    /// From now on the ledger is kept in this folder too, which is made if need be, and what either
    /// has goes to the other. Errors: Storage, DiskFull, Invalid (it is the data folder itself).
    Result<void> keepCopyIn(const std::filesystem::path& folder) const;
    /// Looks whether the copy has every line.
    Copy copy() const;

  private:
    Result<void> append(const std::string& line) const;
    Result<void> appendDevice(std::string_view what, const DeviceId& device, Instant at) const;
    /// The copy's, if one was named, and its own.
    std::vector<std::filesystem::path> files() const;
    /// Empty: none was named. Errors: Storage.
    Result<std::filesystem::path> copyFolder() const;

    std::filesystem::path m_file;
    std::filesystem::path m_settings;
};

}  // namespace banso
