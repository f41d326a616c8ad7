// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/office/import_desk.h"
#include "shared/base/hash.h"
#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/secrets/recovery_key.h"

namespace banso {

/// The chamber's list as somebody brought it in a session, until she has it imported.
struct KeptList {
    std::string fileName;
    std::shared_ptr<const std::string> file;
    std::string mapping;
    /// What columns can be chosen by: see headersOf.
    std::vector<std::string> headers = {};
    /// Of the file and how it is read, so that nothing else is imported than what was looked at.
    Sha256 sha256{};
    Instant kept{};

    BroughtList brought() const { return {*file, mapping}; }
};
KeptList keptList(std::string fileName, std::shared_ptr<const std::string> file,
                  std::string mapping, Instant now);

/// What became of such a list.
struct ImportDone {
    Sha256 list{};
    std::string fileName;
    ImportReport report;
};

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
    /// Null: none was brought, or not lately.
    std::shared_ptr<const KeptList> list = nullptr;
    /// Of the list that was imported last in this session; null before the first.
    std::shared_ptr<const ImportDone> imported = nullptr;
};

/// Who is signed in to the office's page. In memory alone: a server that starts anew asks everybody
/// to sign in again. Safe to call from any thread.
class OfficeSessions {
  public:
    /// A session ends after this time without a request, and whatever happens after the second.
    static constexpr std::chrono::minutes kIdle{15};
    static constexpr std::chrono::hours kWhole{12};
    /// A list that was brought is forgotten after this time, at the next request of anybody, and
    /// the oldest when there are more: in a quiet night the memory of four stays in use.
    static constexpr std::chrono::minutes kListKept{30};
    static constexpr std::size_t kLists = 4;

    /// The secret for the browser's cookie: 256 random bits. Ends the person's sessions beyond the
    /// maximum, and of all people's, those that were used longest ago.
    std::string begin(RecordId person, const std::string& address, Instant now);
    /// The session of a cookie, used at `now`; nothing when it has ended.
    std::optional<OfficeSession> use(std::string_view secret, Instant now);
    /// A paper was made in this session, if it has not ended.
    void keepPaper(const Sha256& key, const RecoveryKey::Public& paper);
    /// A list was brought in this session, if it has not ended; it takes the place of the one
    /// before.
    void keepList(const Sha256& key, KeptList list);
    /// A list was imported in it, and need not be kept any more.
    void keepImported(const Sha256& key, ImportDone done);
    void end(const Sha256& key);
    void endAllOf(RecordId person);
    /// The one used last comes first.
    std::vector<OfficeSession> of(RecordId person, Instant now);

  private:
    void forgetEnded(Instant now);
    void makeRoom(RecordId person);
    void makeRoomForList();

    std::mutex m_mutex;
    std::map<Sha256, OfficeSession> m_sessions;
};

}  // namespace banso
