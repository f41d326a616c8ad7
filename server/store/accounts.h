// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "server/store/data_folder.h"
#include "shared/base/hash.h"
#include "shared/base/ids.h"
#include "shared/base/time.h"

namespace banso {

/// A client's file that is open to an expert.
struct OpenCase {
    RecordId client;
    Date until;  // the last day
};

/// What a person signs in to the office's page with. Without a hash it was never set up.
struct Account {
    RecordId person;
    std::string passwordHash;
    std::string totpSecret;         // raw bytes
    std::int64_t totpUsedLast = 0;  // the step of the code that was used last
    /// An open invitation to set it up, or to set it up anew: what it will be.
    std::optional<Sha256> invitation = {};  // of the code
    Instant invitedUntil{};
    std::string invitedSecret = {};  // raw bytes
    /// An expert's: all that she sees there.
    std::optional<OpenCase> openCase = {};

    bool isSetUp() const { return !passwordHash.empty(); }
};

/// The accounts of the office's page, in a file of their own (0600) that no backup carries and no
/// restore touches: an old password never comes back. Any thread and any process may change them:
/// the file is locked for that, and read anew each time. Errors of all: Storage, DiskFull,
/// Malformed (the file is damaged).
class Accounts {
  public:
    explicit Accounts(const DataFolder& folder);

    Result<std::vector<Account>> all() const;
    /// Nothing when the person has none.
    Result<std::optional<Account>> find(RecordId person) const;
    /// The account that this open invitation is for. Errors: NotFound.
    Result<Account> invited(const Sha256& invitation, Instant now) const;

    /// Keeps an invitation, in place of an earlier one; what the account signs in with stays good
    /// until it is used. Errors: TooLarge.
    Result<void> invite(RecordId person, const Sha256& invitation, std::string totpSecret,
                        Instant until) const;
    /// Uses an invitation up: from now on the account has this password, and the invitation's
    /// second factor. Errors: NotFound.
    Result<Account> setUp(const Sha256& invitation, Instant now, std::string passwordHash,
                          std::int64_t totpUsed) const;
    /// Marks a code as used. Errors: NotFound; Outdated (it, or a later one, was used already).
    Result<void> useCode(RecordId person, std::int64_t totpStep) const;
    /// Opens this case, in place of another, to somebody who may have no account yet; without one
    /// none is open to her any more. Errors: TooLarge.
    Result<void> putCase(RecordId person, const std::optional<OpenCase>& openCase) const;
    /// Errors: NotFound.
    Result<void> remove(RecordId person) const;
    /// From now on nobody signs in before she was invited anew, and no invitation of before is
    /// good; what is open to experts stays. Returns how many were set up.
    Result<std::size_t> closeAll() const;

  private:
    using List = std::vector<Account>;
    Result<List> read() const;
    Result<void> change(const std::function<Result<void>(List&)>& change) const;

    std::filesystem::path m_file;
    std::filesystem::path m_lock;
};

}  // namespace banso
