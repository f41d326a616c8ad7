// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/office_visitor.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

#include "server/auth/totp.h"
#include "shared/base/assert.h"

namespace banso::tests {
namespace {

constexpr const char* kPassword = "味噌まんじゅう三つと猫の名前";

/// What stands in the first bracket of the pattern; it must be there.
std::string found(const std::string& text, const QString& pattern) {
    const QRegularExpression expression(pattern, QRegularExpression::DotMatchesEverythingOption);
    const auto match = expression.match(QString::fromStdString(text));
    BANSO_ASSERT(match.hasMatch());
    return match.captured(1).toStdString();
}

QString literally(const std::string& text) {
    return QRegularExpression::escape(QString::fromStdString(text));
}

/// The bytes of a secret as it stands on the page (RFC 4648).
std::string bytesOf(const std::string& base32) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string bytes;
    unsigned waiting = 0;
    int bits = 0;
    for (const char letter : base32) {
        waiting = waiting << 5U | static_cast<unsigned>(kLetters.find(letter));
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(waiting >> static_cast<unsigned>(bits) & 0xffU);
    }
    return bytes;
}

std::string encoded(const OfficeVisitor::Fields& fields) {
    std::string body;
    for (const auto& [name, value] : fields)
        body += (body.empty() ? "" : "&") + name + "=" +
                QUrl::toPercentEncoding(QString::fromStdString(value)).toStdString();
    return body;
}

}  // namespace

OfficeVisitor::OfficeVisitor(const ServerProcess& server, std::string from)
    : m_server(server),
      m_from(std::move(from)),
      m_origin("localhost:" + std::to_string(server.peoplePort())) {}

void OfficeVisitor::setUp(const QString& person) {
    const std::string printed = m_server.run({"account", "add", "--person", person}).output;
    open(found(printed, "https://[^/]*(/\\S*)"));
    m_person = person.toStdString();
    m_secret = bytesOf(found(m_page, "<code>(.*?)</code>"));
    m_stepUsed = 0;
    send("/setup", {{"password", kPassword}, {"again", kPassword}, {"totp", nextCode()}});
    BANSO_ASSERT(!m_cookie.empty());
}

void OfficeVisitor::signOut() {
    send("/sign-out");
    BANSO_ASSERT(sees("action=\"/sign-in\""));
}

void OfficeVisitor::signIn() {
    open("/sign-in");
    send("/sign-in", {{"name", m_person}, {"password", kPassword}, {"code", nextCode()}});
    BANSO_ASSERT(sees("action=\"/sign-out\""));
}

std::string OfficeVisitor::nextCode() {
    m_stepUsed = std::max(totpStep(SystemClock().now()), m_stepUsed + 1);
    return totpCode(m_secret, m_stepUsed);
}

void OfficeVisitor::open(const std::string& path) {
    ask("GET " + path, "\r\n");
}

void OfficeVisitor::follow(const std::string& text) {
    const std::string path = found(m_page, "<a [^>]*href=\"([^\"]*)\"[^>]*>" + literally(text));
    open(QString::fromStdString(path).replace("&amp;", "&").toStdString());
}

void OfficeVisitor::send(const std::string& action, const Fields& fields) {
    const std::string form =
        found(m_page, "<form [^>]*action=\"" + literally(action) + "\"[^>]*>(.*?)</form>");
    Fields all;
    static const QRegularExpression hidden(
        "<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    auto inputs = hidden.globalMatch(QString::fromStdString(form));
    while (inputs.hasNext()) {
        const auto input = inputs.next();
        all[input.captured(1).toStdString()] = input.captured(2).toStdString();
    }
    for (const auto& [name, value] : fields) {
        const QRegularExpression select("<select[^>]* name=\"" + literally(name) + "\"");
        const bool isChoice = select.match(QString::fromStdString(form)).hasMatch();
        all[name] = isChoice ? found(form, "name=\"" + literally(name) +
                                               "\".*?<option value=\"([^\"]*)\">" +
                                               literally(value) + "</option>")
                             : value;
    }
    const std::string body = encoded(all);
    ask("POST " + action, "Origin: https://" + m_origin +
                              "\r\nContent-Type: application/x-www-form-urlencoded"
                              "\r\nContent-Length: " +
                              std::to_string(body.size()) + "\r\n\r\n" + body);
}

void OfficeVisitor::ask(const std::string& line, const std::string& rest) {
    TlsClient client(m_server.peoplePort(), {m_server.authorityPem(), {}, {}, 0, m_from});
    client.send(line + " HTTP/1.1\r\nHost: " + m_origin + "\r\nCookie: " + m_cookie + "\r\n" +
                rest);
    take(client.receive());
}

void OfficeVisitor::take(const Reply& reply) {
    if (const auto cookie = reply.headers.find("set-cookie"); cookie != reply.headers.end())
        m_cookie = cookie->second.substr(0, cookie->second.find(';'));
    m_page = reply.body;
    if (const auto next = reply.headers.find("location"); next != reply.headers.end())
        return open(next->second);
    BANSO_ASSERT(reply.status == 200);
}

}  // namespace banso::tests
