// SPDX-License-Identifier: Apache-2.0
#include "server/store/audit_chain.h"

#include <array>

#include "shared/codec/enrolment.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

/// In the order of the events.
constexpr std::array<std::string_view, 49> kNames{
    "chamber_made",       "recovery_key_made",   "recovery_key_used",   "backup_restored",
    "enrolment_opened",   "device_enrolled",     "certificate_renewed", "device_stopped",
    "device_held",        "device_admitted",     "hand_in_arrived",     "hand_in_taken",
    "hand_in_dropped",    "device_erased",       "person_added",        "roles_changed",
    "stand_in_set",       "stand_in_ended",      "hand_over",           "account_made",
    "account_changed",    "signed_in",           "sign_in_refused",     "signed_out",
    "list_printed",       "list_imported",       "restricted_read",     "erased",
    "log_trimmed",        "hand_over_cancelled", "sheet_made",          "clear_backups_removed",
    "case_opened",        "case_closed",         "case_read",           "conflict_decided",
    "kept_back_mended",   "case_decided",        "data_given",          "setting_changed",
    "file_fetched",       "restriction_changed", "client_entrusted",    "person_renamed",
    "person_cancelled",   "erasure_declined",    "list_previewed",      "clients_entrusted",
    "authority_replaced",
};
static_assert(kNames.size() == static_cast<std::size_t>(AuditEvent::AuthorityReplaced) + 1,
              "an event lacks its name");

constexpr std::string_view kHashMember = ",\"hash\":\"";
/// ,"hash":"<64 digits>"}
constexpr std::size_t kHashBytes = kHashMember.size() + 2 * sizeof(Sha256) + 2;

/// The facts by which an entry tells of what was cut off.
constexpr const char* kUpTo = "upTo";
constexpr const char* kUpToHash = "hash";

}  // namespace

std::optional<AuditLink> AuditLink::decode(std::string_view text) {
    if (text.size() <= kHashBytes) return std::nullopt;
    AuditLink link;
    link.hash = sha256(text.substr(0, text.size() - kHashBytes));
    if (text.substr(text.size() - kHashBytes) != std::string(kHashMember) + hex(link.hash) + "\"}")
        return std::nullopt;
    const auto document = json::Document::parse(text);
    if (!document) return std::nullopt;
    const json::Value root = document->root();
    const auto number = root.integer("n");
    const auto at = root.integer("at");
    const auto event = root.string("event");
    const auto before = parseSha256(root.string("before").value_or(""));
    const auto facts = root.find("facts");
    if (!number || !at || !event || !before || !facts || !facts->isObject()) return std::nullopt;
    link.line.number = *number;
    link.line.at = Instant{std::chrono::milliseconds{*at}};
    link.line.event = *event;
    link.line.actor = root.string("actor").value_or("");
    link.line.subject = root.string("subject").value_or("");
    for (const auto& [fact, value] : facts->members())
        link.line.facts.emplace_back(fact, value.string().value_or(""));
    link.before = *before;
    return link;
}

std::string encodeAfter(const AuditLink& before, const AuditEntry& entry, Instant at) {
    json::Writer line;
    line.beginObject().member("n", before.line.number + 1);
    line.member("at", at.time_since_epoch().count()).member("event", name(entry.event));
    line.member("actor", entry.actor).member("subject", entry.subject);
    line.key("facts").beginObject();
    for (const auto& [fact, text] : entry.facts) line.member(fact, text);
    line.endObject().member("before", hex(before.hash));
    std::string text = line.take();
    return text + std::string(kHashMember) + hex(sha256(text)) + "\"}";
}

std::vector<std::pair<std::string, std::string>> factsOf(const AuditLink& lastCut) {
    return {{kUpTo, std::to_string(lastCut.line.number)}, {kUpToHash, hex(lastCut.hash)}};
}

Error AuditFollower::broken(std::int64_t line, const char* how) const {
    return {ErrorCode::Invalid,
            "Line " + std::to_string(line) + " of " + m_file.string() + ' ' + how};
}

Result<void> AuditFollower::follow(std::string_view text) {
    ++m_lines;
    const auto link = AuditLink::decode(text);
    if (!link)
        return broken(m_lines,
                      "does not have the hash of its own bytes: it was changed, or the disk is "
                      "failing.");
    if (m_lines == 1) {
        m_first = link->line.number;
        m_cutOff = m_last = link->before;
    }
    if (link->line.number != m_first + m_lines - 1 || link->before != m_last)
        return broken(m_lines,
                      "does not follow from the one before: a line was taken out, put in, moved or "
                      "written anew.");
    m_last = link->hash;
    m_keptIsThere = m_keptIsThere || m_kept == m_last || m_kept == m_cutOff;
    if (link->line.event == name(AuditEvent::LogTrimmed)) {
        AuditLink cut;
        cut.line.number = m_first - 1;
        cut.hash = m_cutOff;
        m_cutIsTold = m_cutIsTold || link->line.facts == factsOf(cut);
    }
    return {};
}

Result<void> AuditFollower::finish() const {
    const bool isWhole = m_lines == 0 || (m_first == 1 && m_cutOff == Sha256{});
    if (!isWhole && !m_cutIsTold)
        return broken(1,
                      "is not the first of the log, and no entry says that what was before it was "
                      "cut off: lines were taken out.");
    if (m_kept && !m_keptIsThere)
        return Error{ErrorCode::Invalid,
                     "No line of " + m_file.string() +
                         " has the hash that was kept: the end was cut off, or the log was written "
                         "anew. (A line that was trimmed since is not there either.)"};
    return {};
}

std::string_view name(AuditEvent event) {
    return kNames[static_cast<std::size_t>(event)];
}

}  // namespace banso
