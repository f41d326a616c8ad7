// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <map>
#include <string>

namespace banso {

/// How much of a thing (requests, bytes, seconds of the writer) anybody may use: `atOnce`, and in
/// the long run `perSecond`.
struct Rate {
    double atOnce;
    double perSecond;
};

/// What each client has left of a rate. What it used is told when that is known, so that one who
/// used more than it had waits until that is made up. Remembers at most `clientsMax`; of more, who
/// used the least is forgotten. For one thread at a time.
class RateLimit {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    RateLimit(Rate rate, std::size_t clientsMax) : m_rate(rate), m_clientsMax(clientsMax) {}

    /// Zero: it may go on, for it has something left, and at least what is `needed`.
    std::chrono::seconds waitFor(const std::string& client, Moment now, double needed = 0) const;
    void use(const std::string& client, double amount, Moment now);

  private:
    struct Account {
        double left;
        Moment at;
    };

    double leftOf(const Account& account, Moment now) const;
    void makeRoom(Moment now);

    Rate m_rate;
    std::size_t m_clientsMax;
    std::map<std::string, Account> m_accounts;
};

}  // namespace banso
