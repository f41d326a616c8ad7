// SPDX-License-Identifier: Apache-2.0
// 消去, after the deed: which tablets have carried it out, and what lies in backups.
#include <algorithm>
#include <charconv>

#include "server/office_page/pages.h"
#include "server/office_page/wording.h"

namespace banso {
namespace {

std::optional<sync::Erasure> asked(const Visit& visit) {
    const std::string_view text = visit.form.value("revision");
    std::int64_t revision = 0;
    std::from_chars(text.data(), text.data() + text.size(), revision);
    auto found = visit.store.erasures().between(revision - 1, revision);
    if (revision <= 0 || found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::string stateOf(const sync::DeviceRow& device, std::int64_t revision) {
    if (device.heard >= revision) return "消去を確認";
    if (device.isStopped() && device.erased > 0)
        return "利用停止。端末が消去したと知らせた時刻 " + momentText(device.erased);
    if (device.isStopped()) return "利用停止。消去はまだ確認できません";
    // Whoever has its certificate can say so, too.
    if (device.erased > 0)
        return "まだ確認できません。空になったと端末が知らせた時刻 " + momentText(device.erased);
    return "まだ確認できません";
}

Html proofTable(const Visit& visit, std::int64_t revision) {
    HtmlTable table{"端末", "職員", "消去", "最後の送受信"};
    for (const sync::DeviceRow& device : visit.store.devices())
        table.row({Html::of(device.label), Html::of(visit.nameOf(device.person)),
                   Html::of(stateOf(device, revision)), Html::of(momentText(device.lastSync))});
    if (table.isEmpty()) return Html("<p class=\"card\">端末はありません。</p>\n");
    return table.html();
}

Html listToMend(std::string_view kind) {
    const std::string_view text = listToMendText(kind);
    if (text.empty()) return {};
    Html paragraph("<p>");
    return std::move(paragraph.text(text).markup("</p>"));
}

Html remainsSection(const Visit& visit, const sync::Erasure& erasure) {
    const Remains remains =
        remainsOf(visit.desk.folder, Instant{std::chrono::milliseconds{erasure.at}});
    Html section("<h2>サーバーの外側に残るもの</h2>\n<section class=\"card\"><p>");
    if (remains.backups > 0)
        section.markup("消去より前のバックアップが")
            .number(static_cast<long long>(remains.backups))
            .markup(
                "個、回復キーで封をしたまま残っています。新しいバックアップができるたびに、"
                "古いものから消えます。復元しても、消去は台帳からやり直されます。");
    else
        section.markup("消去より前のバックアップは、この保存先にはありません。");
    section.markup("</p>");
    for (const std::string& name : remains.asides)
        section
            .markup(
                "<p>復元のときによけたファイルに、消去した内容が残っているかもしれません。"
                "サーバーの管理者に削除を頼んでください: ")
            .text((visit.desk.folder.path() / name).string())
            .markup("</p>");
    return std::move(section.add(listToMend(erasure.kind))
                         .markup("<p>ほかの場所へ写したバックアップや、印刷したもの、渡した"
                                 "ものは、ここでは分かりません。</p></section>\n"));
}

}  // namespace

Result<Page> erasureProof(const Visit& visit) {
    const auto erasure = asked(visit);
    if (!erasure) return said({ErrorCode::NotFound, "no such erasure"});
    const auto by = RecordId::parse(erasure->actor);
    Html content("<p><button type=\"button\" data-print>印刷する</button></p>\n");
    content.markup("<section class=\"card\"><dl>");
    const Instant at{std::chrono::milliseconds{erasure->at}};
    content.add(fact("消去した日時", dayText(tokyoDate(at)) + " " + tokyoTime(at)));
    content.markup("<dt>対象</dt><dd>").text(erasedKindText(erasure->kind));
    content.markup("<br><span class=\"muted\">").text(erasure->target.text());
    content.markup("</span></dd>").add(fact("理由", reasonText(erasure->reason)));
    content.add(fact("消去した人", by ? visit.nameOf(*by) : "サーバーの画面"));
    content.markup("</dl></section>\n");
    content.markup("<h2>端末</h2>\n").add(proofTable(visit, erasure->revision));
    content.add(remainsSection(visit, *erasure));
    content.markup("<p class=\"muted\">").text(dayText(visit.today())).markup(" ");
    content.text(visit.person.name).markup(" が出力</p>\n");
    return Page{"消去の証明", std::move(content)};
}

}  // namespace banso
