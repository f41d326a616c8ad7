// SPDX-License-Identifier: Apache-2.0
// What a page reads of a drift case, in the words of the screen.
#include "mobile/app/wording.h"
#include "mobile/drift/drift_case_page_model.h"
#include "mobile/drift/verdict_words.h"
#include "shared/store/drift_store.h"
#include "shared/store/person_store.h"

namespace banso {
namespace {

int placeOf(const std::optional<MeasureDecision>& decision) {
    if (!decision) return -1;
    switch (decision->state.value_or(MeasureState::Unknown)) {
        case MeasureState::Planned:
            return 0;
        case MeasureState::Done:
            return 1;
        case MeasureState::NotNeeded:
            return 2;
        case MeasureState::Unknown:
            return -1;
    }
    return -1;
}

bool isSettled(const std::optional<MeasureDecision>& decision) {
    return placeOf(decision) > 0;
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral("　"));
}

}  // namespace

QString DriftCasePageModel::businessId() const {
    return m_file ? QString::fromStdString(m_file->plan().business.text()) : QString();
}

QString DriftCasePageModel::planText() const {
    if (!m_file) return {};
    const Plan& plan = m_file->plan();
    const QString kind = wording::of(plan.planKind.value_or(PlanKind::BusinessPlan));
    const QString version = plan.version ? tr("第%1版").arg(*plan.version) : QString();
    return joined({kind, version, tr("担当 %1").arg(m_advisorName)});
}

int DriftCasePageModel::tone() const {
    if (!m_file) return static_cast<int>(Tone::Value::Neutral);
    const auto grade =
        m_file->verdict() ? m_file->verdict()->grade : m_file->driftCase().openedGrade;
    return static_cast<int>(toneOf(grade));
}

QString DriftCasePageModel::badge() const {
    if (!m_file) return {};
    const auto grade =
        m_file->verdict() ? m_file->verdict()->grade : m_file->driftCase().openedGrade;
    return wording::of(grade.value_or(Grade::CannotJudge));
}

QString DriftCasePageModel::stateText() const {
    if (!m_file) return {};
    const DriftCase& driftCase = m_file->driftCase();
    if (!hasCase()) return tr("案件はまだありません");
    if (!driftCase.stateWord)
        return driftCase.openedOn ? tr("提案　%1から").arg(wording::day(*driftCase.openedOn))
                                  : tr("提案");
    const PersonStore people(tablet().reader(), session()->viewer());
    return joined({wording::of(*driftCase.stateWord),
                   driftCase.ending ? wording::of(*driftCase.ending) : QString(),
                   QString::fromStdString(driftCase.stateReason),
                   QString::fromStdString(people.nameOf(driftCase.stateBy)),
                   driftCase.stateOn ? wording::day(*driftCase.stateOn) : QString()});
}

QString DriftCasePageModel::reason() const {
    if (!m_file) return {};
    const QString judged =
        m_file->verdict() ? reasonText(*m_file->verdict()) : openedText(m_file->driftCase());
    return joined({judged, QString::fromStdString(m_file->driftCase().reason)});
}

QStringList DriftCasePageModel::measureWords() const {
    QStringList words;
    for (const CaseMeasure measure : kCaseMeasures) words.append(wording::of(measure));
    return words;
}

QStringList DriftCasePageModel::stages() const {
    return QStringList{tr("対応開始")} + measureWords();
}

QList<bool> DriftCasePageModel::stagesDone() const {
    QList<bool> done{isStarted() || state() == CaseState::Closed};
    for (const CaseMeasure measure : kCaseMeasures) done.append(isSettled(decisionOn(measure)));
    return done;
}

/// The measures go in any order: the first that is planned is the one under way.
int DriftCasePageModel::currentStage() const {
    if (!isStarted()) return isOpen() ? 0 : -1;
    for (std::size_t i = 0; i < kCaseMeasures.size(); ++i)
        if (placeOf(decisionOn(kCaseMeasures[i])) == 0) return static_cast<int>(i) + 1;
    return -1;
}

QVariantList DriftCasePageModel::evidence() const {
    return m_file && m_file->verdict() ? evidenceRows(*m_file->verdict(), m_file->plan())
                                       : QVariantList{};
}

QString DriftCasePageModel::judgedText() const {
    if (!m_file || !m_file->verdict() || !m_file->verdict()->judgedOn)
        return tr("事務所の判定がまだ届いていません");
    return tr("%1の判定").arg(wording::day(*m_file->verdict()->judgedOn));
}

void DriftCasePageModel::readRequests() {
    if (!hasCase()) return;
    const PersonStore people(tablet().reader(), session()->viewer());
    const DriftStore store(tablet().reader(), session()->viewer());
    for (const Instruction& request : store.instructions(m_file->driftCase().id)) {
        const QString due = request.due ? tr("%1まで").arg(wording::day(*request.due)) : QString();
        const QString done =
            request.doneOn ? tr("%1に済み").arg(wording::day(*request.doneOn)) : tr("未了");
        m_requests.append(
            QVariantMap{{QStringLiteral("who"),
                         tr("%1 → %2").arg(QString::fromStdString(people.nameOf(request.by)),
                                           QString::fromStdString(people.nameOf(request.to)))},
                        {QStringLiteral("words"), QString::fromStdString(request.words)},
                        {QStringLiteral("meta"), joined({due, done})}});
    }
}

QList<int> DriftCasePageModel::measureStates() const {
    QList<int> states;
    for (const CaseMeasure measure : kCaseMeasures) states.append(placeOf(decisionOn(measure)));
    return states;
}

QStringList DriftCasePageModel::measureTexts() const {
    QStringList words;
    for (const CaseMeasure measure : kCaseMeasures) words.append(textOf(measure));
    return words;
}

QString DriftCasePageModel::textOf(CaseMeasure measure) const {
    const auto decision = decisionOn(measure);
    if (!decision || placeOf(decision) < 0) return tr("まだ決めていません");
    const PersonStore people(tablet().reader(), session()->viewer());
    QStringList parts{wording::of(*decision->state)};
    if (decision->state != MeasureState::NotNeeded) {
        parts.append(QString::fromStdString(people.nameOf(decision->person)));
        parts.append(QString::fromStdString(people.nameOf(decision->second)));
        parts.append(QString::fromStdString(decision->expert));
    }
    parts.append(QString::fromStdString(decision->reason));
    if (decision->day) parts.append(wording::day(*decision->day));
    return joined(std::move(parts));
}

QStringList DriftCasePageModel::endings() const {
    QStringList words;
    for (const auto& [ending, text] : Words<CaseEnding>::kAll) words.append(wording::of(ending));
    return words;
}

}  // namespace banso
