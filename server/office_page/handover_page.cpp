// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "server/office_page/client_search.h"
#include "server/office_page/handover_clients.h"
#include "server/office_page/handover_sheet.h"
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "server/store/handover_work.h"
#include "server/store/people.h"
#include "sync/hub/access.h"

namespace banso {
namespace {

constexpr std::size_t kDoneShown = 20;
/// In a form: all that are restricted and have no line of their own go.
constexpr const char* kRestrictedToo = "restricted";

/// Why it cannot be done, for who sent the form.
Error refusedHandover(const Error& error) {
    return said(
        error,
        {{ErrorCode::Invalid,
          "いまの担当者と新しい担当者は別の人にし、日は今日からあとにしてください。"},
         {ErrorCode::Forbidden,
          "新しい担当者に、その日に担当を持てる役割（経営指導員・経営支援員）がありません。"},
         {ErrorCode::Outdated,
          "選んだ事業者の担当が、いまは変わっています。ページを開き直してください。"},
         {ErrorCode::TooLarge,
          "一度に選べる数を超えています。すべて引き継ぐか、何回かに分けてください。"}});
}

/// What the forms say of a hand-over; it has no id.
Result<Handover> handoverIn(const Visit& visit) {
    const auto from = visit.form.id("from");
    if (!from) return from.error();
    const auto to = visit.form.id("to");
    if (!to) return to.error();
    const auto day = visit.form.date("day");
    if (!day) return day.error();
    Handover handover;
    handover.from = *from;
    handover.to = *to;
    handover.day = day->value_or(visit.today());
    if (visit.form.value("which") != "chosen") return handover;
    for (const std::string_view business : visit.form.values("business"))
        if (const auto id = RecordId::parse(business)) handover.businesses[id->text()] = true;
    if (!visit.form.value(kRestrictedToo).empty())
        for (const RecordId client : restrictedClientsOf(visit, *from))
            handover.businesses[client.text()] = true;
    if (handover.businesses.empty())
        return Error{ErrorCode::Invalid, "引き継ぐ事業者を選んでください。"};
    return handover;
}

/// The same, when it can be done as things stand.
Result<Handover> feasibleHandover(const Visit& visit) {
    auto handover = handoverIn(visit);
    if (!handover) return handover;
    if (auto may = requirePlannable(visit.store, *handover, visit.today()); !may)
        return refusedHandover(may.error());
    return handover;
}

void addWanted(Html& form, const Handover& handover) {
    form.add(hiddenField("from", handover.from.text()));
    form.add(hiddenField("to", handover.to.text()));
    form.add(hiddenField("day", toText(*handover.day)));
}

std::string directionText(const Visit& visit, const Handover& handover) {
    return visit.nameOf(handover.from) + " から " + visit.nameOf(handover.to) + " へ、" +
           dayText(*handover.day);
}

Html beginHandover(const Visit& visit) {
    std::vector<Person> from;
    std::vector<Person> to;
    for (const Person& person : allPeople(visit.store)) {
        const bool hasClients = counsels(person, visit.today());
        if (hasClients) to.push_back(person);
        // Also of somebody who left.
        if (hasClients || !filesOf(visit.store, person.id).empty()) from.push_back(person);
    }
    Html form("<section class=\"card\"><h2>引継ぎを始める</h2>");
    form.markup("<form method=\"get\" action=\"/handovers/choose\">");
    form.add(personChoice("from", "いまの担当者", from, visit.today()));
    form.add(personChoice("to", "新しい担当者", to, visit.today()));
    const std::string today = toText(visit.today());
    form.markup("<label>引継ぎの日<input type=\"date\" name=\"day\" min=\"").text(today);
    form.markup("\" value=\"").text(today).markup("\"></label>");
    return std::move(form.markup("<button>事業者を見る</button></form></section>\n"));
}

Html plannedHandovers(const Visit& visit) {
    HtmlTable table{"日", "いまの担当者", "新しい担当者", "事業者", "状態", "操作"};
    for (const Handover& handover : handoversToCome(visit.store)) {
        const auto feasible =
            requireFeasible(visit.store, handover, std::max(*handover.day, visit.today()));
        Html cancel = postForm("/handovers/cancel", visit.session);
        cancel.add(hiddenField("id", handover.id.text()));
        cancel.markup("<button class=\"quiet\">取りやめる</button></form>");
        table.row({Html::of(dayText(*handover.day)), Html::of(visit.nameOf(handover.from)),
                   Html::of(visit.nameOf(handover.to)),
                   Html::of(handover.businesses.empty()
                                ? std::string("その日の担当すべて")
                                : std::to_string(handover.businesses.size()) + "件"),
                   Html::of(feasible ? "予定" : "新しい担当者に役割がなく、引き継げません"),
                   cancel});
    }
    if (table.isEmpty()) return Html("<p class=\"card\">予定している引継ぎはありません。</p>\n");
    return table.html();
}

Html doneHandovers(const Visit& visit) {
    HtmlTable table{"日", "前の担当者", "新しい担当者", "事業者"};
    for (const Handover& handover : handoversDone(visit.store, kDoneShown))
        table.row({Html::of(dayText(*handover.doneOn)), Html::of(visit.nameOf(handover.from)),
                   Html::of(visit.nameOf(handover.to)),
                   Html::of(std::to_string(handover.clients.value_or(0)) + "件")});
    if (table.isEmpty()) return {};
    return std::move(Html("<h2>済んだ引継ぎ</h2>\n").add(table.html()));
}

std::string dueText(const ClientWork& work) {
    if (!work.due) return work.plans > 0 ? "―" : "";
    return dayText(*work.due) + (work.overdue > 0 ? "（過ぎています）" : "");
}

std::string openText(const ClientWork& work) {
    std::string text;
    const auto add = [&](int count, std::string_view word) {
        if (count > 0) text.append(text.empty() ? "" : "、").append(word) += std::to_string(count);
    };
    add(work.appointments, "予定");
    add(work.promises, "約束");
    add(work.cases, "乖離案件");
    add(work.instructions, "対応依頼");
    add(work.conflicts, "食い違い");
    add(work.quarantine, "保留");
    return text;
}

/// The restricted ones that have no line of their own.
Html restrictedName(std::size_t restricted) {
    return Html::of(std::string(kRestrictedClient) + " " + std::to_string(restricted) + "件");
}

Html clientChoice(const ClientLines& lines) {
    HtmlTable table{"選ぶ", "事業者", "次の期限", "残っているもの", "引継書"};
    for (const ClientLine& line : withWorkFirst(lines.shown)) {
        const std::string id = line.business.id.text();
        Html box("<label><input type=\"checkbox\" name=\"business\" value=\"");
        box.text(id).markup("\">選ぶ</label>");
        Html sheet("<button class=\"quiet\" formaction=\"/handovers/sheets\" name=\"only\" ");
        sheet.markup("value=\"").text(id).markup("\">PDF</button>");
        table.row({box, Html::of(line.business.name), Html::of(dueText(line.work)),
                   Html::of(openText(line.work)), sheet});
    }
    if (lines.restricted > 0) {
        Html box("<label><input type=\"checkbox\" name=\"");
        box.text(kRestrictedToo).markup("\" value=\"yes\">選ぶ</label>");
        table.row({box, restrictedName(lines.restricted), Html{}, Html{}, Html("課長だけ")});
    }
    return table.html();
}

Html choiceButtons(std::size_t clients) {
    Html buttons("<div class=\"acts\"><button name=\"which\" value=\"all\">すべて引き継ぐ（");
    buttons.number(static_cast<long long>(clients)).markup("件）</button>");
    return std::move(buttons.markup(
        "<button name=\"which\" value=\"chosen\">選んだ事業者を引き継ぐ</button></div>\n"));
}

Html count(std::string_view term, std::size_t number, std::string_view unit) {
    return fact(term, std::to_string(number) + std::string(unit));
}

Html whatGoes(const ClientLines& lines, std::size_t files) {
    ClientWork all;
    for (const ClientLine& line : lines.shown) all.add(line.work);
    const auto number = [](int value) { return static_cast<std::size_t>(value); };
    Html list("<section class=\"card\"><h2>いっしょに引き継ぐもの</h2><dl>");
    list.add(count("事業者", lines.count(), "件"));
    if (lines.restricted > 0)
        list.add(count("うち担当者限り", lines.restricted, "件（下の数に入れていません）"));
    list.add(count("統合・取消した記録", files - lines.count(), "件"));
    list.add(count("フォローアップ中の計画", number(all.plans), "件"));
    list.add(count("期限を過ぎたフォローアップ", number(all.overdue), "件"));
    list.add(count("30日以内に期限が来るフォローアップ", number(all.dueSoon), "件"));
    list.add(count("予定", number(all.appointments), "件"));
    list.add(count("約束したこと", number(all.promises), "件"));
    list.add(count("終わっていない乖離案件", number(all.cases), "件"));
    list.add(count("対応依頼", number(all.instructions), "件"));
    list.add(count("決めていない食い違い", number(all.conflicts), "件"));
    list.add(count("保留", number(all.quarantine), "件"));
    return std::move(list.markup("</dl></section>\n"));
}

/// What the former person's tablets may still hold.
Html unsentWork(const Visit& visit, RecordId person) {
    HtmlTable table{"端末", "最後の送受信", "そのとき未送信"};
    for (const sync::DeviceRow& device : visit.store.devices())
        if (device.person == person && !device.isStopped())
            table.row({Html::of(device.label), Html::of(momentText(device.lastSync)),
                       Html::of(device.waiting < 0 ? std::string("不明")
                                                   : std::to_string(device.waiting) + "件")});
    Html section("<section class=\"card\"><h2>まだ送られていない記録</h2><p>");
    section.text(visit.nameOf(person))
        .markup(
            " の端末にある未送信の記録は、引継ぎのあとに届いても受け取り、事業者のページの"
            "「これまで」に並びます。その中の約束や予定は前の担当者の名前のままです。"
            "新しい担当者が確かめてください。</p>");
    section.add(table.isEmpty() ? Html("<p>端末はありません。</p>") : table.html());
    return std::move(section.markup("</section>\n"));
}

/// What the visitor cannot take along, so that nobody takes the PDF for the whole.
Html keptBack(std::size_t restricted) {
    if (restricted == 0) return {};
    Html remark("<p class=\"muted\">担当者限りの");
    remark.number(static_cast<long long>(restricted));
    return std::move(remark.markup("件は、管理者には出せません。課長が出してください。</p>\n"));
}

Html sheetButtons(std::size_t parts) {
    Html buttons("<div class=\"acts\">");
    for (std::size_t part = 1; part <= parts; ++part) {
        buttons.markup("<button class=\"quiet\" formaction=\"/handovers/sheets\" name=\"part\" ");
        buttons.markup("value=\"").number(static_cast<long long>(part)).markup("\">引継書のPDF");
        if (parts > 1)
            buttons.text("（" + std::to_string(part) + "/" + std::to_string(parts) + "）");
        buttons.markup("</button>");
    }
    return std::move(buttons.markup("</div>\n"));
}

Html confirmation(const Visit& visit, const Handover& handover, const ClientLines& lines) {
    Html form = postForm("/handovers/set", visit.session);
    addWanted(form, handover);
    form.add(hiddenField("which", handover.businesses.empty() ? "all" : "chosen"));
    for (const auto& [business, goes] : handover.businesses)
        form.add(hiddenField("business", business));
    form.markup("<div class=\"acts\"><button>")
        .text(handover.day == visit.today() ? "いま引き継ぐ" : "この日に引き継ぐ");
    form.markup("</button><a class=\"button quiet\" href=\"/handovers\">やめる</a></div>\n");
    form.add(keptBack(lines.restricted)).add(sheetButtons(partsOf(lines.shown)));
    return std::move(form.markup("</form>\n"));
}

/// What the sheets that a form asks for are of, as far as the visitor may read it.
std::vector<ClientFile> filesFor(const Visit& visit, const Handover& handover, Database& office) {
    const ClientFiles clients(office, visit.today());
    const auto lines = clientLines(visit, filesThatGo(visit.store, handover), office);
    std::vector<ClientFile> files;
    for (const ClientLine& line : partOf(lines.shown, visit.form.value("part")))
        if (auto file = clients.find(line.business.id)) files.push_back(std::move(*file));
    return files;
}

/// What the audit log says of these sheets: that they were made, and each restricted client among
/// them by itself, as of every other reading of one.
std::vector<AuditEntry> entriesOf(const Visit& visit, RecordId from,
                                  const std::vector<ClientFile>& files) {
    const bool isOne = files.size() == 1;
    const RecordId subject = isOne ? files.front().business.id : from;
    std::vector<AuditEntry> entries{{AuditEvent::SheetMade,
                                     visit.actor(),
                                     subject.text(),
                                     {{"clients", std::to_string(files.size())}}}};
    sync::Access access(visit.store, visit.desk.chamberClock);
    for (const ClientFile& file : files)
        if (!isOne && access.isRestrictedClient(file.business.id))
            entries.push_back({AuditEvent::SheetMade, visit.actor(), file.business.id.text()});
    return entries;
}

}  // namespace

Result<Page> handoversPage(const Visit& visit) {
    Html content = nobodysClients(visit);
    content.add(beginHandover(visit));
    content.markup("<h2>予定している引継ぎ</h2>\n").add(plannedHandovers(visit));
    return Page{"引継ぎ", std::move(content.add(doneHandovers(visit)))};
}

Result<Page> chooseClients(const Visit& visit) {
    const auto wanted = feasibleHandover(visit);
    if (!wanted) return wanted.error();
    auto office = visit.office();
    if (!office) return office.error();
    const auto lines = clientLines(visit, filesOf(visit.store, wanted->from), *office);
    if (lines.count() == 0)
        return Error{ErrorCode::NotFound,
                     visit.nameOf(wanted->from) + " には担当の事業者がいません。"};
    Html content("<p>");
    content.text(directionText(visit, *wanted)).markup("。まだ何も変わりません。</p>\n");
    Html form = postForm("/handovers/preview", visit.session);
    addWanted(form, *wanted);
    // Below too: the list of one person's clients is longer than a screen.
    form.add(choiceButtons(lines.count())).add(keptBack(lines.restricted));
    form.add(clientChoice(lines)).add(choiceButtons(lines.count()));
    content.add(form).markup("</form>\n");
    return Page{"引き継ぐ事業者", std::move(content)};
}

Result<Page> previewHandover(const Visit& visit) {
    const auto wanted = feasibleHandover(visit);
    if (!wanted) return wanted.error();
    auto office = visit.office();
    if (!office) return office.error();
    const auto files = filesThatGo(visit.store, *wanted);
    const auto lines = clientLines(visit, files, *office);
    Html content("<p>");
    content.text(directionText(visit, *wanted)).markup("。まだ何も変わりません。</p>\n");
    content.markup("<div class=\"columns\">").add(whatGoes(lines, files.size()));
    content.add(unsentWork(visit, wanted->from)).markup("</div>\n");
    content.add(confirmation(visit, *wanted, lines));
    HtmlTable table{"事業者", "次の期限", "残っているもの"};
    for (const ClientLine& line : withWorkFirst(lines.shown))
        table.row({Html::of(line.business.name), Html::of(dueText(line.work)),
                   Html::of(openText(line.work))});
    if (lines.restricted > 0) table.row({restrictedName(lines.restricted), Html{}, Html{}});
    return Page{"引継ぎの確認", std::move(content.add(table.html()))};
}

Result<Page> setHandover(const Visit& visit) {
    const auto wanted = handoverIn(visit);
    if (!wanted) return wanted.error();
    const auto set = visit.desk.handovers.set(*wanted, visit.actor());
    if (!set) return refusedHandover(set.error());
    const bool isDone = *wanted->day == visit.today();
    return Page::redirect(isDone ? "/handovers?done=handed-over"
                                 : "/handovers?done=handover-planned");
}

Result<Page> cancelHandover(const Visit& visit) {
    const auto id = visit.form.id("id");
    if (!id) return id.error();
    const auto cancelled = visit.desk.handovers.cancel(*id, visit.actor());
    if (!cancelled) return said(cancelled.error());
    return Page::redirect("/handovers?done=handover-cancelled");
}

Result<Page> handoverSheets(const Visit& visit) {
    auto wanted = handoverIn(visit);
    if (!wanted) return wanted.error();
    if (const auto only = RecordId::parse(visit.form.value("only")))
        wanted->businesses = {{only->text(), true}};
    auto office = visit.office();
    if (!office) return office.error();
    const auto files = filesFor(visit, *wanted, *office);
    if (files.empty())
        return said({ErrorCode::NotFound, "no such client"},
                    {{ErrorCode::NotFound,
                      "出せる引継書がありません。担当が変わっていないか確かめてください。"
                      "担当者限りの事業者の分は、課長が出してください。"}});
    // They name clients and figures: who takes them away stands in the audit log.
    if (auto noted =
            visit.desk.audit.append(entriesOf(visit, wanted->from, files), visit.desk.clock.now());
        !noted)
        return noted.error();
    const ClientFiles clients(*office, visit.today());
    HandoverSheets sheets(clients,
                          {clients.chamberName(), visit.today(), visit.nameOf(wanted->from),
                           visit.nameOf(wanted->to), wanted->day});
    for (const ClientFile& file : files) sheets.add(file);
    auto pdf = sheets.pdf();
    if (!pdf) return pdf.error();
    return Page::download("hikitsugi-" + toText(visit.today()), std::move(*pdf));
}

}  // namespace banso
