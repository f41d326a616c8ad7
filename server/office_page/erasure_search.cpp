// SPDX-License-Identifier: Apache-2.0
// 消去, where it begins: whose data is looked for, whose time is over, and what went before.
#include <algorithm>

#include "server/office_page/client_search.h"
#include "server/office_page/erasure_subject.h"
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "server/store/settings.h"
#include "shared/db/statement.h"
#include "sync/hub/erasures.h"

namespace banso {
namespace {

/// As many as somebody decides on at a time.
constexpr std::int64_t kProposedMax = 50;
constexpr std::string_view kConfirm = "確かめる";

Html searchForm(const Visit& visit) {
    Html form("<section class=\"card\"><h2>消去する人や事業者をさがす</h2>");
    form.markup("<form method=\"get\" action=\"/erasures\"><label>名前かよみの一部");
    form.markup("<input name=\"q\" required maxlength=\"100\" value=\"");
    form.text(visit.form.value("q"));
    form.markup("\"></label><button>さがす</button></form><p class=\"muted\">");
    return std::move(form.markup(
        "事業者のほか、関係者と、事業者なしで相談に来た人もさがします。</p></section>\n"));
}

/// Of one that the visitor may not see no more than that it is there, and whom to ask.
void addClient(const Visit& visit, const Business& business, HtmlTable& table) {
    const Html name = nameWithId(business.name, business.id);
    const Html advisor = Html::of(advisorOf(visit, business));
    const Html link = confirmLink(business.id, kConfirm);
    if (visit.mayRead(business.id))
        table.row({name, Html::of(business.kana), Html::of(business.address), advisor,
                   Html::of(lifeOf(business)), link});
    else
        table.row({name, Html{}, Html{}, advisor, Html("担当者限り"), link});
}

Html clientsFound(const Visit& visit, const std::vector<Business>& clients) {
    HtmlTable table{"事業者", "よみ", "所在地", "担当者", "状態", "操作"};
    for (const Business& business : clients) addClient(visit, business, table);
    return table.isEmpty() ? Html{} : table.html();
}

std::string clientOf(const Visit& visit, RecordId id) {
    const auto client = readRecord<Business>(visit.store, id);
    return client ? std::string(shownName(visit, *client)) : "事業者なし";
}

Html peopleFound(const Visit& visit, const std::vector<Contact>& contacts,
                 const std::vector<Consultation>& talks) {
    HtmlTable table{"人", "記録", "事業者", "内容", "操作"};
    for (const Contact& contact : contacts)
        table.row({nameWithId(contact.name, contact.id), Html::of(erasedKindText("contact")),
                   Html::of(clientOf(visit, contact.business)),
                   Html::of(subjectOf(visit, contact).about), confirmLink(contact.id, kConfirm)});
    for (const Consultation& talk : talks) {
        const ErasureSubject subject = subjectOf(visit, talk);
        table.row({nameWithId(talk.visitor, talk.id), Html::of(erasedKindText("consultation")),
                   Html::of(clientOf(visit, talk.business)),
                   Html::of(joinedTexts({subject.day, subject.about}, kBetween)),
                   confirmLink(talk.id, kConfirm)});
    }
    return table.isEmpty() ? Html{} : table.html();
}

Html found(const Visit& visit) {
    const std::string_view text = visit.form.value("q");
    if (text.empty()) return {};
    const auto clients = clientsNamed(visit, text);
    const auto contacts = contactsNamed(visit, text);
    const auto talks = talksWithVisitor(visit, text);
    Html list = clientsFound(visit, clients.records);
    list.add(peopleFound(visit, contacts.records, talks.records));
    return std::move(
        list.add(remarkOn(clients.records.size() + contacts.records.size() + talks.records.size(),
                          clients.hasMore || contacts.hasMore || talks.hasMore)));
}

/// A record whose time may be over, and when something was last written on it.
struct Old {
    RecordId id;
    std::string last;
};

/// `query` gives ids and milliseconds; it is asked with the moment before which all was written.
std::vector<Old> oldOnes(const Visit& visit, const char* query, int years) {
    const Instant limit = visit.desk.chamberClock.now() - std::chrono::years{years};
    Statement row = visit.store.database().prepare(query);
    row.bind(std::int64_t{
        std::chrono::floor<std::chrono::milliseconds>(limit).time_since_epoch().count()});
    row.bind(kProposedMax);
    std::vector<Old> old;
    while (row.step()) {
        const Instant last{std::chrono::milliseconds{row.integer(1)}};
        old.push_back({row.id(0), dayText(tokyoDate(last))});
    }
    return old;
}

Html endedClients(const Visit& visit, int years) {
    HtmlTable table{"事業者", "担当者", "最後の記入", "操作"};
    for (const Old& old : oldOnes(
             visit,
             "SELECT h.scope,max(h.at) AS last FROM history h JOIN record r ON r.id=h.scope WHERE "
             "r.kind='business' AND (r.units->>'$.life.cancelled'=1 OR "
             "r.units->>'$.stage.stageWord'='closed') GROUP BY h.scope HAVING last<? "
             "ORDER BY last LIMIT ?",
             years))
        if (const auto business = readRecord<Business>(visit.store, old.id))
            table.row({nameWithId(shownName(visit, *business), old.id),
                       Html::of(advisorOf(visit, *business)), Html::of(old.last),
                       confirmLink(old.id, kConfirm)});
    return table.isEmpty() ? Html("<p class=\"card\">ありません。</p>\n") : table.html();
}

Html talksOfNoClient(const Visit& visit, int years) {
    HtmlTable table{"来た人", "記入した人", "最後の記入", "操作"};
    for (const Old& old : oldOnes(
             visit,
             "SELECT r.id,max(h.at) AS last FROM record r JOIN history h ON h.record=r.id WHERE "
             "r.kind='consultation' AND r.units->>'$.business' IS NULL GROUP BY r.id "
             "HAVING last<? ORDER BY last LIMIT ?",
             years))
        if (const auto talk = readRecord<Consultation>(visit.store, old.id))
            table.row({nameWithId(talk->visitor, old.id), Html::of(visit.nameOf(talk->writer)),
                       Html::of(old.last), confirmLink(old.id, kConfirm)});
    return table.isEmpty() ? Html("<p class=\"card\">ありません。</p>\n") : table.html();
}

/// Those are proposed only; whether anything goes a person decides.
Html overdue(const Visit& visit) {
    const auto years = yearsOf(visit.store, kRetentionSetting);
    if (!years) return {};
    Html section(
        "<h2>保存期間を過ぎた事業者</h2>\n<p "
        "class=\"muted\">廃業した、または取り消した事業者のうち、");
    section.number(*years).markup("年のあいだ記入がないものです。</p>\n");
    section.add(endedClients(visit, *years));
    section.markup("<h2>保存期間を過ぎた、事業者のない相談</h2>\n<p class=\"muted\">");
    section.number(*years).markup("年のあいだ、事業者に結び付かず、記入もないものです。</p>\n");
    return std::move(section.add(talksOfNoClient(visit, *years)));
}

/// How many tablets may still hold what went. That a tablet in use is empty is its word alone.
std::string waitingText(const std::vector<sync::DeviceRow>& devices, std::int64_t revision) {
    std::size_t waiting = 0;
    std::size_t saidEmpty = 0;
    for (const sync::DeviceRow& device : devices) {
        const bool isGone = device.isStopped() && device.erased > 0;
        if (device.heard >= revision || isGone) continue;
        ++waiting;
        if (device.erased > 0) ++saidEmpty;
    }
    if (waiting == 0) return "なし";
    std::string text = std::to_string(waiting) + "台";
    if (saidEmpty > 0)
        text += "（うち、空になったと端末が知らせたもの " + std::to_string(saidEmpty) + "台）";
    return text;
}

Html erasures(const Visit& visit) {
    const auto all = visit.store.erasures().all();
    const auto devices = visit.store.devices();
    Html section("<h2>これまでの消去 ");
    section.number(static_cast<long long>(all.size())).markup("件</h2>\n");
    if (all.empty()) return std::move(section.markup("<p class=\"card\">ありません。</p>\n"));
    HtmlTable table{"日時", "対象", "理由", "まだ確認できない端末", "操作"};
    for (auto at = all.rbegin(); at != all.rend(); ++at) {
        Html proof("<a class=\"button\" href=\"/erasures/proof?revision=");
        proof.number(at->revision).markup("\">証明</a>");
        table.row({Html::of(momentText(at->at)), Html::of(erasedKindText(at->kind)),
                   Html::of(reasonText(at->reason)), Html::of(waitingText(devices, at->revision)),
                   proof});
    }
    return std::move(section.add(table.html()));
}

}  // namespace

Result<Page> erasuresPage(const Visit& visit) {
    Html content(
        "<p>消去は、法令による請求と保存期間の満了のときだけ使います。取り消せません。</p>\n");
    content.add(doubtfulRecords(visit)).add(searchForm(visit)).add(found(visit));
    content.add(overdue(visit)).add(erasures(visit));
    return Page{"消去", std::move(content)};
}

}  // namespace banso
