// SPDX-License-Identifier: Apache-2.0
#include "server/store/accounts.h"

#include <algorithm>

#include "server/auth/secret_file.h"
#include "server/ops/open_file.h"
#include "shared/base/hash.h"
#include "shared/base/limits.h"
#include "shared/codec/enrolment.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

constexpr std::int64_t kVersion = 1;

std::optional<std::string> bytesOf(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); at += 2) {
        const int byte = byteOfHex(text[at], text[at + 1]);
        if (byte < 0) return std::nullopt;
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

std::optional<Account> readAccount(const json::Value& entry) {
    const auto person = RecordId::parse(entry.string("person").value_or(""));
    const auto secret = bytesOf(entry.string("totp").value_or(""));
    if (!person || !secret) return std::nullopt;
    Account account{*person, std::string(entry.string("password").value_or("")), *secret,
                    entry.integer("totpUsed").value_or(0)};
    if (const auto client = RecordId::parse(entry.string("case").value_or(""))) {
        const auto until = parseDate(entry.string("caseUntil").value_or(""));
        if (!until) return std::nullopt;
        account.openCase = {*client, *until};
    }
    const auto invitation = entry.string("invitation");
    if (!invitation) return account;
    const auto hash = parseSha256(*invitation);
    const auto invitedSecret = bytesOf(entry.string("invitedTotp").value_or(""));
    if (!hash || !invitedSecret) return std::nullopt;
    account.invitation = *hash;
    account.invitedSecret = *invitedSecret;
    account.invitedUntil =
        Instant{std::chrono::milliseconds{entry.integer("invitedUntil").value_or(0)}};
    return account;
}

std::string written(const std::vector<Account>& accounts) {
    json::Writer text;
    text.beginObject().member("version", kVersion).key("accounts").beginArray();
    for (const Account& account : accounts) {
        text.beginObject().member("person", account.person.text());
        text.member("password", account.passwordHash).member("totp", hexOf(account.totpSecret));
        text.member("totpUsed", account.totpUsedLast);
        if (account.openCase) {
            text.member("case", account.openCase->client.text());
            text.member("caseUntil", toText(account.openCase->until));
        }
        if (account.invitation) {
            text.member("invitation", hex(*account.invitation));
            text.member("invitedTotp", hexOf(account.invitedSecret));
            text.member("invitedUntil", account.invitedUntil.time_since_epoch().count());
        }
        text.endObject();
    }
    return text.endArray().endObject().take() + '\n';
}

Error noAccount() {
    return {ErrorCode::NotFound,
            "This person has no account. Make one with: banso-server account add"};
}

Error noInvitation() {
    return {ErrorCode::NotFound,
            "This invitation is wrong, was used already, or is older than ten minutes."};
}

/// The person's, new where there was none. Errors: TooLarge.
Result<Account*> accountIn(std::vector<Account>& accounts, RecordId person) {
    const auto found = std::ranges::find(accounts, person, &Account::person);
    if (found != accounts.end()) return &*found;
    if (accounts.size() >= limits::kAccounts)
        return Error{ErrorCode::TooLarge,
                     "There are too many accounts; remove those of people who left."};
    return &accounts.emplace_back(Account{person, {}, {}});
}

/// The account with this open invitation, or the end.
template <typename List>
auto invitedIn(List& accounts, const Sha256& invitation, Instant now) {
    return std::ranges::find_if(accounts, [&](const Account& account) {
        return account.invitation && account.invitedUntil > now &&
               sameProof(*account.invitation, invitation);
    });
}

}  // namespace

Accounts::Accounts(const DataFolder& folder)
    : m_file(folder.path() / "accounts.json"), m_lock(folder.path() / "accounts.lock") {}

