// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/store/audit_log.h"

namespace banso {

/// One line of the audit log with what chains it (format: AuditLog).
struct AuditLink {
    AuditLog::Line line;
    Sha256 before{};
    Sha256 hash{};

    /// Nothing when the line is none of ours, or not as it was written.
    static std::optional<AuditLink> decode(std::string_view text);
};

/// The text of the line that follows `before` (a new one: of the first), without its end.
std::string encodeAfter(const AuditLink& before, const AuditEntry& entry, Instant at);

/// What the entry of a trimmed log says of the last line that was cut off.
std::vector<std::pair<std::string, std::string>> factsOf(const AuditLink& lastCut);

/// Follows the chain from its first line to its last.
class AuditFollower {
  public:
    /// `file`: for errors. `kept`: the hash of a line that must be there.
    AuditFollower(const std::filesystem::path& file, const std::optional<Sha256>& kept)
        : m_file(file), m_kept(kept) {}

    /// Errors: Invalid, naming the line.
    Result<void> follow(std::string_view text);
    /// What only the whole log shows. Errors: Invalid.
    Result<void> finish() const;
    AuditLog::Verified found() const { return {m_first, m_lines, m_last, 0}; }

  private:
    Error broken(std::int64_t line, const char* how) const;

    const std::filesystem::path& m_file;
    const std::optional<Sha256>& m_kept;
    std::int64_t m_first = 0;
    std::int64_t m_lines = 0;
    Sha256 m_cutOff{};  // of the line before the first
    Sha256 m_last{};
    bool m_keptIsThere = false;
    bool m_cutIsTold = false;
};

}  // namespace banso
