// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "server/store/handover_work.h"
#include "server/store/people.h"

namespace banso {
namespace {

Html beginForm(const Visit& visit) {
    auto people = allPeople(visit.store);
    std::erase_if(people, [&](const Person& person) { return !counsels(person, visit.today()); });
    Html form("<section class=\"card\"><h2>代行を始める</h2>");
    form.add(postForm("/stand-ins/set", visit.session));
    form.add(personChoice("absent", "休む人", people, visit.today()));
    form.add(personChoice("deputy", "代行する人", people, visit.today()));
    form.markup("<label>最後の日<input type=\"date\" name=\"to\" value=\"");
    form.text(toText(visit.today())).markup("\"></label>");
    form.markup("<button>いまから代行にする</button></form></section>\n");
    return form;
}

}  // namespace

Result<Page> standInsPage(const Visit& visit) {
    HtmlTable table{"休む人", "代行する人", "期間", "操作"};
    for (const StandIn& standIn : standInsFrom(visit.store, visit.today())) {
        Html end = postForm("/stand-ins/end", visit.session);
        end.markup("<input type=\"hidden\" name=\"id\" value=\"").text(standIn.id.text());
        end.markup("\"><button class=\"quiet\">終える</button></form>");
        table.row({Html::of(visit.nameOf(standIn.absent)), Html::of(visit.nameOf(standIn.deputy)),
                   Html::of((standIn.from ? dayText(*standIn.from) : std::string()) + "〜" +
                            (standIn.to ? dayText(*standIn.to) : "決めていない")),
                   end});
    }
    Html content = beginForm(visit);
    content.markup("<h2>いまの代行</h2>\n");
    content.add(table.isEmpty() ? Html("<p class=\"card\">代行はありません。</p>\n")
                                : table.html());
    return Page{"代行", std::move(content)};
}

Result<Page> setStandIn(const Visit& visit) {
    const auto absent = visit.form.id("absent");
    if (!absent) return absent.error();
    const auto deputy = visit.form.id("deputy");
    if (!deputy) return deputy.error();
    const auto to = visit.form.date("to");
    if (!to) return to.error();
    const auto set = visit.desk.people.setStandIn(*absent, *deputy, *to, visit.actor());
    if (!set)
        return said(set.error(),
                    {{ErrorCode::Invalid,
                      "休む人と代行する人は別の人にし、最後の日は今日からあとにしてください。"},
                     {ErrorCode::Forbidden,
                      "代行できるのは、経営指導員と経営支援員です。代行する人の役割を"
                      "確かめてください。"}});
    return Page::redirect("/stand-ins?done=stand-in-set");
}

Result<Page> endStandIn(const Visit& visit) {
    const auto id = visit.form.id("id");
    if (!id) return id.error();
    const auto ended = visit.desk.people.endStandIn(*id, visit.actor());
    if (!ended) return said(ended.error());
    return Page::redirect("/stand-ins?done=stand-in-ended");
}

}  // namespace banso
