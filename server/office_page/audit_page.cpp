// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"

namespace banso {
namespace {

/// As many as somebody looks through.
constexpr std::size_t kLines = 200;

/// A person's name, a tablet's label, or the id itself.
std::string called(const Visit& visit, const std::string& id) {
    if (const auto record = RecordId::parse(id))
        if (const auto person = readRecord<Person>(visit.store, *record)) return person->name;
    if (const auto device = visit.store.device(id)) return device->label + "（" + id + "）";
    return id;
}

}  // namespace

Result<Page> auditPage(const Visit& visit) {
    const auto lines = visit.desk.audit.newest(kLines);
    if (!lines) return lines.error();
    HtmlTable table{"番号", "時刻", "だれが", "何を", "対象", "内容"};
    for (const AuditLog::Line& line : *lines) {
        Html facts;
        for (const auto& [fact, text] : line.facts)
            facts.text(fact).markup(": ").text(called(visit, text)).markup("<br>");
        table.row({Html::of(std::to_string(line.number)), Html::of(momentText(line.at)),
                   Html::of(called(visit, line.actor)), Html::of(eventText(line.event)),
                   Html::of(called(visit, line.subject)), facts});
    }
    Html content("<p>新しい順に200件までです。鎖のつながりは、サーバーの ");
    content.markup("<code>banso-server audit verify</code> で確かめます。</p>\n");
    content.add(table.isEmpty() ? Html("<p class=\"card\">まだ記録がありません。</p>\n")
                                : table.html());
    return Page{"監査記録", std::move(content)};
}

}  // namespace banso
