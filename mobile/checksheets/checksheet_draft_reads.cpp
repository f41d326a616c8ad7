// SPDX-License-Identifier: Apache-2.0
// What a page reads of a checksheet's form, in the words of the screen.
#include "mobile/app/wording.h"
#include "mobile/checksheets/checksheet_draft.h"
#include "shared/store/checksheet_store.h"

namespace banso {
namespace {

QString answerWord(const Answer& answer) {
    static const std::array<QString, 5> kSteps{
        ChecksheetDraft::tr("これから"), ChecksheetDraft::tr("気づきあり"),
        ChecksheetDraft::tr("一部実施"), ChecksheetDraft::tr("仕組みあり"),
        ChecksheetDraft::tr("成果あり")};
    if (answer.level && *answer.level >= 1 && *answer.level <= 5)
        return kSteps[static_cast<std::size_t>(*answer.level - 1)];
    if (answer.applicability == Applicability::DoesNotApply) return ChecksheetDraft::tr("対象外");
    return ChecksheetDraft::tr("未確認");
}

int stepOf(const Answer& answer) {
    return answer.level ? static_cast<int>(*answer.level) - 1 : -1;
}

int markOf(const Answer& answer) {
    switch (answer.mark.value_or(Mark::None)) {
        case Mark::Strength:
            return 0;
        case Mark::Weakness:
            return 1;
        case Mark::Issue:
            return 2;
        case Mark::None:
        case Mark::Unknown:
            return -1;
    }
    return -1;
}

/// Means of sections for the radar; no value where under half is answered.
QVariantList scoreList(const std::vector<SectionScore>& scores) {
    QVariantList list;
    for (const SectionScore& score : scores)
        list.append(score.hundredths ? QVariant(*score.hundredths / 100.0) : QVariant());
    return list;
}

}  // namespace

QString ChecksheetDraft::subtitle() const {
    return QStringLiteral("%1　%2").arg(QString::fromStdString(m_businessName),
                                        QString::fromStdString(m_setTitle));
}

QString ChecksheetDraft::progressText() const {
    const ChecksheetProgress progress = m_round.progress();
    return QStringLiteral("%1 / %2").arg(progress.settled()).arg(progress.total());
}

QString ChecksheetDraft::placeOf(int position) const {
    const int section = m_round.sectionAt(position);
    if (section < 0) return {};
    const auto& in = m_round.sections()[static_cast<std::size_t>(section)];
    return QStringLiteral("%1　%2 / %3")
        .arg(QString::fromStdString(in.nameJa))
        .arg(position - in.first + 1)
        .arg(in.count);
}

QString ChecksheetDraft::itemText() const {
    return isEmpty() ? QString()
                     : QString::fromStdString(m_round.question(m_round.position()).textJa);
}

QString ChecksheetDraft::itemPlace() const {
    return placeOf(m_round.position());
}

QString ChecksheetDraft::lowWord() const {
    return isEmpty() ? QString()
                     : QString::fromStdString(m_round.question(m_round.position()).lowJa);
}

QString ChecksheetDraft::highWord() const {
    return isEmpty() ? QString()
                     : QString::fromStdString(m_round.question(m_round.position()).highJa);
}

int ChecksheetDraft::step() const {
    return isEmpty() ? -1 : stepOf(m_round.answer(m_round.position()));
}

bool ChecksheetDraft::isNotApplicable() const {
    return !isEmpty() &&
           m_round.answer(m_round.position()).applicability == Applicability::DoesNotApply;
}

bool ChecksheetDraft::isNotChecked() const {
    return !isEmpty() &&
           m_round.answer(m_round.position()).applicability == Applicability::NotChecked;
}

int ChecksheetDraft::mark() const {
    return isEmpty() ? -1 : markOf(m_round.answer(m_round.position()));
}

int ChecksheetDraft::answeredBy() const {
    const auto said = isEmpty()
                          ? m_answeredBy
                          : m_round.answer(m_round.position()).answeredBy.value_or(m_answeredBy);
    switch (said) {
        case AnsweredBy::Owner:
            return 0;
        case AnsweredBy::Employee:
            return 1;
        case AnsweredBy::Advisor:
            return 2;
        case AnsweredBy::Unknown:
            return -1;
    }
    return -1;
}

QString ChecksheetDraft::note() const {
    return isEmpty() ? QString() : QString::fromStdString(m_round.answer(m_round.position()).note);
}

QString ChecksheetDraft::proposal() const {
    if (isEmpty()) return {};
    const Question& question = m_round.question(m_round.position());
    if (!m_round.proposedNotApplicable(m_situation).contains(question.key)) return {};
    return m_situation.isTrading == false ? tr("まだ開業していないため、対象外かもしれません")
                                          : tr("従業員がいないため、対象外かもしれません");
}

QString ChecksheetDraft::proposalQuestion() const {
    if (m_proposalSettled || !m_seen.value.id.isNull()) return {};
    const auto proposed = m_round.proposedNotApplicable(m_situation);
    if (proposed.empty()) return {};
    const QString why =
        m_situation.isTrading == false ? tr("まだ開業していない") : tr("従業員がいない");
    return tr("%1ため、%2問を対象外にしますか").arg(why).arg(proposed.size());
}

QString ChecksheetDraft::previousText() const {
    const int place = m_round.position() - 1;
    return isShown(place) ? QString::fromStdString(m_round.question(place).textJa) : QString();
}

QString ChecksheetDraft::previousAnswer() const {
    const int place = m_round.position() - 1;
    return isShown(place) ? answerWord(m_round.answer(place)) : QString();
}

int ChecksheetDraft::previousMark() const {
    const int place = m_round.position() - 1;
    return isShown(place) ? markOf(m_round.answer(place)) : -1;
}

QString ChecksheetDraft::nextText() const {
    const int place = m_round.position() + 1;
    return isShown(place) ? QString::fromStdString(m_round.question(place).textJa) : QString();
}

QString ChecksheetDraft::nextPlace() const {
    const int place = m_round.position() + 1;
    return isShown(place) ? placeOf(place) : QString();
}

int ChecksheetDraft::nextStep() const {
    const int place = m_round.position() + 1;
    return isShown(place) ? stepOf(m_round.answer(place)) : -1;
}

QString ChecksheetDraft::sectionBefore() const {
    const int section = m_round.sectionAt(m_round.position()) - 1;
    if (isEmpty() || section < 0) return {};
    return QString::fromStdString(m_round.sections()[static_cast<std::size_t>(section)].nameJa);
}

QString ChecksheetDraft::sectionAfter() const {
    const auto section = static_cast<std::size_t>(m_round.sectionAt(m_round.position()) + 1);
    if (isEmpty() || section >= m_round.sections().size()) return {};
    return QString::fromStdString(m_round.sections()[section].nameJa);
}

QStringList ChecksheetDraft::sectionNames() const {
    QStringList names;
    for (const auto& section : m_round.sections())
        names.append(QString::fromStdString(section.nameJa));
    return names;
}

QVariantList ChecksheetDraft::scores() const {
    return scoreList(m_round.scores());
}

/// Another version of the question set may have other sections: its web would not fit over this
/// one.
QVariantList ChecksheetDraft::earlierScores() const {
    if (!m_earlier || m_earlier->questionSet != m_round.sheet().questionSet) return {};
    std::vector<ChecksheetItem> items;
    for (int i = 0; i < m_round.count(); ++i) {
        const Question& question = m_round.question(i);
        items.push_back({question.key, question.section});
    }
    return scoreList(sectionScores(items, itemAnswers(*m_earlier)));
}

QString ChecksheetDraft::earlierText() const {
    if (earlierScores().isEmpty() || !m_earlier->finishedOn) return {};
    return tr("前回 %1").arg(wording::dayWithEra(*m_earlier->finishedOn));
}

QStringList ChecksheetDraft::textsOf(const std::vector<std::string>& keys) const {
    QStringList texts;
    for (const std::string& key : keys)
        if (const Question* question = m_round.find(key))
            texts.append(QString::fromStdString(question->textJa));
    return texts;
}

QStringList ChecksheetDraft::strengths() const {
    return textsOf(m_round.marked().strengths);
}

QStringList ChecksheetDraft::weaknesses() const {
    return textsOf(m_round.marked().weaknesses);
}

QStringList ChecksheetDraft::issues() const {
    return textsOf(m_round.marked().issues);
}

QString ChecksheetDraft::summary() const {
    return QString::fromStdString(m_round.sheet().summary);
}

QString ChecksheetDraft::completeText() const {
    const auto& day = m_round.sheet().finishedOn;
    return day ? tr("%1 に聞き終えました").arg(wording::day(*day))
               : tr("次に開くと新しいチェックシートが始まります");
}

QString ChecksheetDraft::feedbackText() const {
    const auto& day = m_round.sheet().feedbackOn;
    return day ? tr("%1 に事業者へ伝えました").arg(wording::day(*day))
               : tr("事業者に結果を伝えると、経営分析の1件に数えます");
}

}  // namespace banso
