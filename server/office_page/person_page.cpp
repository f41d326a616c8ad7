// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/pages.h"
#include "server/office_page/person_parts.h"
#include "server/office_page/routes.h"
#include "server/office_page/wording.h"
#include "server/store/account_invitation.h"

namespace banso {
namespace {

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

Html nameSection(const Visit& visit, const Person& person) {
    Html section("<section class=\"card\"><h2>氏名</h2>");
    section.add(postForm("/people/rename", visit.session));
    section.add(hiddenField("person", person.id.text()));
    section.add(nameFields(person.name, person.kana))
        .markup("<button>氏名を変える</button></form>");
    section.markup(
        "<details><summary>登録を取り消す…</summary><p>まちがえて追加したときに使います。");
    section.markup("端末や記録、担当のある人は取り消せません。役割を終えてください。</p>");
    section.add(postForm("/people/cancel", visit.session));
    section.add(hiddenField("person", person.id.text()));
    return std::move(section.markup(
        "<button class=\"danger\">登録を取り消す</button></form></details></section>\n"));
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

/// Takes away the account that she may have.
Result<void> endAccount(const Visit& visit, RecordId person) {
    if (auto noted = visit.desk.audit.append(
            {AuditEvent::AccountChanged, visit.actor(), person.text(), {{"change", "removed"}}},
            visit.desk.clock.now());
        !noted)
        return noted;
    if (auto removed = visit.desk.accounts.remove(person); !removed) return removed.error();
    visit.desk.sessions.endAllOf(person);
    return {};
}

}  // namespace

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
    content.add(nameSection(visit, *person));
    return Page{person->name, std::move(content)};
}

Result<Page> renamePerson(const Visit& visit) {
    const auto person = personOf(visit);
    if (!person) return person.error();
    const auto renamed = visit.desk.people.rename(person->id, visit.form.value("name"),
                                                  visit.form.value("kana"), visit.actor());
    if (!renamed) return said(renamed.error());
    return backTo(person->id, "renamed");
}

Result<Page> cancelPerson(const Visit& visit) {
    const auto person = personOf(visit);
    if (!person) return person.error();
    const auto cancelled = visit.desk.people.cancel(person->id, visit.actor());
    if (!cancelled)
        return said(cancelled.error(),
                    {{ErrorCode::Forbidden,
                      "端末や記録、担当のある人と、ただひとりの管理者は、取り消せません。"
                      "役割に最後の日を決めてください。"}});
    const auto account = visit.desk.accounts.find(person->id);
    if (!account) return said(account.error());
    if (*account)
        if (auto ended = endAccount(visit, person->id); !ended) return said(ended.error());
    return Page::redirect("/people?done=person-cancelled");
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
    if (auto removed = endAccount(visit, person->id); !removed) return said(removed.error());
    return backTo(person->id, "account-removed");
}

}  // namespace banso
