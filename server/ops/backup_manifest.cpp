// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup_manifest.h"

#include <fstream>
#include <vector>

#include "server/auth/secret_file.h"
#include "shared/codec/enrolment.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::size_t kReadBytes = 256 * 1024;

}  // namespace

std::filesystem::path BackupManifest::of(const std::filesystem::path& backup) {
    std::filesystem::path manifest = backup;
    return manifest.replace_extension(".json");
}

Result<void> BackupManifest::write(const std::filesystem::path& file) const {
    json::Writer text;
    text.beginObject().member("version", kVersion).member("epoch", epoch).member("head", head);
    text.member("records", records).member("made", made.time_since_epoch().count());
    if (sealedTo) text.member("sealedTo", sealedTo->text());
    text.member("bytes", bytes).member("sha256", hex(sha256)).endObject();
    return writeSecretFile(file, text.take() + '\n');
}

Result<BackupManifest> BackupManifest::read(const std::filesystem::path& file) {
    const Error damaged{ErrorCode::Malformed, file.string() + " is no manifest of a backup."};
    const auto text = readSecretFile(file);
    if (!text) return text.error();
    const auto document = json::Document::parse(*text);
    if (!document) return damaged;
    const json::Value root = document->root();
    const auto made = root.integer("made");
    const auto hash = parseSha256(root.string("sha256").value_or(""));
    if (root.integer("version") != kVersion || !made || !hash) return damaged;
    BackupManifest manifest;
    manifest.epoch = root.string("epoch").value_or("");
    manifest.head = root.integer("head").value_or(0);
    manifest.records = root.integer("records").value_or(0);
    manifest.made = Instant{std::chrono::milliseconds{*made}};
    manifest.bytes = root.integer("bytes").value_or(0);
    manifest.sha256 = *hash;
    if (const auto sealedTo = root.string("sealedTo")) {
        const auto half = RecoveryKey::Public::parse(*sealedTo);
        if (!half) return damaged;
        manifest.sealedTo = *half;
    }
    return manifest;
}

Result<void> BackupManifest::requireWhole(const std::filesystem::path& backup) const {
    std::ifstream file(backup, std::ios::binary);
    if (!file) return Error{ErrorCode::NotFound, "Cannot open " + backup.string() + "."};
    Sha256Stream hash;
    std::string piece(kReadBytes, '\0');
    std::int64_t size = 0;
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) ||
           file.gcount() > 0) {
        const auto count = static_cast<std::size_t>(file.gcount());
        hash.add(std::string_view(piece).substr(0, count));
        size += file.gcount();
    }
    if (file.bad()) return Error{ErrorCode::Storage, "Cannot read " + backup.string() + "."};
    if (size == bytes && hash.finish() == sha256) return {};
    return Error{ErrorCode::Invalid,
                 backup.string() +
                     " was changed or cut off since it was made: its bytes are not those that its "
                     "manifest tells of. Take an older one from beside it."};
}

}  // namespace banso
