// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "tests/end_to_end/server_process.h"
#include "tests/unit/server/http/tls_client.h"

namespace banso::tests {

/// A person of the office at the office's page, with no browser: follows the links and sends the
/// forms that stand on the page before her, and nothing else.
class OfficeVisitor {
  public:
    using Fields = std::map<std::string, std::string>;

    /// `from`: the loopback address that she comes from, as 127.0.0.9; empty: the usual one.
    explicit OfficeVisitor(const ServerProcess& server, std::string from = {});

    /// Sets up the account of `person` by the link that the server prints; signed in since then.
    void setUp(const QString& person);
    /// By the forms, with the account that she has set up here.
    void signOut();
    void signIn();
    void open(const std::string& path);
    /// The first link whose text is `text`.
    void follow(const std::string& text);
    /// Sends the form with this action: its hidden fields, and `fields` by their names. Of a choice
    /// the text is given.
    void send(const std::string& action, const Fields& fields = {});

    /// What she sees, with its tags.
    const std::string& page() const { return m_page; }
    bool sees(std::string_view text) const { return m_page.find(text) != std::string::npos; }

  private:
    /// The digits that stand on her telephone, or the next: each opens the page once.
    std::string nextCode();
    void ask(const std::string& line, const std::string& rest);
    void take(const Reply& reply);

    const ServerProcess& m_server;
    std::string m_from;
    std::string m_origin;
    std::string m_cookie;
    std::string m_page;
    // The account that she has set up.
    std::string m_person;
    std::string m_secret;
    std::int64_t m_stepUsed = 0;  // of the code that she used last
};

}  // namespace banso::tests
