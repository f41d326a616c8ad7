// SPDX-License-Identifier: Apache-2.0
#include "mobile/followups/followup_draft.h"

#include <algorithm>

#include "mobile/app/seen_text.h"
#include "mobile/app/verdict_words.h"
#include "mobile/consultations/choice_words.h"
#include "shared/store/business_store.h"
#include "shared/store/consultation_store.h"
#include "shared/store/figure_store.h"
#include "shared/store/plan_evidence_store.h"
#include "sync/device/held_files.h"

namespace banso {
namespace {

RecordId recordId(const QString& text) {
    const auto id = RecordId::parse(text.toStdString());
    return id ? *id : RecordId{};
}

/// Of a plan that does not name one: sole proprietors have no operating profit of their own.
Measure usualProfit(const std::optional<Business>& business) {
    const bool isSole = business && business->form == LegalForm::SoleProprietor;
    return isSole ? Measure::IncomeBeforeDeduction : Measure::OperatingProfit;
}

}  // namespace

FollowupDraft::FollowupDraft(QObject* parent) : ConsultationDraft(parent) {
    connect(&m_figures, &FigureEntryModel::edited, this, [this] {
        edited();
        judge();
    });
    // The day of the talk is the day on which its figures were read.
    connect(this, &ConsultationDraft::formChanged, this,
            [this] { m_figures.setReadOn(dayOrToday()); });
}

FollowupDraft::~FollowupDraft() {
    flush();
}

RecordId FollowupDraft::subject() const {
    return recordId(m_planId);
}

std::string FollowupDraft::title() const {
    return businessName().toStdString();
}

void FollowupDraft::start() {
    readPlan();
    ConsultationDraft::start();
    setBusiness(m_plan.business);
    record().plan = m_plan.id;
    record().topics[std::string(word(Topic::FollowUp))] = true;
    if (!record().method) record().method = Method::Visit;
    readActions();
    beginFigures();
    judge();
    Q_EMIT actionsChanged();
    Q_EMIT formChanged();
}

void FollowupDraft::readPlan() {
    const Viewer& viewer = session()->viewer();
    auto plan = Records<Plan>(tablet().reader(), viewer).find(recordId(m_planId));
    if (!plan) throw StorageError(ErrorCode::NotFound, "no such plan");
    m_plan = std::move(*plan);
    const ConsultationStore store(tablet().reader(), viewer);
    // Without the file the talks that came before are not known.
    const bool isKnown = sync::HeldFiles(tablet().reader()).holds(m_plan.business);
    m_ordinal = isKnown ? store.followUpCount(m_plan.id) + 1 : 0;
    if (const auto last = store.verdictOf(m_plan.id)) {
        m_toTell = verdict_words::forOwner(*last);
        if (m_toTell.isEmpty())
            m_toTell = tr("売上がまだそろっていません。数字を一緒に確かめましょう。");
    }
}

void FollowupDraft::readActions() {
    const ConsultationStore store(tablet().reader(), session()->viewer());
    m_actions.clear();
    for (const PlanAction& action : store.actionsOf(m_plan.id))
        m_actions.push_back({.seen = tablet().seen<PlanAction>(action.id)});
}

void FollowupDraft::beginFigures() {
    Database& reader = tablet().reader();
    const Viewer& viewer = session()->viewer();
    const FigureStore store(reader, viewer);
    FigureEntryModel::Start start{
        .plan = m_plan,
        .evidence = PlanEvidenceStore(reader, viewer).evidenceOf(m_plan, tablet().today()),
        .stored = {}};
    for (const Figure& figure : store.of(m_plan.business))
        start.stored.push_back(tablet().seen<Figure>(figure.id));
    start.profitMeasure = usualProfit(BusinessStore(reader, viewer).find(m_plan.business));
    start.source = store.lastSource(m_plan.business).value_or(FigureSource::Spoken);
    m_figures.begin(std::move(start));
}

void FollowupDraft::encodeMore(json::Writer& writer) const {
    m_figures.encode(writer);
    writer.key("actions").beginArray();
    for (const Action& action : m_actions) {
        if (!action.isToggled) continue;
        writer.beginObject();
        writeSeen(writer, "seen", action.seen);
        writer.endObject();
    }
    writer.endArray();
}

void FollowupDraft::decodeMore(json::Value state) {
    m_figures.decode(state);
    if (const auto actions = state.find("actions")) {
        for (const auto& [key, toggled] : actions->members()) {
            const auto seen = toggled.find("seen");
            auto read = seen ? readSeen<PlanAction>(*seen) : std::nullopt;
            if (!read) continue;
            const auto known =
                std::ranges::find(m_actions, read->value.id,
                                  [](const Action& action) { return action.seen.value.id; });
            // One that is not here any more is still what she ticked.
            if (known == m_actions.end())
                m_actions.push_back({std::move(*read), true});
            else
                *known = {std::move(*read), true};
        }
    }
    judge();
    Q_EMIT actionsChanged();
}

PlanAction FollowupDraft::after(const Action& action) const {
    PlanAction made = action.seen.value;
    if (!action.isToggled) return made;
    made.doneOn = made.doneOn ? std::nullopt : std::optional(dayOrToday());
    return made;
}

Result<void> FollowupDraft::addChanges(std::vector<sync::RecordChange>& changes) {
    m_figures.setReadOn(dayOrToday());
    for (auto& change : m_figures.changes()) changes.push_back(std::move(change));
    for (const Action& action : m_actions)
        if (action.isToggled) changes.push_back(sync::edit(action.seen, after(action)));
    return {};
}

/// What is on the form counts as if it were saved, so that the advisor sees what the save will say.
void FollowupDraft::judge() {
    if (m_plan.id.isNull()) return;
    PlanEvidence evidence = m_figures.evidence();
    evidence.actions.clear();
    for (const Action& action : m_actions) {
        const PlanAction made = after(action);
        evidence.actions.push_back({made.due, made.key.value_or(false), made.doneOn});
    }
    if (record().progress)
        evidence.advisorSeesPoorProgress = record().progress == Progress::Stalled;
    m_verdict.judge(m_plan, evidence, m_figures.moneyUnit());
}

QString FollowupDraft::quarterText() const {
    return hasBusiness() ? wording::fiscalQuarter(dayOrToday()) : QString();
}

QStringList FollowupDraft::progressWords() const {
    return choiceWords<Progress>();
}

int FollowupDraft::progress() const {
    return choiceIndex(record().progress);
}

void FollowupDraft::setProgress(int index) {
    record().progress = choiceAt<Progress>(index);
    edited();
    judge();
}

QStringList FollowupDraft::actionTitles() const {
    QStringList titles;
    for (const Action& action : m_actions)
        titles << QString::fromStdString(action.seen.value.title);
    return titles;
}

QStringList FollowupDraft::actionNotes() const {
    QStringList notes;
    for (const Action& action : m_actions) {
        QStringList words;
        const PlanAction& value = action.seen.value;
        if (value.due) words << tr("%1まで").arg(wording::day(*value.due));
        if (!value.owner.empty()) words << QString::fromStdString(value.owner);
        if (value.key.value_or(false)) words << tr("要となる取組");
        notes << words.join(QStringLiteral("・"));
    }
    return notes;
}

QVariantList FollowupDraft::actionsDone() const {
    QVariantList done;
    for (const Action& action : m_actions) done << after(action).doneOn.has_value();
    return done;
}

void FollowupDraft::toggleAction(int index) {
    const auto place = static_cast<std::size_t>(index);
    if (index < 0 || place >= m_actions.size()) return;
    m_actions[place].isToggled = !m_actions[place].isToggled;
    edited();
    judge();
}

void FollowupDraft::setTold(bool told) {
    record().told = told ? std::optional(true) : std::nullopt;
    edited();
}

}  // namespace banso
