// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/pages.h"
#include "server/office_page/routes.h"
#include "server/office_page/wording.h"
#include "server/store/account_invitation.h"
#include "server/store/people.h"

namespace banso {
namespace {

std::string termText(const RoleTerm& term) {
    if (term.withdrawn.value_or(false)) return "取り上げ";
    if (!term.from && !term.to) return "期限なし";
    return (term.from ? dayText(*term.from) : std::string()) + "〜" +
           (term.to ? dayText(*term.to) : std::string());
}

Html roleChoice() {
    Html select("<label>役割<select name=\"role\" required>");
    for (const auto& [role, text] : Words<Role>::kAll)
        select.markup("<option value=\"")
            .text(text)
            .markup("\">")
            .text(roleText(role))
            .markup("</option>");
    return std::move(select.markup("</select></label>"));
}

Html newPersonForm(const Visit& visit) {
    Html form("<section class=\"card\"><h2>職員を追加する</h2>");
    form.add(postForm("/people/add", visit.session));
    form.markup("<label>氏名<input name=\"name\" required maxlength=\"200\"></label>");
    form.markup("<label>よみ<input name=\"kana\" maxlength=\"200\"></label>");
    form.add(roleChoice());
    return std::move(form.markup("<button>追加</button></form></section>\n"));
}

/// How a role ends: on a day, or at once and for cause.
Html endings(const Visit& visit, const Person& person, std::string_view role) {
    Html forms = postForm("/people/end-role", visit.session);
    forms.add(hiddenField("person", person.id.text())).add(hiddenField("role", role));
    forms.markup("<label>最後の日<input type=\"date\" name=\"last\" required value=\"");
    forms.text(toText(visit.today())).markup("\"></label>");
    forms.markup("<button class=\"quiet\">終える</button></form>");
    forms.markup("<details><summary>取り上げ…</summary><p>事情があるときだけ使います。");
    forms.markup("前に書いて、これから届くものも受け取りません。</p>");
    forms.add(postForm("/people/withdraw", visit.session));
    forms.add(hiddenField("person", person.id.text())).add(hiddenField("role", role));
    return std::move(
        forms.markup("<button class=\"danger\">いますぐ取り上げる</button></form></details>"));
}

Html giveForm(const Visit& visit, const Person& person) {
    Html form("<section class=\"card\"><h2>役割を付ける</h2>");
    form.add(postForm("/people/role", visit.session)).add(hiddenField("person", person.id.text()));
    form.add(roleChoice());
    form.markup("<label>はじめの日<input type=\"date\" name=\"from\" value=\"");
    form.text(toText(visit.today())).markup("\"></label>");
    form.markup("<label>最後の日（なければ空）<input type=\"date\" name=\"to\"></label>");
    return std::move(form.markup("<button>付ける</button></form></section>\n"));
}

Html accountSection(const Visit& visit, const Person& person,
                    const std::optional<Account>& account) {
    Html section("<section class=\"card\"><h2>事務所ページのアカウント</h2><p>");
    if (account && account->isSetUp())
        section.markup(
            "設定ずみです。パスワードや電話をなくしたときは、もう一度招待してください。");
    else
        section.markup("まだありません。");
    section.markup("</p>");
    if (mayUse(OfficeCircle::Everybody, person, visit.today())) {
        section.add(postForm("/people/account", visit.session));
        section.add(hiddenField("person", person.id.text()));
        section.markup("<button>招待する</button></form> ");
    } else {
        section.markup("<p>使えるのは、課長、管理者、経営支援員と、案件を読む専門家です。</p>");
    }
    if (account) {
        section.add(postForm("/people/remove-account", visit.session));
        section.add(hiddenField("person", person.id.text()));
        section.markup("<button class=\"quiet\">アカウントを取り消す</button></form>");
    }
    return std::move(section.markup("</section>\n"));
}

Result<Person> personOf(const Visit& visit) {
    const auto id = visit.form.id("person");
    if (!id) return id.error();
    auto person = readRecord<Person>(visit.store, *id);
    if (!person || person->cancelled) return said({ErrorCode::NotFound, "no such person"});
    return std::move(*person);
}

Page backTo(RecordId person, std::string_view done) {
    return Page::redirect("/people/person?person=" + person.text() + "&done=" + std::string(done));
}

Error cannotChange(const Error& error) {
    return said(error,
                {{ErrorCode::Forbidden,
                  "管理者がひとりもいなくなるので、できません。先にほかの人に付けてください。"},
                 {ErrorCode::Invalid, "役割と日付を確かめてください。"}});
}

}  // namespace

Result<Page> peoplePage(const Visit& visit) {
    HtmlTable table{"氏名", "よみ", "役割", "操作"};
    for (const Person& person : allPeople(visit.store)) {
        Html roles;
        for (const auto& [role, term] : person.roles)
            roles.text(roleText(role))
                .markup(" <span class=\"muted\">")
                .text(termText(term))
                .markup("</span><br>");
        table.row({Html::of(person.name), Html::of(person.kana), roles,
                   Html("<a href=\"/people/person?person=")
                       .text(person.id.text())
                       .markup("\">役割とアカウント</a>")});
    }
    Html content = table.html();
    return Page{"職員", std::move(content.add(newPersonForm(visit)))};
}

Result<Page> personPage(const Visit& visit) {
    const auto person = personOf(visit);
    if (!person) return person.error();
    const auto account = visit.desk.accounts.find(person->id);
    if (!account) return account.error();
    HtmlTable table{"役割", "期間", "操作"};
    for (const auto& [role, term] : person->roles)
        table.row({Html::of(roleText(role)), Html::of(termText(term)),
                   term.withdrawn.value_or(false) ? Html{} : endings(visit, *person, role)});
    Html content = table.html();
    content.add(tabletsOf(visit, *person));
    content.add(giveForm(visit, *person)).add(accountSection(visit, *person, *account));
    return Page{person->name, std::move(content)};
}

Result<Page> addPerson(const Visit& visit) {
    Person person;
    person.name = visit.form.value("name");
    person.kana = visit.form.value("kana");
    if (fromWord<Role>(visit.form.value("role")) == Role::Unknown)
        return said({ErrorCode::Invalid, "no such role"});
    person.roles[std::string(visit.form.value("role"))] = {};
    const auto added = visit.desk.people.add(std::move(person), visit.actor());
    if (!added) return said(added.error());
    return backTo(*added, "added");
}

Result<Page> giveRole(const Visit& visit) {
    const auto person = personOf(visit);
    if (!person) return person.error();
    const auto from = visit.form.date("from");
    if (!from) return from.error();
    const auto to = visit.form.date("to");
    if (!to) return to.error();
    const auto given = visit.desk.people.giveRole(
        person->id, fromWord<Role>(visit.form.value("role")), RoleTerm{*from, *to}, visit.actor());
    if (!given) return cannotChange(given.error());
    return backTo(person->id, "role-given");
}

Result<Page> endRole(const Visit& visit) {
    const auto person = personOf(visit);
    if (!person) return person.error();
    const auto last = visit.form.date("last");
    if (!last) return last.error();
    if (!*last) return said({ErrorCode::Invalid, "no day"});
    const auto ended = visit.desk.people.endRole(
        person->id, fromWord<Role>(visit.form.value("role")), **last, visit.actor());
    if (!ended) return cannotChange(ended.error());
    return backTo(person->id, "role-ended");
}

Result<Page> withdrawRole(const Visit& visit) {
    const auto person = personOf(visit);
    if (!person) return person.error();
    const auto withdrawn = visit.desk.people.withdrawRole(
        person->id, fromWord<Role>(visit.form.value("role")), visit.actor());
    if (!withdrawn) return cannotChange(withdrawn.error());
    return backTo(person->id, "role-withdrawn");
}

Result<Page> inviteToAccount(const Visit& visit) {
    const auto person = personOf(visit);
    if (!person) return person.error();
    if (!mayUse(OfficeCircle::Everybody, *person, visit.today()))
        return said({ErrorCode::Forbidden, "no role at the office"});
    const auto code = inviteToOffice(visit.desk.accounts, visit.desk.audit, person->id,
                                     visit.actor(), visit.desk.ids, visit.desk.clock.now());
    if (!code) return said(code.error());
    Html content("<p>");
    content.text(person->name).markup(" さんが、自分のブラウザーで次のアドレスを開きます。");
    content.markup(
        "1回だけ、10分のあいだ使えます。<strong data-seconds=\"600\">あと10分</strong></p>");
    content.markup("<p class=\"card\"><code>https://").text(visit.desk.invitation.address);
    content.markup(":").number(visit.desk.invitation.port).text(invitationPath(*code));
    content.markup("</code></p><p><a class=\"button\" href=\"/people\">職員の一覧へ</a></p>\n");
    return Page{"アカウントへの招待", std::move(content)};
}

Result<Page> removeAccount(const Visit& visit) {
    const auto person = personOf(visit);
    if (!person) return person.error();
    if (auto noted = visit.desk.audit.append(
            {AuditEvent::AccountChanged, visit.actor(), person->id.text(), {{"change", "removed"}}},
            visit.desk.clock.now());
        !noted)
        return noted.error();
    if (const auto removed = visit.desk.accounts.remove(person->id); !removed)
        return said(removed.error());
    visit.desk.sessions.endAllOf(person->id);
    return backTo(person->id, "account-removed");
}

}  // namespace banso
