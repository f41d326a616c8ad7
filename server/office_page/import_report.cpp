// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/import_report.h"

#include <algorithm>

#include "server/office/import_words.h"
#include "shared/domain/business.h"

namespace banso {
namespace {

/// As many as somebody mends in one sitting; the next preview shows the next ones.
constexpr std::size_t kLines = 100;

Html rowText(std::size_t row) {
    return Html::of(numberText(row) + "行");
}

Html rowText(std::size_t row, std::optional<std::size_t> other) {
    Html text = rowText(row);
    if (other) text.text("と" + numberText(*other) + "行");
    return text;
}

/// One kind of findings under its title, `count` with those that were left out; nothing where there
/// are none. `line` makes a row of it.
template <typename Finding, typename Line>
Html section(std::string_view title, HtmlTable table, const std::vector<Finding>& findings,
             std::size_t count, const Line& line) {
    if (findings.empty()) return {};
    for (std::size_t i = 0; i < std::min(kLines, findings.size()); ++i)
        table.row(line(findings[i]));
    Html html("<h2>");
    html.text(title).text("（" + numberText(count) + "件）");
    html.markup("</h2>\n").add(table.html());
    if (count > kLines) html.markup("<p>ほか ").text(numberText(count - kLines)).markup("件</p>\n");
    return html;
}

template <typename Finding, typename Line>
Html section(std::string_view title, HtmlTable table, const std::vector<Finding>& findings,
             const Line& line) {
    return section(title, std::move(table), findings, findings.size(), line);
}

/// A client that she may not see is none that a row is like; it may have become one since.
std::string knownName(const Visit& visit, RecordId id) {
    const auto known = readRecord<Business>(visit.store, id);
    return known && visit.mayRead(id) ? known->name : std::string("登録済みの事業者");
}

bool isByPerson(const ImportKept& kept) {
    return kept.why == ImportKept::Why::ChangedByPerson;
}

Html keptSection(std::string_view title, const std::vector<ImportKept>& kept) {
    return section(title, {"行", "項目", "わけ", "直し方"}, kept,
                   [](const ImportKept& line) -> std::vector<Html> {
                       const ImportWords text = words(line.why);
                       return {rowText(line.row), Html::of(keptTextJa(line)),
                               Html::of(text.reasonJa), Html::of(text.mendJa)};
                   });
}

}  // namespace

std::string numberText(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

Html countsOf(const ImportReport& report, bool isDone) {
    const ImportOutcome& outcome = report.outcome;
    const auto records = [](std::size_t count) { return numberText(count) + "件"; };
    Html counts("<dl>");
    counts.add(fact(isDone ? "新しく登録した" : "新しく登録する", records(outcome.created)));
    counts.add(fact(isDone ? "変えた" : "変える", records(outcome.changed)));
    counts.add(fact("登録と同じ", records(outcome.unchanged)));
    const auto byPeople = static_cast<std::size_t>(std::ranges::count_if(outcome.kept, isByPerson));
    counts.add(fact("職員の値を残す", records(byPeople)));
    counts.add(fact("名簿からは変えない", records(outcome.kept.size() - byPeople)));
    return std::move(
        counts.markup("</dl>\n<p class=\"muted\">事業者と代表者を、それぞれ1件と数えます。</p>\n"));
}

Html findingsOf(const Visit& visit, const ImportReport& report) {
    Html html = section("直す行", {"行", "列", "わけ", "直し方"}, report.errors, report.errorCount,
                        [](const RowError& error) -> std::vector<Html> {
                            const ImportWords text = words(error.fault);
                            return {rowText(error.row, error.otherRow), Html::of(error.column),
                                    Html::of(text.reasonJa), Html::of(text.mendJa)};
                        });
    html.add(section("名簿の中で重なっている行", {"行", "わけ", "直し方"}, report.warnings,
                     [](const RowWarning& warning) -> std::vector<Html> {
                         const ImportWords text = words(warning.doubt);
                         return {rowText(warning.row, warning.otherRow), Html::of(text.reasonJa),
                                 Html::of(text.mendJa)};
                     }));
    html.add(section("登録済みの事業者と似ている行", {"行", "登録済みの事業者", "わけ", "直し方"},
                     report.outcome.doubles, [&](const ImportDouble& found) -> std::vector<Html> {
                         const ImportWords text = words(found.why);
                         return {rowText(found.row), Html::of(knownName(visit, found.other)),
                                 Html::of(text.reasonJa), Html::of(text.mendJa)};
                     }));
    std::vector<ImportKept> byPeople = report.outcome.kept;
    const auto others = std::ranges::stable_partition(byPeople, isByPerson);
    html.add(keptSection("名簿からは変えないところ", {others.begin(), others.end()}));
    byPeople.erase(others.begin(), others.end());
    html.add(keptSection("職員の値を残すところ", byPeople));
    return html;
}

}  // namespace banso
