// SPDX-License-Identifier: Apache-2.0
#include "mobile/drift/drift_page_model.h"

#include "mobile/app/wording.h"
#include "mobile/drift/verdict_words.h"

namespace banso {
namespace {

constexpr std::array kGroups{CaseGroup::Proposed, CaseGroup::Started, CaseGroup::Watching,
                             CaseGroup::Closed, CaseGroup::WithoutCase};

/// Sales of each month as a part of the plan's, or in yen where the plan has no months.
QVariantList courseOf(const std::vector<SalesMonth>& months) {
    const bool compares = std::ranges::any_of(
        months, [](const SalesMonth& month) { return month.planned.value_or(0) > 0; });
    QVariantList course;
    for (const SalesMonth& month : months) {
        if (!month.actual || (compares && month.planned.value_or(0) <= 0))
            course.append(QVariant());
        else
            course.append(static_cast<double>(*month.actual) /
                          (compares ? static_cast<double>(*month.planned) : 1.0));
    }
    return course.size() < 2 ? QVariantList{} : course;
}

}  // namespace

QString DriftPageModel::countsText() const {
    return tr("計画 %1件　順調 %2・注意 %3・乖離 %4・判定できません %5")
        .arg(m_counts.plans)
        .arg(m_counts.onTrack)
        .arg(m_counts.caution)
        .arg(m_counts.drifting)
        .arg(m_counts.cannotJudge);
}

QStringList DriftPageModel::groupNames() const {
    const std::array names{tr("提案"), wording::of(CaseState::Started),
                           wording::of(CaseState::Watching), wording::of(CaseState::Closed),
                           tr("案件なし")};
    QStringList words;
    for (std::size_t i = 0; i < names.size(); ++i)
        words.append(QStringLiteral("%1 %2").arg(names[i]).arg(m_sizes[i]));
    return words;
}

void DriftPageModel::setGroup(int group) {
    if (group < 0 || group >= static_cast<int>(kGroups.size())) return;
    m_group = kGroups[static_cast<std::size_t>(group)];
    reload();
}

void DriftPageModel::read() {
    m_firstLine.clear();
    m_allowed = session()->supervises();
    if (!m_allowed) {
        m_lines.show({});
        Q_EMIT shown();
        return;
    }
    const DriftStore store(tablet().reader(), session()->viewer());
    m_counts = store.counts();
    QList<DriftRow> rows;
    for (std::size_t i = 0; i < kGroups.size(); ++i) {
        const auto lines = store.lines(kGroups[i]);
        m_sizes[i] = lines.size();
        if (kGroups[i] != m_group) continue;
        for (const DriftLine& line : lines) rows.append(rowOf(store, line));
    }
    if (!rows.isEmpty()) m_firstLine = rows.constFirst().lineId;
    m_lines.show(std::move(rows));
    Q_EMIT shown();
}

DriftRow DriftPageModel::rowOf(const DriftStore& store, const DriftLine& line) const {
    DriftRow row;
    row.lineId = QString::fromStdString(line.id().text());
    auto grade = line.verdict ? line.verdict->grade : std::nullopt;
    if (!grade && line.driftCase) grade = line.driftCase->openedGrade;
    const bool isUncontacted =
        line.verdict && line.verdict->uncontacted.value_or(false) && grade == Grade::CannotJudge;
    row.tone = toneOf(grade);
    row.badge = isUncontacted ? tr("未接触") : wording::of(grade.value_or(Grade::CannotJudge));
    row.name = QString::fromStdString(line.businessName);
    row.reason = reasonOf(line);
    row.figure = line.verdict ? attainmentText(*line.verdict) : QString();
    if (row.figure.isEmpty()) row.figure = line.verdict ? tr("実績なし") : QString();
    row.course = courseOf(store.monthlySales(line.plan));
    return row;
}

/// The reason, who follows the plan up, and since when the case waits or runs.
QString DriftPageModel::reasonOf(const DriftLine& line) const {
    QStringList parts;
    if (line.verdict)
        parts.append(reasonText(*line.verdict));
    else
        parts.append(line.driftCase ? openedText(*line.driftCase) : tr("まだ判定がありません"));
    parts.append(QString::fromStdString(line.advisorName));
    if (line.driftCase) {
        const DriftCase& driftCase = *line.driftCase;
        const auto since = driftCase.stateWord ? driftCase.stateOn : driftCase.openedOn;
        const int days = since ? daysBetween(*since, tablet().today()) : 0;
        if (!driftCase.stateWord)
            parts.append(days > 0 ? tr("%1日待ち").arg(days) : tr("新規"));
        else if (driftCase.stateWord == CaseState::Closed && driftCase.ending)
            parts.append(wording::of(*driftCase.ending));
        else
            parts.append(tr("%1日目").arg(days + 1));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral("　"));
}

}  // namespace banso
