// SPDX-License-Identifier: Apache-2.0
// 専門家: the office opens one client's file to an expert from outside; what she then sees of it.
#include <algorithm>

#include "server/office/client_file.h"
#include "server/office_page/client_search.h"
#include "server/office_page/handover_sheet.h"
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "server/store/people.h"
#include "shared/domain/business.h"
#include "shared/store/consent_store.h"
#include "shared/text/fold.h"
#include "sync/hub/access.h"

namespace banso {
namespace {

constexpr int kDaysProposed = 28;
constexpr std::string_view kNoCase =
    "いま開いている案件はありません。商工会議所に確かめてください。";
constexpr std::string_view kNoAgreement =
    "お客様が専門家への提供に同意していません。担当者が端末の「個人情報」に記録すると開けます。";
constexpr std::string_view kNamesake =
    "同じ氏名の専門家がほかにいます。お客様がどちらに同意したのか分かるように、管理者が「職員」で"
    "氏名に所属などを添えてください。";
constexpr std::string_view kRestricted = "担当者限りの事業者は、専門家に開けません。";

bool isRestricted(const Visit& visit, RecordId client) {
    return sync::Access(visit.store, visit.desk.chamberClock).isRestrictedClient(client);
}

bool hasAgreed(const Visit& visit, Database& office, RecordId client, const Person& expert) {
    return ConsentStore(office, Viewer{})
               .mayGive(client, RecipientKind::Expert, expert.name, visit.today()) ==
           GivingAnswer::MayGive;
}

std::vector<Person> expertsOf(const Visit& visit) {
    auto people = allPeople(visit.store);
    std::erase_if(people, [&](const Person& person) {
        return !hasRole(person, Role::Expert, visit.today());
    });
    return people;
}

Html caseForm(const Visit& visit) {
    const auto experts = expertsOf(visit);
    if (experts.empty())
        return Html(
            "<p "
            "class=\"card\">専門家の役割を持つ人がいません。管理者が「職員」で追加します。</p>\n");
    Html form("<section class=\"card\"><h2>案件を開く</h2>");
    form.markup("<form method=\"get\" action=\"/experts\">");
    form.add(personChoice("expert", "専門家", experts, visit.today()));
    form.markup("<label>最後の日<input type=\"date\" name=\"until\" required min=\"");
    form.text(toText(visit.today())).markup("\" value=\"");
    form.text(toText(addDays(visit.today(), kDaysProposed))).markup("\"></label>");
    form.markup(
        "<label>事業者の名前かよみの一部<input name=\"q\" required maxlength=\"100\" value=\"");
    form.text(visit.form.value("q"));
    return std::move(form.markup("\"></label><button>さがす</button></form></section>\n"));
}

/// A client agrees to somebody by name: where two experts have it, nobody knows to whom.
bool hasNamesake(const Visit& visit, const Person& expert) {
    const auto experts = expertsOf(visit);
    return std::ranges::any_of(experts, [&](const Person& other) {
        return other.id != expert.id && fold(other.name) == fold(expert.name);
    });
}

/// What can be done about the client, or why nothing can.
Html actionFor(const Visit& visit, const Business& client, const Person& expert, Date until,
               bool isAgreed) {
    if (isRestricted(visit, client.id)) return Html::of(kRestricted);
    if (hasNamesake(visit, expert)) return Html::of(kNamesake);
    if (!isAgreed) return Html::of(kNoAgreement);
    Html form = postForm("/experts/open", visit.session);
    form.add(hiddenField("expert", expert.id.text()));
    form.add(hiddenField("client", client.id.text()));
    form.add(hiddenField("until", toText(until)));
    return std::move(form.markup("<button>この案件を開く</button></form>"));
}

Result<Html> foundCases(const Visit& visit) {
    if (visit.form.value("q").empty()) return Html{};
    const auto id = visit.form.id("expert");
    if (!id) return id.error();
    const auto until = visit.form.date("until");
    if (!until) return until.error();
    const auto expert = readRecord<Person>(visit.store, *id);
    if (!expert || !*until) return said({ErrorCode::NotFound, "no such expert, or no day"});
    auto office = visit.office();
    if (!office) return office.error();
    const auto clients = clientsNamed(visit, visit.form.value("q"));
    HtmlTable table{"事業者", "担当者", "操作"};
    for (const Business& client : clients.records) {
        if (client.cancelled) continue;
        const bool isAgreed = hasAgreed(visit, *office, client.id, *expert);
        const bool isSeen = visit.mayRead(client.id);
        table.row({nameWith(client.name, isSeen ? std::string_view(client.address) : ""),
                   Html::of(advisorOf(visit, client)),
                   actionFor(visit, client, *expert, **until, isAgreed)});
    }
    Html list = table.isEmpty() ? Html{} : table.html();
    return std::move(list.add(remarkOn(clients.records.size(), clients.hasMore)));
}

Result<Html> openCases(const Visit& visit) {
    const auto accounts = visit.desk.accounts.all();
    if (!accounts) return accounts.error();
    HtmlTable table{"専門家", "事業者", "最後の日", "アカウント", "操作"};
    for (const Account& account : *accounts) {
        if (!account.openCase || account.openCase->until < visit.today()) continue;
        const auto client = readRecord<Business>(visit.store, account.openCase->client);
        Html close = postForm("/experts/close", visit.session);
        close.add(hiddenField("expert", account.person.text()));
        close.markup("<button class=\"quiet\">終える</button></form>");
        table.row({Html::of(visit.nameOf(account.person)),
                   Html::of(client ? shownName(visit, *client) : "消去ずみ"),
                   Html::of(dayText(account.openCase->until)),
                   Html::of(account.isSetUp() ? "設定ずみ" : "まだ招待されていません"), close});
    }
    Html content("<h2>開いている案件</h2>\n");
    return std::move(
        content.add(table.isEmpty() ? Html("<p class=\"card\">ありません。</p>\n") : table.html()));
}

/// Why an expert sees nothing, as her page says it.
Error none(std::string_view text) {
    return {ErrorCode::Forbidden, std::string(text)};
}

struct HerCase {
    Business client;
    Date until;
};

/// What is open to the expert who asks; looked up each time, so that it ends at once.
Result<HerCase> caseOf(const Visit& visit) {
    const auto account = visit.desk.accounts.find(visit.person.id);
    if (!account) return account.error();
    if (!*account || !(*account)->openCase || (*account)->openCase->until < visit.today())
        return none(kNoCase);
    const OpenCase& openCase = *(*account)->openCase;
    auto client = readRecord<Business>(visit.store, openCase.client);
    if (!client || client->cancelled || isRestricted(visit, openCase.client)) return none(kNoCase);
    auto office = visit.office();
    if (!office) return office.error();
    const bool isMeant = !hasNamesake(visit, visit.person);
    if (!isMeant || !hasAgreed(visit, *office, openCase.client, visit.person)) return none(kNoCase);
    return HerCase{std::move(*client), openCase.until};
}

}  // namespace

Result<Page> expertsPage(const Visit& visit) {
    auto list = foundCases(visit);
    if (!list) return list.error();
    auto open = openCases(visit);
    if (!open) return open.error();
    Html content(
        "<p>同意のある事業者ひとつの資料を、外部の専門家が事務所のページで読めるようにします。"
        "提供の記録に残ります。</p>\n");
    content.add(caseForm(visit)).add(*list).add(*open);
    return Page{"専門家", std::move(content)};
}

Result<Page> openExpertCase(const Visit& visit) {
    const auto expert = visit.form.id("expert");
    if (!expert) return expert.error();
    const auto client = visit.form.id("client");
    if (!client) return client.error();
    const auto until = visit.form.date("until");
    if (!until) return until.error();
    if (!*until) return said({ErrorCode::Invalid, "no day"});
    const auto person = readRecord<Person>(visit.store, *expert);
    if (!person) return said({ErrorCode::NotFound, "no such person"});
    auto office = visit.office();
    if (!office) return office.error();
    if (hasNamesake(visit, *person)) return Error{ErrorCode::Forbidden, std::string(kNamesake)};
    if (!hasAgreed(visit, *office, *client, *person))
        return Error{ErrorCode::Forbidden, std::string(kNoAgreement)};
    const auto opened = visit.desk.experts.open(*expert, {*client, **until}, visit.person.id);
    if (!opened)
        return said(
            opened.error(),
            {{ErrorCode::Forbidden, kRestricted},
             {ErrorCode::Invalid, "専門家の役割と、最後の日（今日からあと）を確かめてください。"}});
    return Page::redirect("/experts?done=case-opened");
}

Result<Page> closeExpertCase(const Visit& visit) {
    const auto expert = visit.form.id("expert");
    if (!expert) return expert.error();
    const auto closed = visit.desk.experts.close(*expert, visit.person.id);
    if (!closed) return said(closed.error());
    return Page::redirect("/experts?done=case-closed");
}

Result<Page> casePage(const Visit& visit) {
    const auto open = caseOf(visit);
    if (!open && open.error().code != ErrorCode::Forbidden) return open.error();
    if (!open) {
        Html content("<p class=\"card\">");
        return Page{"案件", std::move(content.text(open.error().detail).markup("</p>\n"))};
    }
    Html content("<section class=\"card\"><dl>");
    content.add(fact("事業者", open->client.name)).add(fact("所在地", open->client.address));
    content.add(fact("担当者", advisorOf(visit, open->client)));
    content.add(fact("読める最後の日", dayText(open->until)));
    content.markup("</dl>").add(postForm("/case/sheet", visit.session));
    content.markup("<button>資料を開く（PDF）</button></form>");
    content.markup(
        "<p class=\"muted\">開いたことは記録に残ります。この支援のほかに使わず、ほかの人に");
    content.markup("渡さないでください。</p></section>\n");
    return Page{"案件", std::move(content)};
}

Result<Page> caseSheet(const Visit& visit) {
    const auto open = caseOf(visit);
    if (!open) return open.error();
    auto office = visit.office();
    if (!office) return office.error();
    const ClientFiles files(*office, visit.today());
    const auto file = files.find(open->client.id);
    if (!file) return none(kNoCase);
    const AuditEntry entry{AuditEvent::CaseRead, visit.actor(), open->client.id.text()};
    if (auto noted = visit.desk.audit.append(entry, visit.desk.clock.now()); !noted)
        return noted.error();
    HandoverSheets sheet(
        files, {.chamber = files.chamberName(), .today = visit.today(), .isForExpert = true});
    sheet.add(*file);
    auto pdf = sheet.pdf();
    if (!pdf) return pdf.error();
    return Page::download("anken-" + toText(visit.today()), std::move(*pdf));
}

}  // namespace banso
