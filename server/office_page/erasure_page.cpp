// SPDX-License-Identifier: Apache-2.0
// 消去, up to the deed: whose data goes.
#include <algorithm>

#include "server/office_page/client_search.h"
#include "server/office_page/pages.h"
#include "server/office_page/record_words.h"
#include "server/office_page/wording.h"
#include "server/store/settings.h"
#include "shared/db/statement.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "sync/hub/erasures.h"

namespace banso {
namespace {

constexpr std::string_view kJoined =
    "統合された事業者は、統合先を消去すると一緒に消えます。別々にするなら、"
    "先に統合を解いてください。";
constexpr std::string_view kHandInWaits =
    "利用停止の端末から預かった未送信分に、この対象の記入があります。端末のページで"
    "先に決めてください。";

/// Between what is said of one thing.
constexpr std::string_view kBetween = "　";
/// As many as somebody decides on at a time.
constexpr std::int64_t kProposedMax = 50;
/// What has to be typed before anything is erased.
constexpr std::string_view kTyped = "消去";
/// After how many years without an entry a client that ended is proposed; none or 0: never.

template <typename Record>
std::vector<Record> recordsOf(const Visit& visit, std::string_view condition, RecordId of) {
    Statement row = visit.store.database().prepare("SELECT id FROM record WHERE kind=?1 AND " +
                                                   std::string(condition));
    row.bind(kindOf<Record>().name);
    if (!of.isNull()) row.bind(of);
    std::vector<Record> found;
    while (row.step())
        if (auto record = readRecord<Record>(visit.store, row.id(0)))
            found.push_back(std::move(*record));
    return found;
}

Html confirmLink(RecordId record, std::string_view text) {
    Html link("<a class=\"button\" href=\"/erasures/confirm?record=");
    return std::move(link.text(record.text()).markup("\">").text(text).markup("</a>"));
}

/// The name, and behind it the id that `banso-server erase` wants.
Html nameWithId(std::string_view name, RecordId id) {
    return nameWith(name, id.text());
}

std::string_view lifeOf(const Business& business) {
    if (!business.alias.isNull()) return "統合ずみ";
    if (business.cancelled) return "取消";
    return business.stageWord ? paper_words::of(*business.stageWord) : std::string_view{};
}

/// A record of a client's file, as somebody tells it from the others.
struct Detail {
    std::string day;
    std::string about;  // nothing of a file that the visitor may not read
    std::string writer;
};

Detail detailOf(const Visit& visit, const Consultation& talk) {
    Detail detail{talk.day ? dayText(*talk.day) : "日付なし", {}, visit.nameOf(talk.writer)};
    if (!visit.mayRead(talk.business)) return detail;
    std::vector<std::string> about;
    if (talk.method) about.emplace_back(paper_words::of(*talk.method));
    for (const auto& [topic, isOne] : talk.topics)
        if (isOne) about.emplace_back(paper_words::of(fromWord<Topic>(topic)));
    detail.about = joinedTexts(about, kBetween);
    return detail;
}

Detail detailOf(const Visit& visit, const Attachment& file) {
    Detail detail{
        file.takenAt ? dayText(tokyoDate(*file.takenAt)) : "日付なし", {}, visit.nameOf(file.by)};
    if (visit.mayRead(file.business))
        detail.about = joinedTexts({file.caption, file.name}, kBetween);
    return detail;
}

/// What is about to go, so that nobody takes it for another.
std::string titleOf(const Visit& visit, const sync::StoredRecord& record) {
    if (const auto business = readRecord<Business>(visit.store, record.id)) return business->name;
    const auto client = readRecord<Business>(visit.store, record.scope);
    std::string title =
        (client ? client->name + "の" : "") + std::string(erasedKindText(record.kind));
    const auto add = [&](const Detail& detail) {
        title += "（" + joinedTexts({detail.day, detail.about, detail.writer}, kBetween) + "）";
    };
    if (const auto talk = readRecord<Consultation>(visit.store, record.id))
        add(detailOf(visit, *talk));
    if (const auto file = readRecord<Attachment>(visit.store, record.id))
        add(detailOf(visit, *file));
    return title;
}

Html searchForm(const Visit& visit) {
    Html form("<section class=\"card\"><h2>消去する事業者をさがす</h2>");
    form.markup("<form method=\"get\" action=\"/erasures\"><label>名前かよみの一部");
    form.markup("<input name=\"q\" required maxlength=\"100\" value=\"");
    form.text(visit.form.value("q"));
    return std::move(form.markup("\"></label><button>さがす</button></form></section>\n"));
}

Html found(const Visit& visit) {
    if (visit.form.value("q").empty()) return {};
    const FoundClients found = clientsNamed(visit, visit.form.value("q"));
    HtmlTable table{"事業者", "よみ", "所在地", "担当者", "状態", "操作"};
    for (const Business& business : found.clients)
        table.row({nameWithId(business.name, business.id), Html::of(business.kana),
                   Html::of(business.address), Html::of(advisorOf(visit, business)),
                   Html::of(lifeOf(business)), confirmLink(business.id, "確かめる")});
    Html list = table.isEmpty() ? Html{} : table.html();
    return std::move(list.add(remarkOn(found)));
}

/// Those are proposed only; whether anything goes a person decides.
Html overdue(const Visit& visit) {
    const auto years = yearsOf(visit.store, kRetentionSetting);
    if (!years) return {};
    const Instant limit = visit.desk.chamberClock.now() - std::chrono::years{*years};
    Statement row = visit.store.database().prepare(
        "SELECT h.scope,max(h.at) AS last FROM history h JOIN record r ON r.id=h.scope WHERE "
        "r.kind='business' AND (r.units->>'$.life.cancelled'=1 OR "
        "r.units->>'$.stage.stageWord'='closed') GROUP BY h.scope HAVING last<? "
        "ORDER BY last LIMIT ?");
    row.bind(std::int64_t{
        std::chrono::floor<std::chrono::milliseconds>(limit).time_since_epoch().count()});
    row.bind(kProposedMax);
    HtmlTable table{"事業者", "最後の記入", "操作"};
    while (row.step()) {
        const auto business = readRecord<Business>(visit.store, row.id(0));
        if (!business) continue;
        const Instant last{std::chrono::milliseconds{row.integer(1)}};
        table.row({nameWithId(business->name, business->id), Html::of(dayText(tokyoDate(last))),
                   confirmLink(business->id, "確かめる")});
    }
    Html section(
        "<h2>保存期間を過ぎた事業者</h2>\n<p "
        "class=\"muted\">廃業した、または取り消した事業者のうち、");
    section.number(*years).markup("年のあいだ記入がないものです。</p>\n");
    if (table.isEmpty()) return std::move(section.markup("<p class=\"card\">ありません。</p>\n"));
    return std::move(section.add(table.html()));
}

Html erasures(const Visit& visit) {
    const auto all = visit.store.erasures().all();
    const auto devices = visit.store.devices();
    Html section("<h2>これまでの消去 ");
    section.number(static_cast<long long>(all.size())).markup("件</h2>\n");
    if (all.empty()) return std::move(section.markup("<p class=\"card\">ありません。</p>\n"));
    HtmlTable table{"日時", "対象", "理由", "まだ確認できない端末", "操作"};
    for (auto at = all.rbegin(); at != all.rend(); ++at) {
        const auto waiting = std::ranges::count_if(devices, [&](const sync::DeviceRow& device) {
            return device.heard < at->revision && device.erased == 0;
        });
        Html proof("<a class=\"button\" href=\"/erasures/proof?revision=");
        proof.number(at->revision).markup("\">証明</a>");
        table.row({Html::of(momentText(at->at)), Html::of(erasedKindText(at->kind)),
                   Html::of(reasonText(at->reason)),
                   Html::of(waiting == 0 ? "なし" : std::to_string(waiting) + "台"), proof});
    }
    return std::move(section.add(table.html()));
}

/// The records of a client that can go by themselves.
Html parts(const Visit& visit, RecordId business) {
    HtmlTable table{"記録", "日付", "内容", "記入した人", "操作"};
    const auto add = [&](std::string_view kind, RecordId id, const Detail& detail) {
        table.row({nameWithId(erasedKindText(kind), id), Html::of(detail.day),
                   Html::of(detail.about), Html::of(detail.writer), confirmLink(id, "これだけ")});
    };
    for (const auto& talk : recordsOf<Consultation>(visit, "scope=?2 ORDER BY id", business))
        add("consultation", talk.id, detailOf(visit, talk));
    for (const auto& file : recordsOf<Attachment>(visit, "scope=?2 ORDER BY id", business))
        add("attachment", file.id, detailOf(visit, file));
    if (table.isEmpty()) return {};
    Html section("<details><summary>ひとつの記録だけ消去する…</summary>");
    return std::move(section.add(table.html()).markup("</details>\n"));
}

Html eraseForm(const Visit& visit, RecordId record) {
    Html form = postForm("/erasures/erase", visit.session);
    form.markup("<input type=\"hidden\" name=\"record\" value=\"").text(record.text());
    form.markup("\"><label>理由<select name=\"reason\" required>");
    for (const auto reason :
         {sync::ErasureReason::Request, sync::ErasureReason::Retention, sync::ErasureReason::Other})
        form.markup("<option value=\"")
            .text(word(reason))
            .markup("\">")
            .text(reasonText(reason))
            .markup("</option>");
    form.markup("</select></label><label>確認のため「消去」と入力");
    form.markup("<input name=\"confirm\" required autocomplete=\"off\"></label>");
    form.markup("<div class=\"acts\"><button class=\"danger\">消去する</button>");
    form.markup("<a class=\"button quiet\" href=\"/erasures\">やめる</a></div></form>");
    return std::move(
        form.markup("<p class=\"muted\">消去すると名前はどこにも残りません。証明は、"
                    "印刷した紙に誰の分かを書き添えてください。</p>"));
}

Html identityOf(const Visit& visit, const Business& business) {
    Html facts("<dl>");
    facts.add(fact("所在地", joinedTexts({business.postalCode, business.address}, kBetween)));
    facts.add(fact("電話", business.phone));
    facts.add(fact("担当者", advisorOf(visit, business)));
    return std::move(facts.add(fact("状態", lifeOf(business))).markup("</dl>"));
}

/// How much goes with it.
Html extent(const Visit& visit, RecordId record, const std::vector<RecordId>& belonging) {
    const auto joined = visit.store.joinedTo(record).size();
    Html text("<p>ここに属する記録は");
    text.number(static_cast<long long>(belonging.size()) - 1).markup("件です");
    if (joined > 0)
        text.markup("（統合された事業者")
            .number(static_cast<long long>(joined))
            .markup("件を含む）");
    return std::move(text.markup(
        "。添付、下書き、内容の食い違い、保留も消えます。すべての端末からも消え、まだ送って"
        "いない記入は受け取りません。件数の集計からも外れます。</p>"));
}

/// Why it cannot be erased.
Error hindrance(const Error& error) {
    return said(error, {{ErrorCode::Invalid, kJoined}, {ErrorCode::Forbidden, kHandInWaits}});
}

}  // namespace

Result<Page> erasuresPage(const Visit& visit) {
    Html content(
        "<p>消去は、法令による請求と保存期間の満了のときだけ使います。取り消せません。</p>\n");
    content.add(searchForm(visit)).add(found(visit)).add(overdue(visit)).add(erasures(visit));
    return Page{"消去", std::move(content)};
}

Result<Page> confirmErasure(const Visit& visit) {
    const auto id = visit.form.id("record");
    if (!id) return id.error();
    const auto record = visit.store.record(*id);
    const auto may = sync::mayErase(visit.store, *id);
    const bool isNone = !may && may.error().code == ErrorCode::NotFound;
    if (!record || isNone) return said({ErrorCode::NotFound, "no such record"});
    const auto business = readRecord<Business>(visit.store, *id);
    const auto belonging = visit.store.erasures().belongingTo(*id);
    Html content("<section class=\"card\"><p><strong>");
    content.text(titleOf(visit, *record)).markup("</strong><br><span class=\"muted\">");
    content.text(id->text()).markup("</span></p>");
    if (business) content.add(identityOf(visit, *business));
    content.add(extent(visit, *id, belonging));
    if (may)
        content.add(eraseForm(visit, *id));
    else
        content.markup("<p class=\"problem\" role=\"alert\">")
            .text(hindrance(may.error()).detail)
            .markup("</p><a class=\"button\" href=\"/erasures\">もどる</a>");
    content.markup("</section>\n");
    if (business) content.add(parts(visit, *id));
    return Page{"消去の確認", std::move(content)};
}

Result<Page> eraseRecord(const Visit& visit) {
    const auto id = visit.form.id("record");
    if (!id) return id.error();
    const auto reason = sync::erasureReason(visit.form.value("reason"));
    if (!reason || visit.form.value("confirm") != kTyped)
        return Error{ErrorCode::Invalid,
                     "消去していません。理由を選び、確認の欄に「消去」と入れてください。"};
    const auto erased = visit.desk.erasures.erase({*id, *reason, visit.actor()});
    if (!erased) return hindrance(erased.error());
    if (!erased->cleared) {
        // The log is emptied by itself; a file that cannot be deleted is not.
        const bool isLog = erased->cleared.error().code == ErrorCode::Unavailable;
        Page page =
            Page::redirect(isLog ? "/erasures?done=erased-log" : "/erasures?done=erased-files");
        page.undone = erased->cleared;
        return page;
    }
    return Page::redirect("/erasures/proof?done=erased&revision=" +
                          std::to_string(erased->erasure.revision));
}

}  // namespace banso
