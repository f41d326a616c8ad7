// SPDX-License-Identifier: Apache-2.0
#include "mobile/checksheets/checksheet_draft.h"

#include "shared/store/business_store.h"
#include "shared/store/checksheet_store.h"
#include "shared/store/consent_store.h"

namespace banso {
namespace {

constexpr std::array kMarks{Mark::Strength, Mark::Weakness, Mark::Issue};
constexpr std::array kPeople{AnsweredBy::Owner, AnsweredBy::Employee, AnsweredBy::Advisor};

RecordId idOf(const QString& text) {
    const auto id = RecordId::parse(text.toStdString());
    return id ? *id : RecordId{};
}

}  // namespace

RecordId ChecksheetDraft::subject() const {
    return idOf(m_businessId);
}

std::string ChecksheetDraft::title() const {
    return "総点検チェックシート " + m_businessName;
}

void ChecksheetDraft::start() {
    const ChecksheetStore store(tablet().reader(), session()->viewer());
    if (const auto business =
            BusinessStore(tablet().reader(), session()->viewer()).find(subject())) {
        m_businessName = business->name;
        m_situation = situationOf(*business);
    }
    m_wantsNoRecord = ConsentStore(tablet().reader(), session()->viewer()).wantsNoRecord(subject());
    auto sheet =
        m_checksheetId.isEmpty() ? store.running(subject()) : store.find(idOf(m_checksheetId));
    if (sheet) {
        auto seen = tablet().seen<Checksheet>(sheet->id);
        Checksheet value = seen.value;
        open(std::move(seen), std::move(value));
    } else {
        Checksheet made = newSheet();
        open({made, {}}, made);
    }
    m_round.goToFirstOpen();
    changed();
}

Checksheet ChecksheetDraft::newSheet() const {
    Checksheet made;
    made.business = subject();
    made.questionSet = ChecksheetStore(tablet().reader(), session()->viewer()).currentQuestionSet();
    made.startedOn = tablet().today();
    return made;
}

void ChecksheetDraft::open(sync::Seen<Checksheet> seen, Checksheet sheet) {
    const ChecksheetStore store(tablet().reader(), session()->viewer());
    const auto set = store.questionSet(sheet.questionSet);
    m_setTitle = set ? set->titleJa : sheet.questionSet;
    m_earlier = store.finishedBeside(sheet);
    m_seen = std::move(seen);
    auto questions = store.questions(sheet.questionSet);
    m_round = ChecksheetRound(std::move(questions), std::move(sheet));
}

/// The sheet as it is, and as it was when the form was opened, with the versions of that.
std::string ChecksheetDraft::encode() const {
    const auto unitsOf = [](const Checksheet& sheet) {
        return sync::RecordState({}, {}, toUnits(sheet)).encodeUnits();
    };
    json::Writer writer;
    writer.beginObject();
    writer.member("checksheet", m_seen.value.id.isNull() ? "" : m_seen.value.id.text());
    writer.memberRaw("sheet", unitsOf(m_round.sheet()));
    writer.memberRaw("seen",
                     m_seen.state.isNew() ? unitsOf(m_seen.value) : m_seen.state.encodeUnits());
    writer.member("version", m_seen.state.version());
    writer.memberRaw("versions", m_seen.state.encodeVersions());
    writer.member("item", m_round.focusedKey());
    writer.memberBool("short", m_round.isShort());
    writer.memberBool("proposalSettled", m_proposalSettled);
    writer.member("answeredBy", word(m_answeredBy));
    return writer.endObject().take();
}

void ChecksheetDraft::decode(json::Value state) {
    const auto sheet = state.find("sheet");
    const auto seen = state.find("seen");
    const auto versions = state.find("versions");
    if (!sheet || !seen || !versions) return;
    const auto now = sync::RecordState::decode({}, "{}", sheet->text());
    auto before = sync::RecordState::decode(state.string("version").value_or(""), versions->text(),
                                            seen->text());
    if (!now || !before) return;
    const auto stored = RecordId::parse(state.string("checksheet").value_or(""));
    const RecordId id = stored ? *stored : RecordId{};
    auto value = fromUnits<Checksheet>(id, before->units());
    const bool isNew = id.isNull();
    open({std::move(value), isNew ? sync::RecordState{} : std::move(*before)},
         fromUnits<Checksheet>(id, now->units()));
    m_round.setShort(state.boolean("short").value_or(false));
    m_round.goToKey(state.string("item").value_or(""));
    m_proposalSettled = state.boolean("proposalSettled").value_or(false);
    m_answeredBy = fromWord<AnsweredBy>(state.string("answeredBy").value_or(""));
    if (m_answeredBy == AnsweredBy::Unknown) m_answeredBy = AnsweredBy::Owner;
    changed();
}

Result<std::vector<sync::RecordChange>> ChecksheetDraft::changes() {
    Checksheet after = m_round.sheet();
    std::vector<sync::RecordChange> made;
    if (toUnits(after) == toUnits(m_seen.value)) return made;
    after.staff[session()->viewer().person.text()] = true;
    if (m_seen.value.id.isNull()) {
        after.id = draftId();
        made.push_back(sync::creation(after));
    } else {
        made.push_back(sync::edit(m_seen, after));
    }
    return made;
}

void ChecksheetDraft::changed() {
    m_sections.show(m_round);
    Q_EMIT shown();
}

void ChecksheetDraft::setShortForm(bool shortForm) {
    if (shortForm == isShortForm()) return;
    m_round.setShort(shortForm);
    touched();
    changed();
}

Answer ChecksheetDraft::answerNow() const {
    Answer answer = m_round.answer(m_round.position());
    if (!answer.answeredBy) answer.answeredBy = m_answeredBy;
    if (!answer.day) answer.day = tablet().today();
    return answer;
}

void ChecksheetDraft::put(const Answer& answer) {
    m_round.put(answer);
    touched();
}

void ChecksheetDraft::choose(int step) {
    if (isEmpty()) return;
    Answer answer = answerNow();
    answer.applicability = Applicability::Applies;
    answer.level = step + 1;
    answer.day = tablet().today();
    put(answer);
    goOn();
}

void ChecksheetDraft::chooseForNext(int step) {
    goOn();
    choose(step);
}

void ChecksheetDraft::chooseNotApplicable() {
    if (isEmpty()) return;
    Answer answer = answerNow();
    answer.applicability = Applicability::DoesNotApply;
    answer.level.reset();
    answer.day = tablet().today();
    put(answer);
    goOn();
}

void ChecksheetDraft::chooseNotChecked() {
    if (isEmpty()) return;
    Answer answer = answerNow();
    answer.applicability = Applicability::NotChecked;
    answer.level.reset();
    answer.day = tablet().today();
    put(answer);
    goOn();
}

void ChecksheetDraft::toggleMark(int mark) {
    if (isEmpty() || mark < 0 || mark >= static_cast<int>(kMarks.size())) return;
    const Mark chosen = kMarks[static_cast<std::size_t>(mark)];
    Answer answer = answerNow();
    answer.mark = answer.mark == chosen ? Mark::None : chosen;
    put(answer);
    changed();
}

void ChecksheetDraft::chooseAnsweredBy(int who) {
    if (isEmpty() || who < 0 || who >= static_cast<int>(kPeople.size())) return;
    m_answeredBy = kPeople[static_cast<std::size_t>(who)];
    Answer answer = answerNow();
    answer.answeredBy = m_answeredBy;
    put(answer);
    changed();
}

void ChecksheetDraft::setNote(const QString& note) {
    if (isEmpty() || note == this->note()) return;
    Answer answer = answerNow();
    answer.note = note.toStdString();
    put(answer);
}

void ChecksheetDraft::setSummary(const QString& summary) {
    if (summary == this->summary()) return;
    m_round.sheet().summary = summary.toStdString();
    touched();
}

void ChecksheetDraft::setCompleted(bool completed) {
    m_round.sheet().finishedOn = completed ? std::optional(tablet().today()) : std::nullopt;
    touched();
    changed();
}

void ChecksheetDraft::setFeedback(bool feedback) {
    m_round.sheet().feedbackOn = feedback ? std::optional(tablet().today()) : std::nullopt;
    touched();
    changed();
}

void ChecksheetDraft::goBack() {
    m_round.goTo(m_round.position() - 1);
    changed();
}

void ChecksheetDraft::goOn() {
    m_round.goTo(m_round.position() + 1);
    changed();
}

void ChecksheetDraft::openSection(int section) {
    const auto& sections = m_round.sections();
    if (section < 0 || section >= static_cast<int>(sections.size())) return;
    m_round.goTo(sections[static_cast<std::size_t>(section)].first);
    changed();
}

void ChecksheetDraft::acceptProposal() {
    for (const std::string& key : m_round.proposedNotApplicable(m_situation))
        m_round.putNotApplicable(key, tablet().today());
    m_round.goToFirstOpen();
    declineProposal();
}

void ChecksheetDraft::declineProposal() {
    m_proposalSettled = true;
    touched();
    changed();
}

}  // namespace banso
