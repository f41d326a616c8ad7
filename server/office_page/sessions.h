// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/hash.h"
#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/secrets/recovery_key.h"

namespace banso {

/// One browser in which somebody signed in.
struct OfficeSession {
    /// Of the secret in the browser's cookie, which is kept nowhere else.
    Sha256 key{};
    RecordId person;
    /// What every form of the session carries, so that no other page can send one.
    std::string formToken;
    std::string address;
    Instant began;
    Instant lastUsed;
    /// Of the recovery key's paper that was made last in this session.
    std::optional<RecoveryKey::Public> paper = {};
};

/// Who is signed in to the office's page. In memory alone: a server that starts anew asks everybody
/// to sign in again. Safe to call from any thread.
class OfficeSessions {
  public:
    /// A session ends after this time without a request, and whatever happens after the second.
    static constexpr std::chrono::minutes kIdle{15};
    static constexpr std::chrono::hours kWhole{12};

    /// The secret for the browser's cookie: 256 random bits. Ends the person's sessions beyond the
    /// maximum, and of all people's, those that were used longest ago.
    std::string begin(RecordId person, const std::string& address, Instant now);
    /// The session of a cookie, used at `now`; nothing when it has ended.
    std::optional<OfficeSession> use(std::string_view secret, Instant now);
    /// A paper was made in this session, if it has not ended.
    void keepPaper(const Sha256& key, const RecoveryKey::Public& paper);
    void end(const Sha256& key);
    void endAllOf(RecordId person);
    /// The one used last comes first.
    std::vector<OfficeSession> of(RecordId person, Instant now);

  private:
    void forgetEnded(Instant now);
    void makeRoom(RecordId person);

    std::mutex m_mutex;
    std::map<Sha256, OfficeSession> m_sessions;
};

}  // namespace banso
