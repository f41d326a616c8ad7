// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/frame.h"

#include <algorithm>
#include <array>
#include <map>

#include "server/http/error_mapping.h"
#include "server/office_page/routes.h"
#include "server/office_page/wording.h"
#include "shared/text/fold.h"
#include "sync/hub/access.h"

namespace banso {
namespace {

/// What a page says after something was done.
constexpr std::array<std::pair<std::string_view, std::string_view>, 31> kDone{
    {{"signed-in", "サインインしました。"},
     {"stopped", "端末を利用停止にしました。"},
     {"stopped-unnoted",
      "端末を利用停止にしました。監査記録が壊れているため、だれが止めたかは記録に残っていません。"
      "日時とあなたの氏名を控えて、サーバーの管理者に連絡してください。"},
     {"held", "端末を一時停止にしました。再開するまで送受信できません。"},
     {"admitted", "端末の利用を再開しました。"},
     {"taken", "引き渡された未送信分を取り込みました。"},
     {"dropped", "引き渡された未送信分を取り込まないことにしました。"},
     {"added", "職員を追加しました。"},
     {"renamed", "氏名を変えました。端末は、つながってから1分以内に受け取ります。"},
     {"person-cancelled", "職員の登録を取り消しました。"},
     {"role-given", "役割を付けました。"},
     {"role-ended", "役割の最後の日を決めました。"},
     {"role-withdrawn", "役割を取り上げました。"},
     {"stand-in-set",
      "代行を始めました。代行する人の端末は、つながってから1分以内に受け取ります。"},
     {"stand-in-ended", "代行を終えました。"},
     {"sessions-ended", "ほかの画面のサインインをすべて終わらせました。"},
     {"session-ended", "サインインを1件終わらせました。"},
     {"handed-over", "引き継ぎました。新しい担当者の端末は、つながってから1分以内に受け取ります。"},
     {"entrusted", "担当者を決めました。その人の端末は、つながってから1分以内に受け取ります。"},
     {"handover-planned", "引継ぎを予定しました。その日に自動で引き継がれます。"},
     {"handover-cancelled", "引継ぎの予定を取りやめました。"},
     {"erased", "消去しました。端末からは、つながってから1分以内に消えます。"},
     {"erased-log",
      "消去しました。端末が受信しているあいだ、サーバーの作業用の記録に一部が残ることがあります。"
      "あすまでに片づきます。"},
     {"erased-files",
      "消去しましたが、添付ファイルの一部を削除できませんでした。"
      "サーバーの管理者に伝えてください。"},
     {"record-kept", "残しました。この記録については、もうたずねません。"},
     {"clear-backups-removed", "暗号化されていない古いバックアップを削除しました。"},
     {"case-opened",
      "案件を開きました。まだアカウントのない専門家は、管理者が職員のページで招待します。"},
     {"case-closed", "案件を終えました。専門家のページからも、いま消えました。"},
     {"recovery-key-used",
      "新しい紙を使い始めました。端末は、次の送受信のあと、この紙で開けます。"},
     {"setting-changed", "設定を変えました。端末は、つながってから1分以内に受け取ります。"},
     {"account-removed", "事務所ページのアカウントを取り消しました。"}}};

HttpResponse response(unsigned status, std::string_view contentType, std::string body) {
    HttpResponse answer;
    answer.status = status;
    answer.body = std::move(body);
    answer.headers = {
        {"Content-Type", std::string(contentType)},
        {"Content-Security-Policy",
         "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
         "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        // Not "no-referrer": browsers would then send our own forms with the origin "null".
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Strict-Transport-Security", "max-age=31536000"},
        {"Cache-Control", "no-store"}};
    return answer;
}

Html head(std::string_view title) {
    Html page("<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\">");
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.markup("<link rel=\"stylesheet\" href=\"/office.css\">");
    page.markup("<link rel=\"icon\" href=\"data:,\">");  // else browsers ask for one
    page.markup("<script src=\"/office.js\" defer></script><title>");
    page.text(title).markup(" - 伴走 事務所</title></head>\n<body>\n");
    return page;
}

/// The page in the navigation under which this path lies; null for those that lie under none.
const OfficeRoute* sectionOf(std::string_view path) {
    for (const OfficeRoute& route : officeRoutes()) {
        const bool isUnder = path == route.path || path.starts_with(std::string(route.path) + '/');
        if (!route.label.empty() && isUnder) return &route;
    }
    return nullptr;
}

Html navigation(const Visit& visit, const OfficeRoute* section) {
    Html nav("<header class=\"rail\"><strong>伴走 事務所</strong><nav>");
    for (const OfficeRoute& route : officeRoutes()) {
        if (route.label.empty() || !mayUse(route.who, visit.person, visit.today())) continue;
        nav.markup("<a href=\"").text(route.path).markup("\"");
        if (&route == section) nav.markup(" aria-current=\"page\"");
        nav.markup(">").text(route.label).markup("</a>");
    }
    nav.markup("</nav><div class=\"who\"><a href=\"/sessions\">").text(visit.person.name);
    nav.markup("</a>").add(postForm("/sign-out", visit.session));
    nav.markup("<button class=\"quiet\">サインアウト</button></form></div></header>\n");
    return nav;
}

Html wayBack(std::string_view path) {
    const OfficeRoute* section = sectionOf(path);
    if (section == nullptr || section->path == path) return {};
    Html link("<a class=\"button\" href=\"");
    link.text(section->path).markup("\">").text(section->label).markup("にもどる</a> ");
    return link;
}

}  // namespace

bool Visit::mayRead(RecordId file) const {
    const bool may = sync::Access(store, desk.chamberClock).mayRead(person.id, file);
    if (may) seen.insert(file);
    return may;
}

bool Visit::couldRead(RecordId client) const {
    if (!sync::Access(store, desk.chamberClock).mayRead(person.id, client)) return false;
    const auto below = store.joinedTo(client);
    return std::ranges::all_of(below, [this](RecordId joined) { return couldRead(joined); });
}

bool Visit::mayReadWhole(RecordId client) const {
    if (!couldRead(client) || !mayRead(client)) return false;
    // Each of them is shown.
    for (const RecordId joined : store.joinedTo(client)) mayReadWhole(joined);
    return true;
}

Result<Database> Visit::office() const {
    return Database::open(desk.folder.officeFile(), Database::Mode::ReadOnly);
}

Html postForm(Markup path, const OfficeSession& session) {
    Html form("<form method=\"post\" action=\"");
    return std::move(form.markup(path).markup("\">").add(hiddenField("token", session.formToken)));
}

Html fileForm(Markup path, const OfficeSession& session) {
    Html form("<form method=\"post\" enctype=\"multipart/form-data\" action=\"");
    return std::move(form.markup(path).markup("\">").add(hiddenField("token", session.formToken)));
}

Html hiddenField(Markup name, std::string_view value) {
    Html field("<input type=\"hidden\" name=\"");
    return std::move(field.markup(name).markup("\" value=\"").text(value).markup("\">"));
}

Html personChoice(Markup name, std::string_view label, const std::vector<Person>& people,
                  Date day) {
    std::map<std::string, int> named;
    for (const Person& person : people) ++named[fold(person.name)];
    Html select("<label>");
    select.text(label).markup("<select required name=\"").markup(name).markup("\">");
    select.markup("<option value=\"\">選んでください</option>");
    for (const Person& person : people) {
        select.markup("<option value=\"").text(person.id.text()).markup("\">");
        std::vector<std::string> facts;
        if (named[fold(person.name)] > 1 && !person.kana.empty()) facts.push_back(person.kana);
        for (const auto& [role, term] : person.roles)
            if (hasRole(person, fromWord<Role>(role), day)) facts.emplace_back(roleText(role));
        select.text(person.name);
        if (!facts.empty()) select.markup("（").text(joinedTexts(facts, "・")).markup("）");
        select.markup("</option>");
    }
    return std::move(select.markup("</select></label>"));
}

HttpResponse framedPage(const Visit& visit, const Page& page, std::string_view path,
                        std::string_view done) {
    Html html = head(page.title);
    html.add(navigation(visit, sectionOf(path))).markup("<main>\n");
    for (const auto& [word, sentence] : kDone)
        if (word == done)
            html.markup("<p class=\"done\" role=\"status\">").text(sentence).markup("</p>\n");
    html.markup("<h1>").text(page.title).markup("</h1>\n").add(page.content);
    html.markup("</main></body></html>\n");
    return response(200, "text/html; charset=utf-8", html.source());
}

HttpResponse plainPage(unsigned status, std::string_view title, const Html& content) {
    Html html = head(title);
    html.markup("<main class=\"narrow\"><h1>").text(title).markup("</h1>\n").add(content);
    html.markup("</main></body></html>\n");
    return response(status, "text/html; charset=utf-8", html.source());
}

HttpResponse errorPage(const Error& error, std::string_view path, std::string_view why) {
    const unsigned status = httpStatus(error.code);
    Html content("<p class=\"problem\" role=\"alert\">");
    if (!why.empty())
        content.text(why);
    else if (status >= 500)
        content.markup(
            "サーバーが処理できませんでした。しばらくしてから、もう一度試してください。");
    else
        content.text(error.detail);
    content.markup("</p><p>").add(wayBack(path));
    content.markup("<a class=\"button\" href=\"/\">はじめのページへ</a></p>\n");
    return plainPage(status, "できませんでした", content);
}

HttpResponse redirection(const std::string& path) {
    HttpResponse answer = response(303, "text/html; charset=utf-8", {});
    answer.headers.emplace_back("Location", path);
    return answer;
}

HttpResponse download(const std::string& name, std::string pdf) {
    HttpResponse answer = response(200, "application/pdf", std::move(pdf));
    answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return answer;
}

HttpResponse asset(std::string_view contentType, std::string_view text) {
    return response(200, contentType, std::string(text));
}

}  // namespace banso
