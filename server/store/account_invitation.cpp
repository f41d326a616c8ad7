// SPDX-License-Identifier: Apache-2.0
#include "server/store/account_invitation.h"

#include <sodium.h>

#include "server/auth/totp.h"

namespace banso {
namespace {

constexpr int kCodeBits = 80;
constexpr std::chrono::minutes kInvitationLives{10};

}  // namespace

Sha256 invitationHash(std::string_view code) {
    return sha256("banso office invitation\n" + std::string(code));
}

std::string invitationPath(std::string_view code) {
    return "/setup?code=" + std::string(code);
}

Result<std::string> inviteToOffice(const Accounts& accounts, const AuditLog& audit, RecordId person,
                                   const std::string& actor, IdSource& ids, Instant now) {
    std::string code = ids.secret(kCodeBits);
    std::string totpSecret(kTotpSecretBytes, '\0');
    randombytes_buf(totpSecret.data(), totpSecret.size());
    if (auto noted = audit.append({AuditEvent::AccountMade, actor, person.text()}, now); !noted)
        return noted.error();
    const auto invited = accounts.invite(person, invitationHash(code), std::move(totpSecret),
                                         now + kInvitationLives);
    if (!invited) return invited.error();
    return code;
}

}  // namespace banso
