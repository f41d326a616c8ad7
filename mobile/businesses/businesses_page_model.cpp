// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/businesses_page_model.h"

#include <QLocale>
#include <QStringList>

#include "mobile/app/text.h"
#include "mobile/app/verdict_words.h"
#include "mobile/app/wording.h"
#include "shared/store/plan_standing_store.h"

namespace banso {
namespace {

/// More lines than anybody reads; a longer list asks for another word.
constexpr std::size_t kLines = 100;

}  // namespace

void BusinessesPageModel::setQuery(const QString& query) {
    if (query == m_query) return;
    m_query = query;
    if (!isComplete()) return;
    tell(attempt([this]() -> Result<void> {
        search();
        return {};
    }));
}

void BusinessesPageModel::read() {
    Database& reader = tablet().reader();
    m_totalText = tr("全 %1件").arg(
        QLocale(QLocale::Japanese)
            .toString(static_cast<qlonglong>(BusinessStore(reader, session()->viewer()).count())));
    m_grades.clear();
    for (const PlanStanding& standing :
         PlanStandingStore(reader, session()->viewer()).mine(tablet().today()))
        m_grades[standing.plan.business] = standing.verdict.grade;
    search();
}

/// Each word is folded by itself, because folding takes the spaces between them away.
void BusinessesPageModel::search() {
    const QStringList words = m_query.simplified().split(u' ', Qt::SkipEmptyParts);
    std::string folded;
    for (const QString& word : words) folded += tablet().fold(word.toStdString()) + ' ';
    const auto lines = BusinessStore(tablet().reader(), session()->viewer()).search(folded, kLines);
    m_rows.clear();
    for (const BusinessLine& line : lines) m_rows.append(QVariant::fromValue(rowOf(line)));
    const QString count =
        lines.size() < kLines ? tr("%1件").arg(m_rows.size()) : tr("%1件以上").arg(m_rows.size());
    m_countText =
        words.isEmpty() ? tr("担当 %1").arg(count) : tr("「%1」 %2").arg(words.join(u' '), count);
    Q_EMIT changed();
}

BusinessRow BusinessesPageModel::rowOf(const BusinessLine& line) const {
    QStringList parts;
    if (line.stage && *line.stage != Stage::Operating) parts << wording::of(*line.stage);
    for (const std::string& part : {line.kana, line.industryJa, line.representative, line.address})
        if (!part.empty()) parts << text(part);
    BusinessRow row{.id = text(line.id.text()),
                    .name = text(line.name),
                    .subtitle = parts.join(QStringLiteral("　")),
                    .restricted = line.restricted};
    const auto mine = m_grades.find(line.id);
    const auto grade = mine == m_grades.end() ? line.grade : mine->second;
    if (!grade) return row;
    row.badge = wording::of(*grade);
    row.tone = static_cast<int>(verdict_words::tone(grade));
    return row;
}

}  // namespace banso
