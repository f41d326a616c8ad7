// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/attempt_limit.h"
#include "server/auth/password.h"
#include "server/auth/sign_in_waits.h"
#include "server/http/message.h"
#include "server/office_page/visit.h"

namespace banso {

/// A name that browsers keep for this server alone, over HTTPS.
constexpr std::string_view kSessionCookie = "__Host-banso";
/// Makes a browser forget its session.
std::string endedCookie();

/// Whether a form was sent from a page of this server's, as the browser says.
bool isOwnOrigin(const HttpRequest& request);

/// How somebody comes in: setting an account up, and signing in. Answers the same, and after the
/// same time, whatever was wrong. Where more come than can be looked at (PasswordHasher), who is
/// refused for that has it counted for her address, and not for her name: a flood uses up the
/// thirty tries of each of its addresses within seconds, and she who tries again by hand gets in.
class SignIn {
  public:
    explicit SignIn(OfficeDesk& desk);

    Result<HttpResponse> page();
    Result<HttpResponse> signIn(const HttpRequest& request);
    Result<HttpResponse> setupPage(const HttpRequest& request);
    Result<HttpResponse> setUp(const HttpRequest& request);

  private:
    /// What was found of a name, a password and a code.
    struct Checked {
        /// Whose they are; nothing when one of them is wrong.
        std::optional<RecordId> admitted;
        /// Who alone has an account under the name: for the audit log.
        std::optional<RecordId> meant;
    };
    Result<Checked> check(const Form& form);
    /// The form of an open invitation, with what was wrong with it when it was sent before.
    Result<HttpResponse> setupAnswer(const std::string& code, std::string_view problem);
    /// Begins a session, in the audit log first.
    Result<HttpResponse> admitted(RecordId person, const std::string& address, Instant now);

    OfficeDesk& m_desk;
    PasswordHasher m_hasher;
    AttemptLimit m_addresses;
    SignInWaits m_waits;
};

}  // namespace banso
