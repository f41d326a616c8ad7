// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/store/accounts.h"
#include "server/store/audit_log.h"

namespace banso {

/// Invites a person to set her account of the office's page up, and gives the code that it takes:
/// 80 random bits, good once and for ten minutes, of which only a hash is kept. There is no other
/// way to a first password. Errors: those of AuditLog::append and Accounts::invite.
Result<std::string> inviteToOffice(const Accounts& accounts, const AuditLog& audit, RecordId person,
                                   const std::string& actor, IdSource& ids, Instant now);

/// What of the code is kept.
Sha256 invitationHash(std::string_view code);
/// The page that takes a code: a path with its query.
std::string invitationPath(std::string_view code);

}  // namespace banso
