// SPDX-License-Identifier: Apache-2.0
// 消去, what is left over: records that a tablet tells to belong to what went.
#include <charconv>

#include "server/office_page/erasure_subject.h"
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"

namespace banso {
namespace {

/// The erasure that it is about, as the list below on the page has it.
std::string erasureText(const Visit& visit, std::int64_t revision) {
    const auto erasure = visit.store.erasures().between(revision - 1, revision);
    if (erasure.empty()) return {};
    return momentText(erasure.front().at) + "の消去（" +
           std::string(erasedKindText(erasure.front().kind)) + "、" +
           std::string(reasonText(erasure.front().reason)) + "）";
}

std::string whoTold(const Visit& visit, const sync::ErasureDoubt& doubt) {
    const auto device = visit.store.device(doubt.device);
    return (device ? visit.nameOf(device->person) + "の端末" : std::string("不明の端末")) +
           kBetween.data() + momentText(doubt.at);
}

Html keepForm(const Visit& visit, const sync::ErasureDoubt& doubt) {
    Html form = postForm("/erasures/keep", visit.session);
    form.add(hiddenField("record", doubt.record.text()));
    form.add(hiddenField("revision", std::to_string(doubt.revision)));
    return std::move(form.markup("<button class=\"quiet\">残す</button></form>"));
}

}  // namespace

Html doubtfulRecords(const Visit& visit) {
    HtmlTable table{"残っている記録", "どの消去の対象か", "そう伝えた端末", "操作"};
    for (const sync::ErasureDoubt& doubt : visit.store.erasureDoubts().open()) {
        const auto record = visit.store.record(doubt.record);
        if (!record) continue;
        table.row({nameWithId(titleOf(visit, *record), doubt.record),
                   Html::of(erasureText(visit, doubt.revision)), Html::of(whoTold(visit, doubt)),
                   Html("<div class=\"acts\">")
                       .add(confirmLink(doubt.record, "消去を確かめる"))
                       .add(keepForm(visit, doubt))
                       .markup("</div>")});
    }
    const std::int64_t unasked = visit.store.number(sync::kDoubtsUnasked);
    if (table.isEmpty() && unasked == 0) return {};
    Html section(
        "<section class=\"card\"><h2>消去した人の記録かもしれないもの</h2><p>消去のあとで、その"
        "人の記録だと伝えた端末があります。端末の話だけでは消しません。同じ人の記録なら消去し、"
        "別の人の記録なら残してください。</p>");
    if (!table.isEmpty()) section.add(table.html());
    if (unasked > 0)
        section.markup("<p class=\"muted\">ほかに")
            .number(unasked)
            .markup(
                "回、多すぎて並べられなかったことがあります。消去した人の名前でさがして"
                "ください。</p>");
    return std::move(section.markup("</section>\n"));
}

Result<Page> keepRecord(const Visit& visit) {
    const auto id = visit.form.id("record");
    if (!id) return id.error();
    const std::string_view text = visit.form.value("revision");
    std::int64_t revision = 0;
    std::from_chars(text.data(), text.data() + text.size(), revision);
    const auto kept = visit.desk.erasures.keep(*id, revision, visit.actor());
    if (!kept) return said(kept.error());
    return Page::redirect("/erasures?done=record-kept");
}

}  // namespace banso
