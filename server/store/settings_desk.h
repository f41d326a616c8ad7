// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"

namespace banso {

/// The settings that the office changes on its page.
inline constexpr std::string_view kScopeSetting = "access.scope";
inline constexpr std::string_view kRetentionSetting = "retention.years";
inline constexpr std::string_view kAuditSetting = "audit.years";

/// What the office sets, with who did it and why. Everything is in the audit log before it is done.
class SettingsDesk {
  public:
    SettingsDesk(const DataFolder& folder, ChamberWriter& writer, const Clock& clock)
        : m_audit(folder), m_writer(writer), m_clock(clock) {}

    /// `value`: of kScopeSetting all, own or part; of the others years, 1 to 100, or empty:
    /// for ever. Errors: Invalid (another key or value), TooLarge (a long reason), Storage,
    /// DiskFull; then nothing was done.
    Result<void> put(std::string_view key, const std::string& value, const std::string& why,
                     RecordId by);

  private:
    const AuditLog m_audit;
    ChamberWriter& m_writer;
    const Clock& m_clock;
};

}  // namespace banso
