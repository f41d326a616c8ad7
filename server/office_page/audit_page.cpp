// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "shared/domain/business.h"

namespace banso {
namespace {

/// As many as somebody looks through.
constexpr std::size_t kLines = 200;
/// Of which so many are looked through.
constexpr std::size_t kLinesRead = 5'000;
/// In the address: fetched files are shown, too.
constexpr const char* kFetched = "fetched";

/// A person's or client's name, a tablet's label, or the id itself.
std::string called(const Visit& visit, const std::string& id) {
    if (const auto record = RecordId::parse(id)) {
        if (const auto person = readRecord<Person>(visit.store, *record)) return person->name;
        const auto client = readRecord<Business>(visit.store, *record);
        if (client && visit.mayRead(*record)) return client->name;
    }
    if (const auto device = visit.store.device(id)) return device->label + "（" + id + "）";
    return id;
}

}  // namespace

Result<Page> auditPage(const Visit& visit) {
    const auto lines = visit.desk.audit.newest(kLinesRead);
    if (!lines) return lines.error();
    const bool showsFetched = !visit.form.value(kFetched).empty();
    std::size_t shown = 0;
    HtmlTable table{"番号", "時刻", "だれが", "何を", "対象", "内容"};
    for (const AuditLog::Line& line : *lines) {
        if (!showsFetched && line.event == name(AuditEvent::FileFetched)) continue;
        if (++shown > kLines) break;
        Html facts;
        for (const auto& [fact, text] : line.facts)
            facts.text(fact).markup(": ").text(called(visit, text)).markup("<br>");
        table.row({Html::of(std::to_string(line.number)), Html::of(momentText(line.at)),
                   Html::of(called(visit, line.actor)), Html::of(eventText(line.event)),
                   Html::of(called(visit, line.subject)), facts});
    }
    Html content("<p>新しい順に200件までです。鎖のつながりは、サーバーの ");
    content.markup("<code>banso-server audit verify</code> で確かめます。</p>\n<p>");
    if (showsFetched) {
        content.text("ほかの担当者の記録の取り寄せも含みます。");
        content.markup("<a href=\"/audit\">取り寄せを除く</a></p>\n");
    } else {
        content.text("ほかの担当者の記録の取り寄せは、普段の仕事なので除いてあります。");
        content.markup("<a href=\"/audit?fetched=1\">取り寄せも見る</a></p>\n");
    }
    content.add(table.isEmpty() ? Html("<p class=\"card\">まだ記録がありません。</p>\n")
                                : table.html());
    return Page{"監査記録", std::move(content)};
}

}  // namespace banso
