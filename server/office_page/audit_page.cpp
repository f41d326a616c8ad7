// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "shared/domain/business.h"

namespace banso {
namespace {

/// As many as somebody looks through.
constexpr std::size_t kLines = 200;
/// Of which so many are looked through in one request.
constexpr std::size_t kLinesRead = 5'000;
/// In the address: fetched files are shown, too.
constexpr const char* kFetched = "fetched";
/// In the address: the chain is followed.
constexpr const char* kVerify = "verify";

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

/// Which lines are asked for.
struct Wanted {
    std::string_view event;  // empty: any
    bool isFetchedToo = false;
    std::optional<std::int64_t> before;

    explicit Wanted(const Form& form)
        : event(form.value("event")), isFetchedToo(!form.value(kFetched).empty()) {
        const std::string_view text = form.value("before");
        std::int64_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        if (number > 0) before = number;
    }
    bool covers(const AuditLog::Line& line) const {
        if (!event.empty()) return line.event == event;
        return isFetchedToo || line.event != name(AuditEvent::FileFetched);
    }
    /// The way to those of them before this line.
    Html wayBefore(std::int64_t number) const {
        std::string query = isFetchedToo ? std::string(kFetched) + "=1&" : std::string();
        if (!event.empty()) query += "event=" + std::string(event) + "&";
        Html link("<p><a class=\"button\" href=\"/audit?");
        link.text(query + "before=").number(number);
        return std::move(link.markup("\">さらに前</a></p>\n"));
    }
};

Html filterForm(const Wanted& wanted) {
    Html form("<form method=\"get\" action=\"/audit\"><label>出来事<select name=\"event\">");
    form.markup("<option value=\"\">すべて</option>");
    for (const EventText& known : eventTexts()) {
        form.markup("<option value=\"").text(name(known.event));
        if (name(known.event) == wanted.event)
            form.markup("\" selected>");
        else
            form.markup("\">");
        form.text(known.text).markup("</option>");
    }
    return std::move(form.markup("</select></label><button>しぼる</button></form>\n"));
}

Html brokenChain(const Visit& visit) {
    Html state(
        "<div class=\"state bad\"><strong>監査記録の鎖が切れています</strong><p>だれかが"
        "書き換えたか、ファイルが壊れています。サーバーの管理者に連絡してください。");
    if (visit.desk.audit.isDamaged())
        state.markup(
            "最後の行が壊れているので、直るまでは、サインインと端末の利用停止のほかは実行できません"
            "。");
    return std::move(
        state.markup("</p><p>サーバーの管理者へ：ファイル audit.ndjson "
                     "は証拠です。消したり直したりせず、別の名前に変えて"
                     "残してください。次の操作から新しい記録が始まります。手順は RUNBOOK の"
                     "「The audit log is damaged」にあります。</p></div>\n"));
}

/// Whether somebody changed the log, when it is asked: all of it is read for that.
Html chainState(const Visit& visit) {
    if (visit.form.value(kVerify).empty())
        return Html(
            "<p>新しい順に200件ずつです。行はハッシュの鎖でつながっています。"
            "<a class=\"button\" href=\"/audit?verify=1\">鎖を確かめる</a></p>\n");
    const auto verified = visit.desk.audit.verify();
    if (!verified) return brokenChain(visit);
    Html state("<div class=\"state good\"><strong>");
    state.number(verified->lines).markup("行の鎖は、つながっています</strong><p>");
    if (verified->first > 1)
        state.markup("保存期間を過ぎた ").number(verified->first - 1).markup("行は整理ずみです。");
    state.markup("最後のハッシュ <code>").text(hex(verified->last));
    return std::move(
        state.markup("</code>。ほかの場所に控えておくと、末尾が消されたことも分かります。"
                     "</p></div>\n"));
}

Html fetchedRemark(const Wanted& wanted) {
    if (!wanted.event.empty()) return {};
    if (wanted.isFetchedToo)
        return Html(
            "<p>ほかの担当者の記録の取り寄せも含みます。"
            "<a href=\"/audit\">取り寄せを除く</a></p>\n");
    return Html(
        "<p>ほかの担当者の記録の取り寄せは、普段の仕事なので除いてあります。"
        "<a href=\"/audit?fetched=1\">取り寄せも見る</a></p>\n");
}

void addLine(const Visit& visit, const AuditLog::Line& line, HtmlTable& table) {
    Html facts;
    for (const auto& [fact, text] : line.facts)
        facts.text(fact).markup(": ").text(called(visit, text)).markup("<br>");
    table.row({Html::of(std::to_string(line.number)), Html::of(momentText(line.at)),
               Html::of(called(visit, line.actor)), Html::of(eventText(line.event)),
               Html::of(called(visit, line.subject)), facts});
}

}  // namespace

Result<Page> auditPage(const Visit& visit) {
    const Wanted wanted(visit.form);
    const auto lines = visit.desk.audit.newest(kLinesRead, wanted.before);
    if (!lines && lines.error().code == ErrorCode::Invalid)
        return Page{"監査記録", brokenChain(visit)};
    if (!lines) return lines.error();
    HtmlTable table{"番号", "時刻", "だれが", "何を", "対象", "内容"};
    std::size_t shown = 0;
    std::size_t seen = 0;
    for (; seen < lines->size() && shown < kLines; ++seen) {
        if (!wanted.covers((*lines)[seen])) continue;
        addLine(visit, (*lines)[seen], table);
        ++shown;
    }
    Html content = chainState(visit);
    content.add(filterForm(wanted)).add(fetchedRemark(wanted));
    // There may be more than were looked through.
    const bool hasMore = seen < lines->size() || seen == kLinesRead;
    if (!table.isEmpty())
        content.add(table.html());
    else if (hasMore)
        content.markup("<p class=\"card\">この範囲にはありません。</p>\n");
    else
        content.markup("<p class=\"card\">まだ記録がありません。</p>\n");
    if (hasMore) content.add(wanted.wayBefore((*lines)[seen - 1].number));
    return Page{"監査記録", std::move(content)};
}

}  // namespace banso