Result<Accounts::List> Accounts::read() const {
    const auto text = readSecretFile(m_file);
    if (!text && text.error().code == ErrorCode::NotFound) return List{};
    if (!text) return text.error();
    const Error damaged{ErrorCode::Malformed,
                        m_file.string() +
                            " is damaged. Move it away and make the accounts anew "
                            "with: banso-server account add"};
    const auto document = json::Document::parse(*text);
    if (!document || document->root().integer("version") != kVersion) return damaged;
    const auto entries = document->root().find("accounts");
    if (!entries || !entries->isArray()) return damaged;
    List accounts;
    for (const auto& [key, entry] : entries->members()) {
        auto account = readAccount(entry);
        if (!account) return damaged;
        accounts.push_back(std::move(*account));
    }
    return accounts;
}

Result<void> Accounts::change(const std::function<Result<void>(List&)>& change) const {
    const auto lock = takeLock(m_lock);
    if (!lock) return lock.error();
    auto accounts = read();
    if (!accounts) return accounts.error();
    if (auto changed = change(*accounts); !changed) return changed;
    return writeSecretFile(m_file, written(*accounts));
}

Result<std::vector<Account>> Accounts::all() const {
    return read();
}

Result<std::optional<Account>> Accounts::find(RecordId person) const {
    const auto accounts = read();
    if (!accounts) return accounts.error();
    const auto found = std::ranges::find(*accounts, person, &Account::person);
    if (found == accounts->end()) return std::optional<Account>{};
    return std::optional<Account>{*found};
}

Result<Account> Accounts::invited(const Sha256& invitation, Instant now) const {
    const auto accounts = read();
    if (!accounts) return accounts.error();
    const auto found = invitedIn(*accounts, invitation, now);
    if (found == accounts->end()) return noInvitation();
    return *found;
}

Result<void> Accounts::invite(RecordId person, const Sha256& invitation, std::string totpSecret,
                              Instant until) const {
    return change([&](List& accounts) -> Result<void> {
        const auto account = accountIn(accounts, person);
        if (!account) return account.error();
        (*account)->invitation = invitation;
        (*account)->invitedSecret = std::move(totpSecret);
        (*account)->invitedUntil = until;
        return {};
    });
}

Result<Account> Accounts::setUp(const Sha256& invitation, Instant now, std::string passwordHash,
                                std::int64_t totpUsed) const {
    Account account;
    const auto changed = change([&](List& accounts) -> Result<void> {
        const auto found = invitedIn(accounts, invitation, now);
        if (found == accounts.end()) return noInvitation();
        account = Account{found->person, std::move(passwordHash), found->invitedSecret, totpUsed};
        account.openCase = found->openCase;
        *found = account;
        return {};
    });
    if (!changed) return changed.error();
    return account;
}

Result<void> Accounts::useCode(RecordId person, std::int64_t totpStep) const {
    return change([&](List& accounts) -> Result<void> {
        const auto found = std::ranges::find(accounts, person, &Account::person);
        if (found == accounts.end()) return noAccount();
        if (totpStep <= found->totpUsedLast)
            return Error{ErrorCode::Outdated, "This code was used already; wait for the next."};
        found->totpUsedLast = totpStep;
        return {};
    });
}

Result<void> Accounts::putCase(RecordId person, const std::optional<OpenCase>& openCase) const {
    return change([&](List& accounts) -> Result<void> {
        const auto account = accountIn(accounts, person);
        if (!account) return account.error();
        (*account)->openCase = openCase;
        return {};
    });
}

Result<void> Accounts::remove(RecordId person) const {
    return change([&](List& accounts) -> Result<void> {
        if (std::erase_if(accounts, [&](const Account& a) { return a.person == person; }) == 0)
            return noAccount();
        return {};
    });
}

Result<std::size_t> Accounts::closeAll() const {
    std::size_t count = 0;
    const auto changed = change([&](List& accounts) -> Result<void> {
        count = static_cast<std::size_t>(std::ranges::count_if(accounts, &Account::isSetUp));
        for (Account& account : accounts) {
            Account closed{account.person, {}, {}};
            closed.openCase = account.openCase;
            account = std::move(closed);
        }
        return {};
    });
    if (!changed) return changed.error();
    return count;
}

}  // namespace banso
