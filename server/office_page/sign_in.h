// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/attempt_limit.h"
#include "server/auth/known_addresses.h"
#include "server/auth/password.h"
#include "server/auth/sign_in_waits.h"
#include "server/http/message.h"
#include "server/office_page/visit.h"
#include "server/ops/log.h"

namespace banso {

/// A name that browsers keep for this server alone, over HTTPS.
constexpr std::string_view kSessionCookie = "__Host-banso";
/// Makes a browser forget its session.
std::string endedCookie();

/// Whether a form was sent from a page of this server's, as the browser says.
bool isOwnOrigin(const HttpRequest& request);

/// How somebody comes in: setting an account up, and signing in. Answers the same, and after the
/// same time, whatever was wrong. Where more come than can be looked at (PasswordHasher), who is
/// refused for that has it counted nowhere and tries again.
///
/// In a flood of guesses this holds: an address from which somebody signed in since the server
/// began finds a place, however many others guess. So does one that has not failed for ten minutes,
/// as soon as each address of the flood has been looked at once: twenty a second or so. After
/// thirty such looks an address is shut out. It does not hold for an address that nobody has signed
/// in from, while the flood goes on coming from new addresses: there it is chance which of them
/// finds the place. Whoever shares her address with the flood is shut out with it, and whose own
/// name is guessed from everywhere waits besides (SignInWaits).
class SignIn {
  public:
    SignIn(OfficeDesk& desk, Log& log);

    Result<HttpResponse> page();
    Result<HttpResponse> signIn(const HttpRequest& request);
    Result<HttpResponse> setupPage(const HttpRequest& request);
    Result<HttpResponse> setUp(const HttpRequest& request);

    /// Puts into the audit log who comes or goes. While that is damaged it stands in the server's
    /// log instead: the lost tablet of that evening does not wait for whoever mends the file.
    Result<void> note(const AuditEntry& entry, const std::string& address, Instant now);

  private:
    /// What was found of a name, a password and a code.
    struct Checked {
        /// Whose they are; nothing when one of them is wrong.
        std::optional<RecordId> admitted;
        /// Who alone has an account under the name: for the audit log.
        std::optional<RecordId> meant;
    };
    Result<Checked> check(const Form& form, PasswordHasher::Caller caller);
    PasswordHasher::Caller callerFrom(const std::string& address, Instant now);
    /// The form of an open invitation, with what was wrong with it when it was sent before.
    Result<HttpResponse> setupAnswer(const std::string& code, std::string_view problem);
    /// Begins a session, in the audit log first.
    Result<HttpResponse> admitted(RecordId person, const std::string& address, Instant now);

    OfficeDesk& m_desk;
    Log& m_log;
    PasswordHasher m_hasher;
    AttemptLimit m_addresses;
    KnownAddresses m_known;
    SignInWaits m_waits;
};

}  // namespace banso
