// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/sign_in.h"

#include "server/auth/totp.h"
#include "server/office_page/frame.h"
#include "server/office_page/pages.h"
#include "server/office_page/qr_picture.h"
#include "server/office_page/routes.h"
#include "server/office_page/wording.h"
#include "server/store/account_invitation.h"
#include "server/store/people.h"
#include "shared/base/limits.h"
#include "shared/secrets/passphrase.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

constexpr std::chrono::minutes kAttemptsForgotten{10};
constexpr std::string_view kCrowded =
    "いま混み合っています。少し待ってから、もう一度試してください。";

Html signInForm(std::string_view name, std::string_view problem) {
    Html form;
    if (!problem.empty())
        form.markup("<p class=\"problem\" role=\"alert\">").text(problem).markup("</p>\n");
    form.markup("<form method=\"post\" action=\"/sign-in\">");
    form.markup("<label>氏名<input name=\"name\" autocomplete=\"username\" required value=\"");
    form.text(name).markup(
        "\"></label><label>パスワード<input name=\"password\" type=\"password\"");
    form.markup(" autocomplete=\"current-password\" required></label><label>確認コード（6桁）");
    form.markup("<input name=\"code\" inputmode=\"numeric\" autocomplete=\"one-time-code\" ");
    form.markup("required></label><button>サインイン</button></form>\n");
    form.markup("<p class=\"muted\">アカウントは、管理者が招待します。</p>\n");
    return form;
}

HttpResponse refusal(const Form& form, std::string_view problem, unsigned status = 403) {
    return plainPage(status, "サインイン", signInForm(form.value("name"), problem));
}

/// For the computer that has just warned of this page.
Html trustRemark(const OfficeDesk& desk) {
    Html remark;
    if (desk.authorityDer.empty()) return remark;
    remark.markup("<p class=\"muted\">警告が出たパソコンでは、パスワードを入れる前に<a href=\"");
    remark.markup(kAuthorityPath)
        .markup("\">サーバーの証明書</a>を登録します。指紋がサーバーの画面の ");
    return std::move(
        remark.markup("<code>banso-server authority show</code> と同じか確かめてください。</p>\n"));
}

/// The setup form of an invitation that is open.
Result<Html> setupForm(std::string_view code, const Account& account, std::string_view name,
                       std::string_view issuer, std::string_view problem) {
    const auto picture = qrPicture(totpUri(issuer, name, account.invitedSecret));
    if (!picture) return picture.error();
    Html form;
    if (!problem.empty())
        form.markup("<p class=\"problem\" role=\"alert\">").text(problem).markup("</p>\n");
    form.markup("<p>").text(name).markup(" さんのアカウントを設定します。</p><ol><li>");
    form.markup("<p>スマートフォンの認証アプリで読み取ってください。</p>").add(*picture);
    form.markup("<p>読み取れないときは次の文字を入力します。<br><code>");
    form.text(base32(account.invitedSecret)).markup("</code></p></li><li>");
    form.markup("<form method=\"post\" action=\"/setup\"><input type=\"hidden\" name=\"code\" ");
    form.markup("value=\"").text(code).markup("\"><label>新しいパスワード（推測されにくいもの）");
    form.markup("<input name=\"password\" type=\"password\" autocomplete=\"new-password\" ");
    form.markup("required></label><label>もう一度<input name=\"again\" type=\"password\" ");
    form.markup("autocomplete=\"new-password\" required></label><label>認証アプリの確認コード");
    form.markup("（6桁）<input name=\"totp\" inputmode=\"numeric\" ");
    form.markup("autocomplete=\"one-time-code\" required></label>");
    form.markup("<button>設定してサインイン</button></form></li></ol>\n");
    return form;
}

/// What is wrong with a password that somebody chose; empty when it will do.
std::string_view passwordProblem(std::string_view password, std::string_view again) {
    if (password != again) return "2つのパスワードが違います。もう一度入力してください。";
    if (password.size() > kPassphraseBytes) return "パスワードが長すぎます。短くしてください。";
    if (!passphraseStrength(password).isEnough())
        return "推測されやすいパスワードです。関係のない言葉を4つ以上つなげるなど、長くしてください"
               "。";
    return {};
}

