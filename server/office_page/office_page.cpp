// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/office_page.h"

#include <sodium.h>

#include <limits>

#include "server/http/error_mapping.h"
#include "server/office_page/assets.h"
#include "server/office_page/frame.h"
#include "server/office_page/pages.h"
#include "shared/db/database.h"
#include "sync/hub/access.h"

namespace banso {
namespace {

/// Read by strangers, too: what is wrong where is in the server's log.
constexpr std::string_view kAuditDamaged =
    "操作の記録（監査記録）が壊れているため実行できません。サーバーの管理者に連絡してください。";

Error foreignForm() {
    return {ErrorCode::Forbidden,
            "このページから送られたものではないので受け取りません。ページを開き直してください。"};
}

Error foreignHost() {
    return {ErrorCode::Forbidden,
            "このアドレスでは開けません。サーバーの証明書にある名前かアドレスで開いてください。"};
}

std::string lower(std::string_view name) {
    std::string text(name);
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

/// Of a Host field: what stands before its port, in lower case.
std::string nameIn(std::string_view host) {
    const std::size_t port = host.rfind(':');
    // The colons of an IPv6 address stand in brackets.
    if (port != std::string_view::npos && host.find(']', port) == std::string_view::npos)
        host = host.substr(0, port);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    return lower(host);
}

bool isTokenOf(const OfficeSession& session, std::string_view token) {
    return token.size() == session.formToken.size() &&
           sodium_memcmp(token.data(), session.formToken.data(), token.size()) == 0;
}

/// Which restricted files of somebody else's the page shows her.
Result<void> noteOverseen(const Visit& visit, std::string_view path) {
    const auto overseen =
        sync::Access(visit.store, visit.desk.chamberClock).overseenBy(visit.person.id);
    for (const RecordId file : visit.seen) {
        const auto record = overseen.contains(file) ? visit.store.record(file) : nullptr;
        if (!record) continue;
        auto written =
            visit.desk.reads.write(visit.person.id, *record, {"page", std::string(path)});
        if (!written) return written;
    }
    return {};
}

}  // namespace

OfficePage::OfficePage(OfficeDesk& desk, Log& log, const std::vector<std::string>& hosts)
    : m_desk(desk), m_log(log), m_hosts{"localhost", "127.0.0.1", "::1"}, m_signIn(desk, log) {
    for (const std::string& host : hosts) m_hosts.insert(lower(host));
}

void OfficePage::addTo(Router& router) {
    for (const OfficeRoute& route : officeRoutes()) {
        if (route.uploadBytes > 0)
            addUpload(router, route);
        else
            add(router, route.method, std::string(route.path),
                [this, &route](const HttpRequest& request) {
                    const bool posts = route.method == HttpMethod::Post;
                    const std::string_view text = posts ? request.body : request.query;
                    return answerTo(route, request, [text] { return Form::parse(text); });
                });
    }
    add(router, HttpMethod::Get, "/sign-in",
        [this](const HttpRequest&) { return m_signIn.page(); });
    add(router, HttpMethod::Post, "/sign-in",
        [this](const HttpRequest& request) { return m_signIn.signIn(request); });
    add(router, HttpMethod::Get, "/setup",
        [this](const HttpRequest& request) { return m_signIn.setupPage(request); });
    add(router, HttpMethod::Post, "/setup",
        [this](const HttpRequest& request) { return m_signIn.setUp(request); });
    add(router, HttpMethod::Post, "/sign-out",
        [this](const HttpRequest& request) { return signOut(request); });
    add(router, HttpMethod::Get, "/office.css", [](const HttpRequest&) -> Result<HttpResponse> {
        return asset("text/css; charset=utf-8", officeStyle());
    });
    add(router, HttpMethod::Get, "/office.js", [](const HttpRequest&) -> Result<HttpResponse> {
        return asset("text/javascript; charset=utf-8", officeScript());
    });
    // Of what everybody is shown at the handshake.
    add(router, HttpMethod::Get, std::string(kAuthorityPath.text()),
        [this](const HttpRequest&) -> Result<HttpResponse> {
            if (m_desk.authorityDer.empty())
                return Error{
                    ErrorCode::NotFound,
                    "この証明書はパソコンに登録しないでください。サーバーの管理者が先に新しく"
                    "します。"};
            HttpResponse response = asset("application/x-x509-ca-cert", m_desk.authorityDer);
            response.headers.emplace_back("Content-Disposition",
                                          "attachment; filename=\"banso.crt\"");
            return response;
        });
}

void OfficePage::add(Router& router, HttpMethod method, std::string path, HttpHandler answer) {
    const auto checked = [this, path, answer = std::move(answer)](HttpRequest request) {
        Result<HttpResponse> outcome = foreignHost();
        if (isOurHost(request)) outcome = answer(std::move(request));
        return Result<HttpResponse>(orError(std::move(outcome), path));
    };
    router.add(method, std::move(path), checked);
}

void OfficePage::addUpload(Router& router, const OfficeRoute& route) {
    // What is too long is refused here, in words.
    constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();
    const auto begin = [this, &route](const HttpRequest& head) {
        auto begun = attempt([&] { return beginUpload(route, head); });
        if (begun) return begun;
        return Result<UploadStart>(UploadStart(orError(begun.error(), route.path)));
    };
    router.addUpload(route.method, std::string(route.path), kAny, begin);
}

Result<UploadStart> OfficePage::beginUpload(const OfficeRoute& route, const HttpRequest& head) {
    if (!isOurHost(head)) return foreignHost();
    auto store = m_desk.readers.take();
    if (!store) return store.error();
    const auto caller = callerOf(head, **store);
    if (!caller) return UploadStart(redirection("/sign-in"));
    if (auto may = checkMay(route, head, *caller); !may) return may.error();
    const auto answer = [this, &route](HttpRequest request) {
        const auto readForm = [&] {
            return Form::parseUpload(request.contentType, std::move(request.body));
        };
        return Result<HttpResponse>(orError(answerTo(route, request, readForm), route.path));
    };
    return m_uploads.begin(caller->person.id, head, route.uploadBytes, answer);
}

/// A foreign name that was made to lead here stands in the Host field.
bool OfficePage::isOurHost(const HttpRequest& request) const {
    return m_hosts.contains(nameIn(request.header("host")));
}

HttpResponse OfficePage::orError(Result<HttpResponse> outcome, std::string_view path) {
    if (outcome) return std::move(*outcome);
    const Error& error = outcome.error();
    if (httpStatus(error.code) >= 500) note(error);
    const bool isForTheLog = error.code == ErrorCode::Storage && m_desk.audit.isDamaged();
    return errorPage(error, path, isForTheLog ? kAuditDamaged : std::string_view{});
}

void OfficePage::note(const Error& error) {
    m_log.error("office_page_failed", {{"code", error.code}, {"detail", LogValue::detail(error)}});
}

std::optional<OfficePage::Caller> OfficePage::callerOf(const HttpRequest& request,
                                                       sync::SqliteStore& store) {
    const auto secret = cookieIn(request.header("cookie"), kSessionCookie);
    auto session = m_desk.sessions.use(secret, m_desk.clock.now());
    if (!session) return std::nullopt;
    auto person = readRecord<Person>(store, session->person);
    const Date today = tokyoDate(m_desk.chamberClock.now());
    // A command may have removed the account.
    const auto account = m_desk.accounts.find(session->person);
    const bool hasAccount = account && *account && (*account)->isSetUp();
    if (person && hasAccount && mayUse(OfficeCircle::Everybody, *person, today))
        return Caller{std::move(*session), std::move(*person)};
    m_desk.sessions.endAllOf(session->person);
    return std::nullopt;
}

Result<void> OfficePage::checkMay(const OfficeRoute& route, const HttpRequest& request,
                                  const Caller& caller) const {
    if (route.method == HttpMethod::Post && !isOwnOrigin(request)) return foreignForm();
    if (!mayUse(route.who, caller.person, tokyoDate(m_desk.chamberClock.now())))
        return Error{ErrorCode::Forbidden, "このページを使える役割がありません。"};
    return {};
}

Result<HttpResponse> OfficePage::answerTo(const OfficeRoute& route, const HttpRequest& request,
                                          const ReadForm& readForm) {
    return attempt([&]() -> Result<HttpResponse> {
        auto store = m_desk.readers.take();
        if (!store) return store.error();
        const auto caller = callerOf(request, **store);
        if (!caller) return redirection("/sign-in");
        std::set<RecordId> seen;
        const auto form = readForm();
        if (!form) return form.error();
        const Visit visit{m_desk, **store, caller->person, caller->session, *form, seen};
        const std::string_view home = homeOf(visit.person, visit.today());
        if (route.path == "/" && home != "/") return redirection(std::string(home));
        if (auto may = checkMay(route, request, *caller); !may) return may.error();
        const bool posts = route.method == HttpMethod::Post;
        if (posts && !isTokenOf(caller->session, form->value("token"))) return foreignForm();
        auto page = route.answer(visit);
        if (!page) return page.error();
        if (!page->undone) note(page->undone.error());
        if (!page->goTo.empty()) return redirection(page->goTo);
        if (auto noted = noteOverseen(visit, route.path); !noted) return noted.error();
        if (!page->pdf.empty()) return download(page->title + ".pdf", std::move(page->pdf));
        return framedPage(visit, *page, route.path,
                          posts ? std::string_view{} : form->value("done"));
    });
}

Result<HttpResponse> OfficePage::signOut(const HttpRequest& request) {
    const auto secret = cookieIn(request.header("cookie"), kSessionCookie);
    const auto session = m_desk.sessions.use(secret, m_desk.clock.now());
    if (!session) return redirection("/sign-in");
    const auto form = Form::parse(request.body);
    if (!form) return form.error();
    if (!isOwnOrigin(request) || !isTokenOf(*session, form->value("token"))) return foreignForm();
    m_desk.sessions.end(session->key);
    const AuditEntry gone{AuditEvent::SignedOut, session->person.text()};
    if (auto noted = m_signIn.note(gone, request.peer.address, m_desk.clock.now()); !noted)
        return noted.error();
    HttpResponse response = redirection("/sign-in");
    response.headers.emplace_back("Set-Cookie", endedCookie());
    return response;
}

}  // namespace banso
