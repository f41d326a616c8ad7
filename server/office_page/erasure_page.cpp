// SPDX-License-Identifier: Apache-2.0
// 消去, up to the deed: whose data goes.
#include <algorithm>

#include "server/office_page/client_search.h"
#include "server/office_page/erasure_subject.h"
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "shared/db/statement.h"
#include "sync/hub/erasures.h"

namespace banso {
namespace {

constexpr std::string_view kJoined =
    "統合された事業者は、統合先を消去すると一緒に消えます。別々にするなら、"
    "先に統合を解いてください。";
constexpr std::string_view kHandInWaits =
    "利用停止の端末から預かった未送信分に、この対象の記入があります。端末のページで"
    "先に決めてください。";

/// What has to be typed before anything is erased.
constexpr std::string_view kTyped = "消去";

template <typename Record>
std::vector<Record> recordsOf(const Visit& visit, RecordId business) {
    Statement row = visit.store.database().prepare(
        "SELECT id FROM record WHERE kind=?1 AND scope=?2 ORDER BY id");
    row.bind(kindOf<Record>().name);
    row.bind(business);
    std::vector<Record> found;
    while (row.step())
        if (auto record = readRecord<Record>(visit.store, row.id(0)))
            found.push_back(std::move(*record));
    return found;
}

/// The records of a client that can go by themselves.
Html parts(const Visit& visit, RecordId business) {
    HtmlTable table{"記録", "日付", "内容", "記入した人", "操作"};
    const auto add = [&]<typename Record>(const Record& record) {
        const ErasureSubject subject = subjectOf(visit, record);
        table.row({nameWithId(erasedKindText(kindOf<Record>().name), record.id),
                   Html::of(subject.day),
                   Html::of(joinedTexts({subject.person, subject.about}, kBetween)),
                   Html::of(subject.writer), confirmLink(record.id, "これだけ")});
    };
    std::ranges::for_each(recordsOf<Contact>(visit, business), add);
    std::ranges::for_each(recordsOf<Consultation>(visit, business), add);
    std::ranges::for_each(recordsOf<Attachment>(visit, business), add);
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
    if (!visit.mayRead(business.id)) {
        facts.add(fact("担当者", advisorOf(visit, business))).markup("</dl>");
        return std::move(facts.markup("<p>名前と所在地は、担当者に確かめてください。</p>"));
    }
    facts.add(fact("所在地", joinedTexts({business.postalCode, business.address}, kBetween)));
    facts.add(fact("電話", business.phone));
    facts.add(fact("担当者", advisorOf(visit, business)));
    return std::move(facts.add(fact("状態", lifeOf(business))).markup("</dl>"));
}

/// How much goes with it.
Html extent(const Visit& visit, const sync::StoredRecord& record) {
    Html text("<p>ここに属する記録");
    if (visit.mayRead(record.scope)) {
        const auto joined = visit.store.joinedTo(record.id).size();
        const auto belonging = visit.store.erasures().belongingTo(record.id).size();
        text.markup("は").number(static_cast<long long>(belonging) - 1).markup("件です");
        if (joined > 0)
            text.markup("（統合された事業者")
                .number(static_cast<long long>(joined))
                .markup("件を含む）");
    } else {
        text.markup("は、すべて消えます");
    }
    return std::move(text.markup(
        "。添付、下書き、内容の食い違い、保留も消えます。すべての端末からも消え、まだ送って"
        "いない記入は受け取りません。件数の集計からも外れます。</p>"));
}

/// Why it cannot be erased.
Error hindrance(const Error& error) {
    return said(error, {{ErrorCode::Invalid, kJoined}, {ErrorCode::Forbidden, kHandInWaits}});
}

}  // namespace

Result<Page> confirmErasure(const Visit& visit) {
    const auto id = visit.form.id("record");
    if (!id) return id.error();
    const auto record = visit.store.record(*id);
    const auto may = sync::mayErase(visit.store, *id);
    const bool isNone = !may && may.error().code == ErrorCode::NotFound;
    if (!record || isNone) return said({ErrorCode::NotFound, "no such record"});
    const auto business = readRecord<Business>(visit.store, *id);
    Html content("<section class=\"card\"><p><strong>");
    content.text(titleOf(visit, *record)).markup("</strong><br><span class=\"muted\">");
    content.text(id->text()).markup("</span></p>");
    if (business) content.add(identityOf(visit, *business));
    content.add(extent(visit, *record));
    if (const auto text = listToMendText(record->kind); !text.empty())
        content.markup("<p>").text(text).markup("</p>");
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