Error invitationOver() {
    return {ErrorCode::NotFound,
            "この招待は使えません。使用ずみか、10分を過ぎています。"
            "管理者にもう一度頼んでください。"};
}

Error foreign() {
    return {ErrorCode::Forbidden, "このページから送られたものではないので受け取りません。"};
}

}  // namespace

std::string endedCookie() {
    return std::string(kSessionCookie) + "=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0";
}

bool isOwnOrigin(const HttpRequest& request) {
    const std::string_view host = request.header("host");
    return !host.empty() && request.header("origin") == "https://" + std::string(host);
}

SignIn::SignIn(OfficeDesk& desk, Log& log)
    : m_desk(desk),
      m_log(log),
      m_addresses(limits::kSignInAttempts, kAttemptsForgotten, limits::kSignInAddresses),
      m_known(limits::kSignInAddressesKnown),
      m_waits(limits::kSignInsRemembered) {}

Result<HttpResponse> SignIn::page() {
    Html content = signInForm({}, {});
    return plainPage(200, "サインイン", content.add(trustRemark(m_desk)));
}

PasswordHasher::Caller SignIn::callerFrom(const std::string& address, Instant now) {
    if (m_known.knows(address)) return PasswordHasher::Caller::Known;
    return m_addresses.hasFailed(address, now) ? PasswordHasher::Caller::Failed
                                               : PasswordHasher::Caller::New;
}

Result<SignIn::Checked> SignIn::check(const Form& form, PasswordHasher::Caller caller) {
    auto store = m_desk.readers.take();
    if (!store) return store.error();
    // Of several with one name those who have an account are meant.
    std::vector<std::pair<Person, Account>> meant;
    for (Person& named : peopleCalled(**store, form.value("name"))) {
        auto found = m_desk.accounts.find(named.id);
        if (!found) return found.error();
        if (*found) meant.emplace_back(std::move(named), std::move(**found));
    }
    Checked checked;
    if (meant.size() == 1) checked.meant = meant.front().first.id;
    const auto password = form.typed("password").substr(0, kPassphraseBytes);
    Result<bool> fits = false;
    auto tried = meant.begin();
    for (; tried != meant.end(); ++tried) {
        fits = m_hasher.verify(tried->second.passwordHash, password, caller);
        if (!fits) return fits.error();
        if (*fits) break;
    }
    // Nobody shall hear from the time it takes that there is no such account.
    if (meant.empty()) fits = m_hasher.verify({}, password, caller);
    if (!fits) return fits.error();
    if (tried == meant.end()) return checked;
    const auto& [person, account] = *tried;
    const Date today = tokyoDate(m_desk.chamberClock.now());
    if (!mayUse(OfficeCircle::Everybody, person, today)) return checked;
    const auto step =
        totpMatch(account.totpSecret, form.value("code"), m_desk.clock.now(), account.totpUsedLast);
    if (!step) return checked;
    const auto used = m_desk.accounts.useCode(person.id, *step);
    if (used) checked.admitted = person.id;
    // Somebody was faster with the same code.
    if (!used && used.error().code != ErrorCode::Outdated) return used.error();
    return checked;
}

Result<HttpResponse> SignIn::signIn(const HttpRequest& request) {
    if (!isOwnOrigin(request)) return foreign();
    const auto form = Form::parse(request.body);
    if (!form) return form.error();
    const Instant now = m_desk.clock.now();
    if (!m_addresses.allows(request.peer.address, now))
        return refusal(*form, "まちがいが多すぎます。10分待ってください。");
    const std::string name = fold(form->value("name")).substr(0, limits::kShortTextChars);
    const std::string& address = request.peer.address;
    if (const auto wait = m_waits.waitFor(name, address, now); wait.count() > 0)
        return refusal(*form, "まちがいが続きました。" + std::to_string(wait.count()) +
                                  "秒待ってから、もう一度試してください。");
    // Counted before it is looked at: of many that come at once, few are looked at.
    m_waits.addFailure(name, address, now);
    const auto caller = callerFrom(address, now);
    const auto checked = attempt([&] { return check(*form, caller); });
    if (!checked && checked.error().code == ErrorCode::Unavailable) {
        m_waits.takeBack(name, address);
        return refusal(*form, kCrowded, 503);
    }
    if (!checked) return checked.error();
    if (checked->admitted) {
        m_waits.forget(name, address);
        return admitted(*checked->admitted, address, now);
    }
    m_addresses.addFailure(address, now);
    const std::string meant = checked->meant ? checked->meant->text() : std::string();
    const AuditEntry refused{AuditEvent::SignInRefused, "hub", meant, {{"address", address}}};
    if (auto noted = note(refused, address, now); !noted) return noted.error();
    return refusal(*form, "氏名、パスワード、確認コードのどれかが違います。");
}

