// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "server/office_page/pages.h"
#include "server/office_page/person_parts.h"
#include "server/office_page/routes.h"
#include "server/office_page/wording.h"
#include "server/store/people.h"

namespace banso {
namespace {

Html newPersonForm(const Visit& visit) {
    Html form("<section class=\"card\"><h2>職員を追加する</h2>");
    form.add(postForm("/people/add", visit.session)).add(nameFields({}, {})).add(roleChoice());
    return std::move(form.markup("<button>追加</button></form></section>\n"));
}

/// Whether she can sign in to this page.
Html accountState(const Visit& visit, const Person& person, const std::vector<Account>& accounts) {
    const auto account = std::ranges::find(accounts, person.id, &Account::person);
    if (account == accounts.end()) return Html("なし");
    if (account->isSetUp() && mayUse(OfficeCircle::Everybody, person, visit.today()))
        return Html("あり");
    if (account->isSetUp())
        return Html("あり<br><span class=\"muted\">使える役割がありません</span>");
    return account->invitation && account->invitedUntil > visit.desk.clock.now() ? Html("招待中")
                                                                                 : Html("なし");
}

Result<Html> personTable(const Visit& visit, const std::vector<Person>& people) {
    const auto accounts = visit.desk.accounts.all();
    if (!accounts) return accounts.error();
    HtmlTable table{"氏名", "よみ", "役割", "アカウント", "操作"};
    for (const Person& person : people) {
        Html roles;
        for (const auto& [role, term] : person.roles)
            roles.text(roleText(role))
                .markup(" <span class=\"muted\">")
                .text(termText(term))
                .markup("</span><br>");
        table.row({Html::of(person.name), Html::of(person.kana), roles,
                   accountState(visit, person, *accounts),
                   Html("<a href=\"/people/person?person=")
                       .text(person.id.text())
                       .markup("\">開く</a>")});
    }
    return table.html();
}

/// Two of one name are told apart by nothing on a tablet: it is asked before the second is added.
Result<Page> askWhetherAnother(const Visit& visit, const std::vector<Person>& namesakes) {
    const auto table = personTable(visit, namesakes);
    if (!table) return table.error();
    Html content("<p>同じ人なら、追加せずに、「開く」から役割を付けてください。</p>\n");
    content.add(*table);
    content.markup("<section class=\"card\"><h2>別の人として追加する</h2><p>どちらの人か端末でも");
    content.markup("わかるように、氏名のあとに支所などを添えられます（例：佐藤 恵・支所）。</p>");
    content.add(postForm("/people/add", visit.session)).add(hiddenField("another", "yes"));
    content.add(hiddenField("role", visit.form.value("role")));
    content.add(nameFields(visit.form.value("name"), visit.form.value("kana")));
    content.markup("<button>別の人として追加</button></form></section>\n");
    return Page{"同じ氏名の職員がいます", std::move(content)};
}

}  // namespace

Result<Page> peoplePage(const Visit& visit) {
    auto content = personTable(visit, allPeople(visit.store));
    if (!content) return content.error();
    return Page{"職員", std::move(content->add(newPersonForm(visit)))};
}

Result<Page> addPerson(const Visit& visit) {
    Person person;
    person.name = visit.form.value("name");
    person.kana = visit.form.value("kana");
    if (fromWord<Role>(visit.form.value("role")) == Role::Unknown)
        return said({ErrorCode::Invalid, "no such role"});
    if (visit.form.value("another") != "yes")
        if (const auto namesakes = peopleCalled(visit.store, person.name); !namesakes.empty())
            return askWhetherAnother(visit, namesakes);
    person.roles[std::string(visit.form.value("role"))] = {};
    const auto added = visit.desk.people.add(std::move(person), visit.actor());
    if (!added) return said(added.error());
    return Page::redirect("/people/person?person=" + added->text() + "&done=added");
}

}  // namespace banso
