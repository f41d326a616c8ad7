// SPDX-License-Identifier: Apache-2.0
// 担当者のいない事業者: whom a list has brought is nobody's until somebody says whose.
#include <algorithm>
#include <ranges>

#include "server/office_page/client_search.h"
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "server/store/handover_work.h"
#include "server/store/people.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

/// As many lines as somebody reads through.
constexpr std::size_t kShown = 100;

bool isNarrowedTo(const Business& business, const std::string& wanted) {
    return fold(business.name + business.kana + business.address).find(wanted) != std::string::npos;
}

/// Those that the visitor may see and that answer the search, by their kana.
std::vector<Business> clientsFoundFor(const Visit& visit) {
    const std::string wanted = fold(visit.form.value("q"));
    auto clients = clientsOfNobody(visit.store);
    std::erase_if(clients, [&](const Business& client) {
        return !isNarrowedTo(client, wanted) || !visit.couldRead(client.id);
    });
    std::ranges::sort(clients, {}, [](const Business& client) {
        return std::tie(client.kana, client.name, client.id);
    });
    return clients;
}

std::vector<Person> whoCounsels(const Visit& visit) {
    auto people = allPeople(visit.store);
    std::erase_if(people, [&](const Person& who) { return !counsels(who, visit.today()); });
    return people;
}

Html narrowingForm(const Visit& visit) {
    Html form("<section class=\"card\"><form method=\"get\" action=\"/entrust\">");
    form.markup("<label>名前、よみ、所在地の一部でしぼり込む<input name=\"q\" maxlength=\"100\" ");
    form.markup("value=\"").text(visit.form.value("q"));
    return std::move(form.markup("\"></label><button>しぼり込む</button></form></section>\n"));
}

Html nobodysChoice(const Visit& visit, const std::vector<Business>& clients) {
    HtmlTable table{"選ぶ", "事業者", "よみ", "所在地"};
    for (const Business& client : clients | std::views::take(kShown)) {
        if (!visit.mayRead(client.id)) continue;
        Html box("<label><input type=\"checkbox\" name=\"business\" value=\"");
        box.text(client.id.text()).markup("\">選ぶ</label>");
        table.row({box, Html::of(client.name), Html::of(client.kana), Html::of(client.address)});
    }
    return table.html();
}

Html entrustForm(const Visit& visit, const std::vector<Business>& clients) {
    Html form = postForm("/entrust/set", visit.session);
    form.add(hiddenField("q", visit.form.value("q")));
    form.add(hiddenField("count", std::to_string(clients.size())));
    form.markup("<section class=\"card\">");
    form.add(personChoice("to", "担当者", whoCounsels(visit), visit.today()));
    form.markup("<div class=\"acts\"><button name=\"which\" value=\"chosen\">選んだ事業者の");
    form.markup("担当にする</button></div>");
    // Thousands go by one press: not by a slip.
    form.markup("<label><input type=\"checkbox\" name=\"sure\" value=\"yes\">");
    form.markup(visit.form.value("q").empty() ? Markup("担当者のいない") : Markup("見つかった"));
    form.number(static_cast<long long>(clients.size()));
    form.markup(
        "件すべて（表示していない分も）</label><div class=\"acts\"><button class=\"quiet\" ");
    form.markup("name=\"which\" value=\"found\">すべての担当にする</button></div></section>\n");
    form.add(nobodysChoice(visit, clients));
    if (clients.size() > kShown)
        form.markup("<p>ほかに")
            .number(static_cast<long long>(clients.size() - kShown))
            .markup("件あります。しぼり込むと表示します。</p>");
    return std::move(form.markup("</form>\n"));
}

/// What the form says; only what it showed goes.
Result<std::vector<RecordId>> clientsIn(const Visit& visit) {
    std::vector<RecordId> clients;
    if (visit.form.value("which") == "found") {
        if (visit.form.value("sure") != "yes")
            return Error{ErrorCode::Invalid,
                         "すべてをだれかの担当にするときは、件数の欄に印を付けてください。"};
        for (const Business& client : clientsFoundFor(visit)) clients.push_back(client.id);
        if (std::to_string(clients.size()) != visit.form.value("count"))
            return Error{ErrorCode::Outdated,
                         "件数がいま変わりました。ページを開き直して、確かめてください。"};
    } else {
        for (const std::string_view text : visit.form.values("business"))
            if (const auto id = RecordId::parse(text); id && visit.mayRead(*id))
                clients.push_back(*id);
    }
    if (clients.empty()) return Error{ErrorCode::Invalid, "事業者を選んでください。"};
    return clients;
}

}  // namespace

Html nobodysClients(const Visit& visit) {
    const auto count =
        std::ranges::count_if(clientsOfNobody(visit.store),
                              [&](const Business& client) { return visit.couldRead(client.id); });
    if (count == 0) return {};
    Html card("<div class=\"state caution\"><strong>担当者のいない事業者が");
    card.number(count).markup("件あります</strong><p>どの端末にも、担当としては入っていません。");
    return std::move(
        card.markup("</p><p><a class=\"button\" href=\"/entrust\">担当者を決める</a></p></div>\n"));
}

Result<Page> nobodysClientsPage(const Visit& visit) {
    const auto clients = clientsFoundFor(visit);
    Html content("<p>名簿から登録した事業者などです。だれの担当かを決めると、その人の端末に入り");
    content.markup("ます。</p>\n").add(narrowingForm(visit));
    if (clients.empty())
        content.markup("<p class=\"card\">見つかりません。</p>\n");
    else
        content.add(entrustForm(visit, clients));
    return Page{"担当者のいない事業者", std::move(content)};
}

Result<Page> entrustClients(const Visit& visit) {
    const auto to = visit.form.id("to");
    if (!to) return to.error();
    const auto clients = clientsIn(visit);
    if (!clients) return clients.error();
    const auto went = visit.desk.handovers.entrust(*clients, *to, visit.actor());
    if (!went)
        return said(went.error(),
                    {{ErrorCode::Forbidden,
                      "この職員には、担当を持てる役割（経営指導員・経営支援員）がありません。"}});
    return Page::redirect("/entrust?done=entrusted");
}

}  // namespace banso
