// SPDX-License-Identifier: Apache-2.0
#include "server/store/chamber_recovery.h"

#include "server/auth/secret_file.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

constexpr std::int64_t kRecoveryVersion = 1;

Error unreadable(const std::filesystem::path& file) {
    return {ErrorCode::Malformed,
            file.string() +
                " is damaged. Put the copy from beside the last backup in its place, or make a new "
                "key with: banso-server recovery new --replace"};
}

}  // namespace

Result<ChamberRecovery::Half> ChamberRecovery::read() const {
    const auto text = readSecretFile(m_file);
    if (!text) return text.error();
    const auto document = json::Document::parse(*text);
    if (!document) return unreadable(m_file);
    const json::Value root = document->root();
    const auto version = root.integer("version");
    if (version && *version != kRecoveryVersion)
        return Error{
            ErrorCode::UnsupportedVersion,
            m_file.string() + " was written by a newer program. Install the newer program."};
    const auto key = RecoveryKey::Public::parse(root.string("key").value_or(""));
    const auto made = root.integer("made");
    if (!version || !key || !made) return unreadable(m_file);
    return Half{*key, Instant{std::chrono::milliseconds{*made}}};
}

Result<void> ChamberRecovery::adopt(const RecoveryKey::Public& key, const AuditLog& audit,
                                    std::string actor, Instant now) const {
    const AuditEntry entry{
        AuditEvent::RecoveryKeyMade, std::move(actor), {}, {{"key", key.text()}}};
    if (auto noted = audit.append(entry, now); !noted) return noted;
    return write(key, now);
}

Result<void> ChamberRecovery::write(const RecoveryKey::Public& key, Instant made) const {
    json::Writer text;
    text.beginObject().member("version", kRecoveryVersion).member("key", key.text());
    text.member("made", made.time_since_epoch().count()).endObject();
    return writeSecretFile(m_file, text.take() + '\n');
}

std::optional<RecoveryKey::Public> ChamberRecovery::told() const {
    const auto half = read();
    if (!half) return std::nullopt;
    return half->key;
}

}  // namespace banso
