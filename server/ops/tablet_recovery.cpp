// SPDX-License-Identifier: Apache-2.0
#include "server/ops/tablet_recovery.h"

#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "server/auth/secret_file.h"
#include "server/ops/open_file.h"
#include "server/store/chamber_recovery.h"
#include "shared/catalog/catalogue_sheet.h"
#include "shared/secrets/passphrase.h"

namespace banso {
namespace {

/// More than any version's key file has; only then is it read.
constexpr std::size_t kBroughtBytes = 64 * 1024;

Result<void> requireStrength(std::string_view passphrase) {
    if (passphrase.size() > kPassphraseBytes)
        return Error{ErrorCode::TooLarge, "The new passphrase is longer than " +
                                              std::to_string(kPassphraseBytes) +
                                              " bytes. Nothing was changed; take a shorter one."};
    if (!passphraseStrength(passphrase).isEnough())
        return Error{ErrorCode::Invalid,
                     "The new passphrase is too easy to guess. Nothing was changed; take four or "
                     "more words that do not belong together."};
    return {};
}

/// What root writes would be root's, and the tablet's own user could not read it.
Result<void> giveBack(const std::filesystem::path& path, const struct stat& before) {
    struct stat after {};
    if (::stat(path.c_str(), &after) != 0) return fileError("read", path);
    if (after.st_uid == before.st_uid) return {};
    if (::lchown(path.c_str(), before.st_uid, before.st_gid) == 0) return {};
    return Error{ErrorCode::Storage, path.string() +
                                         " has its new passphrase, but belongs to another user "
                                         "than before. Run: chown " +
                                         std::to_string(before.st_uid) + ":" +
                                         std::to_string(before.st_gid) + " " + path.string()};
}

}  // namespace

Result<BroughtKeyFile> BroughtKeyFile::read(const std::filesystem::path& path) {
    auto text = readSmallFile(path, kBroughtBytes);
    if (!text) return text.error();
    auto file = KeyFile::parse(*text);
    if (!file)
        return Error{file.error().code, path.string() +
                                            " is no key file of a tablet that this program can "
                                            "read (" +
                                            file.error().detail + "). Bring its key.json."};
    return BroughtKeyFile(path, std::move(*text), std::move(*file));
}

Result<void> BroughtKeyFile::requireSealedTo(const RecoveryKey::Public& key) const {
    const auto to = m_file.sealedTo();
    if (!to)
        return Error{ErrorCode::NotFound,
                     m_path.string() +
                         " is sealed to no recovery key: the tablet was never told one. Only its "
                         "passphrase opens it."};
    if (*to == key) return {};
    return Error{ErrorCode::Unauthenticated,
                 m_path.string() + " is sealed to the recovery key on the paper with the number " +
                     paperNumber(*to) + "; the one typed has the number " + paperNumber(key) +
                     ". Nothing was changed."};
}

Result<void> BroughtKeyFile::giveNewPassphrase(const RecoveryKey& recovery,
                                               std::string_view passphrase, const AuditLog& audit,
                                               Instant now, GuessCost cost) {
    const RecoveryKey::Public half = recovery.publicHalf();
    if (auto sealed = requireSealedTo(half); !sealed) return sealed;
    if (auto strong = requireStrength(passphrase); !strong) return strong;
    struct stat before {};
    if (::stat(m_path.c_str(), &before) != 0) return fileError("read", m_path);
    const auto dataKey = m_file.recover(recovery);
    if (!dataKey)
        return Error{dataKey.error().code, m_path.string() +
                                               " was changed since the tablet wrote it, and does "
                                               "not open. Nothing was changed; bring its key.json "
                                               "once more."};
    KeyFile opened = m_file;
    if (auto closed = opened.close(*dataKey, passphrase, cost); !closed) return closed;
    const AuditEntry use{AuditEvent::RecoveryKeyUsed,
                         "console",
                         {},
                         {{"file", hex(sha256(m_text))}, {"key", half.text()}}};
    if (auto noted = audit.append(use, now); !noted)
        return Error{noted.error().code, noted.error().detail +
                                             " The use of the recovery key could not be recorded, "
                                             "so nothing was opened."};
    std::string text = opened.text();
    if (auto written = writeSecretFile(m_path, text); !written) return written;
    m_text = std::move(text);
    m_file = std::move(opened);
    return giveBack(m_path, before);
}

}  // namespace banso
