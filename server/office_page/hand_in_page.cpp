// SPDX-License-Identifier: Apache-2.0
// 引き渡された未送信分: what a stopped tablet had not sent, looked at before somebody decides on
// it.
#include <algorithm>
#include <map>
#include <set>

#include "server/office_page/pages.h"
#include "server/office_page/record_values.h"
#include "server/office_page/wording.h"
#include "sync/hub/request.h"

namespace banso {
namespace {

constexpr std::string_view kNothingLeft =
    "この中には消去された事業者の記録があったので、中身は残っていません。";

/// What lies in a hand-in, without a word of it.
struct HandInContent {
    std::size_t saves = 0;
    std::size_t drafts = 0;
    std::optional<Date> first;  // by the tablet's clock
    std::optional<Date> last;
    std::map<std::string_view, std::set<RecordId>> records;  // by what their kinds are called

    void add(const sync::Save& save) {
        ++saves;
        const Date day = tokyoDate(save.at);
        first = std::min(first.value_or(day), day);
        last = std::max(last.value_or(day), day);
        for (const sync::Operation& operation : save.operations)
            records[paper_words::ofKind(operation.kind)].insert(operation.record);
    }
};

HandInContent contentOf(const sync::PushRequest& request) {
    HandInContent content;
    for (const sync::PushLine& line : request.lines) {
        if (const auto* save = std::get_if<sync::ReceivedSave>(&line)) content.add(save->save());
        const auto* other = std::get_if<json::Document>(&line);
        if (other != nullptr && other->root().find("draft")) ++content.drafts;
    }
    return content;
}

std::string number(std::size_t count) {
    return std::to_string(count) + "件";
}

std::string daysOf(const HandInContent& content) {
    if (!content.first) return "なし";
    if (content.first == content.last) return dayText(*content.first);
    return dayText(*content.first) + "〜" + dayText(*content.last);
}

std::string kindsOf(const HandInContent& content) {
    std::vector<std::string> kinds;
    for (const auto& [kind, records] : content.records)
        kinds.push_back(std::string(kind) + " " + number(records.size()));
    return joinedTexts(kinds, "、");
}

Html contentFacts(const sync::HandIn& handIn) {
    if (handIn.request.empty()) return fact("中身", kNothingLeft);
    const auto request = sync::readRequest(handIn.request, handIn.device);
    if (!request) return fact("中身", "読めません。");
    const HandInContent content = contentOf(*request);
    Html facts = fact("保存した回数", number(content.saves));
    facts.add(fact("保存した日（端末の時計）", daysOf(content)));
    facts.add(fact("記録", kindsOf(content)));
    if (content.drafts > 0) facts.add(fact("書きかけ", number(content.drafts)));
    return facts;
}

std::string_view decisionOf(const Visit& visit, const sync::HandIn& handIn) {
    if (handIn.decision == "taken") return "取り込みました";
    if (!handIn.decision.empty()) return "取り込みませんでした";
    return visit.is(Role::Administrator) ? "決めていません" : "管理者が決めます";
}

Html decisionForm(const Visit& visit, Markup path, std::int64_t handIn) {
    Html form = postForm(path, visit.session);
    return std::move(form.add(hiddenField("number", std::to_string(handIn))));
}

/// What an administrator can still do with it; nothing for others.
Html decisions(const Visit& visit, const sync::HandIn& handIn) {
    Html acts;
    if (!visit.is(Role::Administrator) || handIn.decision == "taken" || handIn.request.empty())
        return acts;
    acts.markup("<div class=\"acts\">");
    acts.add(decisionForm(visit, "/devices/hand-in/take", handIn.number));
    acts.markup("<button>取り込む</button></form></div>");
    if (!handIn.decision.empty()) return acts;
    acts.markup("<details><summary>取り込まない…</summary><p>職員が書いたものなら、事務所の記録に入らないままになります。");
    acts.markup("端末をなくしたあとに他人が書いたおそれがあるときだけにしてください。");
    acts.markup("あとから取り込むことはできます。</p>");
    acts.add(decisionForm(visit, "/devices/hand-in/drop", handIn.number));
    return std::move(
        acts.markup("<button class=\"danger\">取り込まないことにする</button></form></details>"));
}

Result<std::int64_t> numberIn(const Visit& visit) {
    const std::string_view text = visit.form.value("number");
    const bool isNumber = !text.empty() && text.size() < 16 &&
                          text.find_first_not_of("0123456789") == std::string_view::npos;
    if (!isNumber) return said({ErrorCode::Malformed, "no number"});
    return std::stoll(std::string(text));
}

}  // namespace

Html handInSection(const Visit& visit) {
    HtmlTable table{"端末", "届いた時刻", "決定", "操作"};
    for (const sync::HandIn& handIn : visit.store.handIns()) {
        const auto device = visit.store.device(handIn.device);
        Html link("<a class=\"button\" href=\"/devices/hand-in?number=");
        link.number(handIn.number).markup("\">確かめる</a>");
        table.row({Html::of(device ? device->label : handIn.device),
                   Html::of(momentText(handIn.at)), Html::of(decisionOf(visit, handIn)), link});
    }
    if (table.isEmpty()) return {};
    return std::move(Html("<h2>利用停止のあとに引き渡された未送信分</h2>\n").add(table.html()));
}

Result<Page> handInPage(const Visit& visit) {
    const auto asked = numberIn(visit);
    if (!asked) return asked.error();
    const auto handIn = visit.store.handIn(*asked);
    if (!handIn) return said({ErrorCode::NotFound, "no such hand-in"});
    const auto device = visit.store.device(handIn->device);
    Html content("<section class=\"card\"><dl>");
    content.add(fact("端末", device ? device->label : handIn->device));
    content.add(fact("職員", visit.nameOf(device ? device->person : RecordId{})));
    content.add(fact("届いた時刻", momentText(handIn->at))).add(contentFacts(*handIn));
    content.add(fact("決定", decisionOf(visit, *handIn))).markup("</dl>");
    content.add(decisions(visit, *handIn)).markup("</section>\n");
    return Page{"引き渡された未送信分", std::move(content)};
}

Result<Page> takeHandIn(const Visit& visit) {
    const auto asked = numberIn(visit);
    if (!asked) return asked.error();
    const auto taken = visit.desk.devices.takeHandIn(*asked, visit.actor());
    if (!taken)
        return said(
            taken.error(),
            {{ErrorCode::Invalid, "この端末から先に届いた未送信分を、先に取り込んでください。"}});
    return Page::redirect("/devices?done=taken");
}

Result<Page> dropHandIn(const Visit& visit) {
    const auto asked = numberIn(visit);
    if (!asked) return asked.error();
    const auto dropped = visit.desk.devices.dropHandIn(*asked, visit.actor());
    if (!dropped) return said(dropped.error());
    return Page::redirect("/devices?done=dropped");
}

}  // namespace banso
