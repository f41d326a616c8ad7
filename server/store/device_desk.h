// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"

namespace banso {

/// What the office does with the chamber's tablets; the commands and the office's page do it
/// through this. `actor` is who does it, as in AuditEntry. Everything is in the audit log before it
/// is done, but for what stop() says. Errors besides those named: Storage, DiskFull; then nothing
/// was done.
class DeviceDesk {
  public:
    DeviceDesk(const DataFolder& folder, ChamberWriter& writer, const Clock& clock)
        : m_folder(folder), m_audit(folder), m_writer(writer), m_clock(clock) {}

    /// What stop() did.
    struct Stopped {
        std::vector<sync::DeviceRow> devices;  // all that were meant
        Result<void> noted;                    // Storage: the audit log is damaged and lacks it
    };
    /// Shuts a tablet and its copies out for good: it may only hand in what it had not sent, and is
    /// ordered to erase itself. A lost tablet does not wait until somebody has mended a damaged
    /// audit log: the ledger has it then, and who asked is told. Errors: NotFound.
    Result<Stopped> stop(const DeviceId& device, const std::string& actor);
    /// Shuts a tablet out until it is admitted again; its work stays on it. Errors: NotFound,
    /// Forbidden (it was stopped, which is for good).
    Result<void> hold(const DeviceId& device, const std::string& actor);
    /// Errors: NotFound, Forbidden (it was stopped).
    Result<void> admit(const DeviceId& device, const std::string& actor);

    /// Takes the work that a stopped tablet handed in, as if it had come in time; also what was
    /// dropped before. Errors: NotFound (an erasure took what was in it, too), Outdated (it was
    /// taken already), and those of sync::Hub::push.
    Result<sync::PushReply> takeHandIn(std::int64_t handIn, const std::string& actor);
    /// Keeps it, but as decided: nothing of it becomes a record, unless somebody takes it yet.
    /// Errors: NotFound, Outdated (it was decided already).
    Result<void> dropHandIn(std::int64_t handIn, const std::string& actor);

  private:
    Result<void> stand(const DeviceId& device, sync::DeviceStanding standing, AuditEvent event,
                       const std::string& actor);
    Result<void> note(AuditEvent event, const sync::HandIn& handIn, const std::string& actor);

    const DataFolder m_folder;
    const AuditLog m_audit;
    ChamberWriter& m_writer;
    const Clock& m_clock;
};

}  // namespace banso
