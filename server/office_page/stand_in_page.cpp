// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/pages.h"
#include "server/office_page/routes.h"
#include "server/office_page/wording.h"
#include "server/store/handover_work.h"
#include "server/store/people.h"

namespace banso {
namespace {

/// Whoever leads decides for how long, and ends it; in the morning anybody of the office begins it.
bool leads(const Visit& visit) {
    return mayUse(OfficeCircle::Leading, visit.person, visit.today());
}

Html beginForm(const Visit& visit) {
    auto people = allPeople(visit.store);
    std::erase_if(people, [&](const Person& person) { return !counsels(person, visit.today()); });
    Html form("<section class=\"card\"><h2>代行を始める</h2>");
    form.add(postForm("/stand-ins/set", visit.session));
    form.add(personChoice("absent", "休む人", people, visit.today()));
    form.add(personChoice("deputy", "代行する人", people, visit.today()));
    if (leads(visit)) {
        form.markup("<label>最後の日<input type=\"date\" name=\"to\" value=\"");
        form.text(toText(visit.today())).markup("\"></label>");
    } else {
        form.markup("<p>きょう1日の代行です。あすからの分は、課長か管理者が決めます。</p>");
    }
    form.markup("<button>いまから代行にする</button></form></section>\n");
    return form;
}

}  // namespace

Result<Page> standInsPage(const Visit& visit) {
    HtmlTable table{"休む人", "代行する人", "期間", "操作"};
    for (const StandIn& standIn : standInsFrom(visit.store, visit.today())) {
        Html end;
        if (leads(visit))
            end.add(postForm("/stand-ins/end", visit.session))
                .add(hiddenField("id", standIn.id.text()))
                .markup("<button class=\"quiet\">終える</button></form>");
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
    const auto asked = visit.form.date("to");
    if (!asked) return asked.error();
    const std::optional<Date> to = leads(visit) ? *asked : visit.today();
    // She would read another's 担当者限り by her own word; a supervisor reads it anyway.
    if (*deputy == visit.person.id && !visit.is(Role::Supervisor))
        return Error{ErrorCode::Forbidden,
                     "自分を代行する人にはできません。事務所のほかの人に頼んでください。"};
    const auto set = visit.desk.people.setStandIn(*absent, *deputy, to, visit.actor());
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