Result<HttpResponse> SignIn::admitted(RecordId person, const std::string& address, Instant now) {
    const auto noted = note({AuditEvent::SignedIn, person.text()}, address, now);
    if (!noted) return noted.error();
    m_known.add(address);
    const std::string secret = m_desk.sessions.begin(person, address, now);
    HttpResponse response = redirection("/?done=signed-in");
    response.headers.emplace_back("Set-Cookie", std::string(kSessionCookie) + "=" + secret +
                                                    "; Path=/; Secure; HttpOnly; SameSite=Strict");
    return response;
}

Result<void> SignIn::note(const AuditEntry& entry, const std::string& address, Instant now) {
    auto noted = m_desk.audit.append(entry, now);
    if (noted || !m_desk.audit.isDamaged()) return noted;
    m_log.error("not_in_the_audit_log", {{"entry", std::string(name(entry.event))},
                                         {"actor", entry.actor},
                                         {"subject", entry.subject.empty() ? "-" : entry.subject},
                                         {"address", address}});
    return {};
}

Result<HttpResponse> SignIn::setupAnswer(const std::string& code, std::string_view problem) {
    const auto account = m_desk.accounts.invited(invitationHash(code), m_desk.clock.now());
    if (!account && account.error().code == ErrorCode::NotFound) return invitationOver();
    if (!account) return account.error();
    return attempt([&]() -> Result<HttpResponse> {
        auto store = m_desk.readers.take();
        if (!store) return store.error();
        const auto person = readRecord<Person>(**store, account->person);
        if (!person) return invitationOver();
        auto form = setupForm(code, *account, person->name, "伴走 事務所", problem);
        if (!form) return form.error();
        return plainPage(problem.empty() ? 200 : 422, "アカウントの設定",
                         form->add(trustRemark(m_desk)));
    });
}

Result<HttpResponse> SignIn::setupPage(const HttpRequest& request) {
    const auto form = Form::parse(request.query);
    if (!form) return form.error();
    const auto code = parseTypedCode(form->value("code"));
    if (!code) return invitationOver();
    return setupAnswer(*code, {});
}

Result<HttpResponse> SignIn::setUp(const HttpRequest& request) {
    if (!isOwnOrigin(request)) return foreign();
    const auto form = Form::parse(request.body);
    if (!form) return form.error();
    const auto code = parseTypedCode(form->value("code"));
    if (!code) return invitationOver();
    const Instant now = m_desk.clock.now();
    const Sha256 invitation = invitationHash(*code);
    const auto invited = m_desk.accounts.invited(invitation, now);
    if (!invited && invited.error().code == ErrorCode::NotFound) return invitationOver();
    if (!invited) return invited.error();
    const std::string_view password = form->typed("password");
    if (const auto problem = passwordProblem(password, form->typed("again")); !problem.empty())
        return setupAnswer(*code, problem);
    const auto step = totpMatch(invited->invitedSecret, form->value("totp"), now, 0);
    if (!step)
        return setupAnswer(*code,
                           "確認コードが違います。いま表示されている6桁を入力してください。");
    // An administrator has invited her.
    auto hash = m_hasher.hash(password, PasswordHasher::Caller::Known);
    if (!hash && hash.error().code == ErrorCode::Unavailable) return setupAnswer(*code, kCrowded);
    if (!hash) return hash.error();
    const auto noted = m_desk.audit.append(
        {AuditEvent::AccountChanged, invited->person.text(), invited->person.text()}, now);
    if (!noted) return noted.error();
    const auto account = m_desk.accounts.setUp(invitation, now, std::move(*hash), *step);
    if (!account && account.error().code == ErrorCode::NotFound) return invitationOver();
    if (!account) return account.error();
    // Whoever was signed in with the password before is not any more.
    m_desk.sessions.endAllOf(account->person);
    return admitted(account->person, request.peer.address, now);
}

}  // namespace banso
