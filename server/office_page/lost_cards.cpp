// SPDX-License-Identifier: Apache-2.0
// Of 今日, about tablets that get lost: which were stopped today, and who is there to stop one.
#include <algorithm>
#include <set>

#include "server/office_page/pages.h"
#include "server/office_page/routes.h"
#include "server/office_page/wording.h"

namespace banso {
namespace {

/// The day's lines of the audit log are read in such pieces,
constexpr std::size_t kStopLinesAtOnce = 500;
/// and no more of them than this.
constexpr std::size_t kStopLinesRead = 20'000;
/// So many can stop a lost tablet at least: one of them may be on holiday.
constexpr std::ptrdiff_t kStoppersAtLeast = 2;

/// Which tablets were stopped today, as far as the audit log was read; the newest first.
struct StopsOfToday {
    std::vector<AuditLog::Line> lines;
    bool isAll = false;
};

StopsOfToday stopsOfToday(const Visit& visit) {
    StopsOfToday stops;
    // Some lines are written by the one clock, some by the other.
    const Date since = std::min(visit.today(), tokyoDate(visit.desk.clock.now()));
    std::optional<std::int64_t> before;
    for (std::size_t read = 0; read < kStopLinesRead; read += kStopLinesAtOnce) {
        const auto lines = visit.desk.audit.newest(kStopLinesAtOnce, before);
        if (!lines) return stops;
        for (const AuditLog::Line& line : *lines) {
            stops.isAll = tokyoDate(line.at) < since;
            if (stops.isAll) return stops;
            if (line.event == name(AuditEvent::DeviceStopped) &&
                tokyoDate(line.at) == visit.today())
                stops.lines.push_back(line);
        }
        stops.isAll = lines->size() < kStopLinesAtOnce;
        if (stops.isAll) return stops;
        before = lines->back().number;
    }
    return stops;
}

/// Stopping one again stops nothing: its first line counts.
void keepFirstStops(std::vector<AuditLog::Line>& lines) {
    std::ranges::reverse(lines);
    std::set<std::string> seen;
    std::erase_if(lines, [&](const auto& line) { return !seen.insert(line.subject).second; });
    std::ranges::reverse(lines);
}

std::string whoStopped(const Visit& visit, const std::string& actor) {
    const auto person = RecordId::parse(actor);
    return person ? visit.nameOf(*person) : "サーバーの画面";
}

std::string stoppedTablet(const Visit& visit, const DeviceId& id) {
    const auto device = visit.store.device(id);
    if (!device) return id;
    const std::string person = visit.nameOf(device->person);
    if (device->label.empty() || device->label == person) return person;
    return person + "（" + device->label + "）";
}

}  // namespace

Html stoppedTodayCard(const Visit& visit) {
    StopsOfToday stops = stopsOfToday(visit);
    keepFirstStops(stops.lines);
    if (stops.lines.empty() && stops.isAll) return {};
    Html card("<div class=\"state caution\"><strong>");
    if (stops.isAll)
        card.markup("きょう利用停止にした端末 ")
            .number(static_cast<long long>(stops.lines.size()))
            .markup("台</strong>");
    else
        card.markup("きょう利用停止にした端末を数えきれません</strong><p>監査記録が多すぎるか、")
            .markup("読めません。管理者に知らせてください。</p>");
    if (!stops.lines.empty()) card.markup("<ul>");
    for (const AuditLog::Line& line : stops.lines)
        card.markup("<li>")
            .text(tokyoTime(line.at) + "　" + stoppedTablet(visit, line.subject) + "の端末を、" +
                  whoStopped(visit, line.actor) + "が止めました")
            .markup("</li>");
    if (!stops.lines.empty()) card.markup("</ul>");
    card.markup("<p>心当たりのない端末があるときは、");
    if (visit.is(Role::Administrator))
        card.markup("止めた人に確かめてください。使い続ける端末は、登録し直します。</p><p>")
            .markup("<a class=\"button\" href=\"/audit?event=device_stopped\">監査記録で見る</a>");
    else
        card.markup("管理者に知らせてください。");
    return std::move(card.markup("</p></div>\n"));
}

Html fewCanStopCard(const Visit& visit) {
    const auto accounts = visit.desk.accounts.all();
    if (!accounts) return {};
    const auto count = std::ranges::count_if(*accounts, [&](const Account& account) {
        const auto person = readRecord<Person>(visit.store, account.person);
        return account.isSetUp() && person && mayUse(OfficeCircle::Office, *person, visit.today());
    });
    if (count >= kStoppersAtLeast) return {};
    Html card("<div class=\"state caution\"><strong>紛失のときに端末を止められる人が");
    card.number(count).markup("人しかいません</strong><p>その人がいないあいだに端末をなくすと、");
    card.markup("止められません。経営支援員など、もう1人にアカウントが要ります。");
    if (visit.is(Role::Administrator))
        card.markup("</p><p><a class=\"button\" href=\"/people\">職員のページで招待する</a>");
    else
        card.markup("管理者に頼んでください。");
    return std::move(card.markup("</p></div>\n"));
}

}  // namespace banso
