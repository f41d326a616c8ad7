// SPDX-License-Identifier: Apache-2.0
#include "mobile/drift/instruction_draft.h"

#include <algorithm>

#include "mobile/app/wording.h"
#include "mobile/drift/due_choices.h"
#include "shared/store/business_store.h"
#include "shared/store/person_store.h"

namespace banso {
namespace {

constexpr std::size_t kTwoWeeks = 1;

}  // namespace

InstructionDraft::InstructionDraft(QObject* parent) : FormDraft(parent) {
    connect(&m_dueDay, &DayEntry::edited, this, [this] {
        touched();
        Q_EMIT shown();
    });
}

void InstructionDraft::start() {
    const auto id = RecordId::parse(m_subjectId.toStdString());
    const auto file =
        id ? CaseFile::read(tablet(), session()->viewer(), *id) : Result<CaseFile>(id.error());
    m_today = tablet().today();
    m_dueDay.begin(*m_today, dueChoices(*m_today)[kTwoWeeks]);
    if (!file) return;
    Database& database = tablet().reader();
    // The case's id is the same before and after it is opened.
    m_subject = file->driftCase().id;
    m_toName = QString::fromStdString(
        PersonStore(database, session()->viewer()).nameOf(file->plan().advisor));
    const auto business = BusinessStore(database, session()->viewer()).find(file->plan().business);
    m_title = "対応依頼 " + (business ? business->name : std::string{});
    Q_EMIT shown();
}

std::string InstructionDraft::encode() const {
    json::Writer writer;
    writer.beginObject().member("words", m_words.toStdString());
    writer.member("due", m_dueDay.typed().toStdString());
    writer.key("measures").beginArray();
    for (const CaseMeasure measure : m_measures) writer.string(word(measure));
    return writer.endArray().endObject().take();
}

void InstructionDraft::decode(json::Value state) {
    m_words = QString::fromStdString(std::string(state.string("words").value_or("")));
    if (const auto due = state.string("due"); due && m_today)
        m_dueDay.begin(*m_today, QString::fromStdString(std::string(*due)));
    if (const auto measures = state.find("measures"))
        for (const json::Member member : measures->members()) {
            const auto measure = fromWord<CaseMeasure>(member.value.string().value_or(""));
            if (measure != CaseMeasure::Unknown) m_measures.insert(measure);
        }
    Q_EMIT shown();
}

/// The case is read now and not when the form was opened: it stands beside the form as it is.
Result<std::vector<sync::RecordChange>> InstructionDraft::changes() {
    if (!session()->supervises()) return Error{ErrorCode::Forbidden, "an instruction"};
    if (!isReady()) return Error{ErrorCode::Invalid, "an instruction without words"};
    const auto id = RecordId::parse(m_subjectId.toStdString());
    if (!id) return id.error();
    const auto file = CaseFile::read(tablet(), session()->viewer(), *id);
    if (!file) return file.error();
    DriftCase after = file->driftCase();
    if (after.stateWord != CaseState::Started) after = file->inState(CaseState::Started, {});
    Instruction request;
    request.id = draftId();
    request.driftCase = after.id;
    request.business = after.business;
    request.to = file->plan().advisor;
    request.by = session()->viewer().person;
    request.words = m_words.trimmed().toStdString();
    request.due = m_dueDay.day();
    for (const CaseMeasure measure : m_measures) {
        request.measures[keyOf(measure)] = true;
        MeasureDecision& decision = after.measures[keyOf(measure)];
        if (decision.state) continue;
        decision.state = MeasureState::Planned;
        decision.person = request.to;
        decision.day = request.due;
    }
    return std::vector{file->change(after), sync::creation(request)};
}

QStringList InstructionDraft::measureWords() const {
    QStringList words;
    for (const CaseMeasure measure : kCaseMeasures) words.append(wording::of(measure));
    return words;
}

QList<bool> InstructionDraft::measures() const {
    QList<bool> chosen;
    for (const CaseMeasure measure : kCaseMeasures) chosen.append(m_measures.contains(measure));
    return chosen;
}

QStringList InstructionDraft::dueWordList() const {
    return m_today ? banso::dueWords(*m_today) : QStringList{};
}

int InstructionDraft::due() const {
    if (!m_today) return -1;
    const auto choices = dueChoices(*m_today);
    const auto found = std::ranges::find(choices, m_dueDay.day());
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

bool InstructionDraft::isReady() const {
    return !m_words.trimmed().isEmpty() && !m_toName.isEmpty() && m_dueDay.error().isEmpty();
}

void InstructionDraft::toggleMeasure(int measure) {
    if (measure < 0 || measure >= static_cast<int>(kCaseMeasures.size())) return;
    const CaseMeasure chosen = kCaseMeasures[static_cast<std::size_t>(measure)];
    if (m_measures.erase(chosen) == 0) m_measures.insert(chosen);
    touched();
    Q_EMIT shown();
}

void InstructionDraft::setWords(const QString& words) {
    if (words == m_words) return;
    m_words = words;
    touched();
    Q_EMIT shown();
}

void InstructionDraft::chooseDue(int due) {
    const auto choices = dueChoices(tablet().today());
    if (due < 0 || due >= static_cast<int>(choices.size())) return;
    m_dueDay.setTyped(QString::fromStdString(typedDay(choices[static_cast<std::size_t>(due)])));
}

}  // namespace banso
