// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/plan.h"
#include "tests/end_to_end/demo/day.h"

namespace banso::demo {
namespace {

constexpr std::chrono::seconds kOfficeWithin{60};
constexpr std::int64_t kContactsPerYear = 12;

const QString kInstruction =
    QStringLiteral("秋の注文減の理由を社長に聞き、卸値の見直しの進め方を決めてください。");

RecordId verdictId(RecordId plan) {
    Verdict verdict;
    verdict.plan = plan;
    return naturalId(kindOf<Verdict>(), toUnits(verdict));
}

RecordId firstCaseId(RecordId plan) {
    DriftCase first;
    first.plan = plan;
    first.ordinal = 0;
    return naturalId(kindOf<DriftCase>(), toUnits(first));
}

/// What the office made of the day's figures, and why.
void tellVerdicts(Day& day) {
    ChamberFile chamber = day.chamber();
    day.driftCase = firstCaseId(day.harunaPlan);
    const bool opened = waitUntil(kOfficeWithin, [&] { return chamber.holds(day.driftCase); });
    if (!opened) throw DayFailed(QStringLiteral("The office opened no case for 榛名製菓."));
    Verdict verdict = chamber.record<Verdict>(verdictId(day.harunaPlan));
    const TestFinding& attainment = verdict.tests["S1"];
    const TestFinding& growth = verdict.tests["S2"];
    day.told.fact(
        verdict.grade == Grade::Drifting && attainment.ratio == 696 &&
            attainment.actual == 18'120'000 && attainment.expected == 26'000'000,
        "haruna_flagged",
        {grouped(*attainment.expected), grouped(*attainment.actual), percent(*attainment.ratio)});
    day.told.fact(growth.actual == 18'120'000 && growth.expected == 19'550'000, "haruna_why",
                  {grouped(*growth.expected), percent(-*growth.ratio)});
    const DriftCase proposed = chamber.record<DriftCase>(day.driftCase);
    day.told.fact(!proposed.stateWord && proposed.openedRatio == 696, "case_proposed",
                  {QString::number(proposed.number.value_or(0)), text(proposed.openedReasons)});
    Verdict onTrack = chamber.record<Verdict>(verdictId(day.torimichiPlan));
    day.told.fact(onTrack.grade == Grade::OnTrack && onTrack.tests["S1"].ratio == 1'039,
                  "torimichi_on_track", {percent(*onTrack.tests["S1"].ratio)});
}

void startTheCase(Day& day) {
    day.takahashi.sync();
    day.takahashi.play("start_case", {{"words", kInstruction}, {"pictures", day.pictures()}});
    TabletFile file = day.takahashi.open();
    const auto started = file.find<DriftCase>(day.driftCase);
    const auto plan = file.find<Plan>(day.harunaPlan);
    const auto instructions = file.where<Instruction>("driftCase=?", day.driftCase);
    const bool isGiven =
        instructions.size() == 1 && instructions.front().to == day.facts.staff.sato;
    day.told.fact(started && started->stateWord == CaseState::Started &&
                      plan->contactsPerYear == kContactsPerYear && isGiven,
                  "case_started", {QString::number(kContactsPerYear), kInstruction});
    day.instruction = instructions.front().id;
}

void instructionArrives(Day& day) {
    day.takahashi.sync();
    day.sato.sync();
    day.sato.play("today", {{"words", kInstruction}, {"pictures", day.pictures()}});
    const auto arrived = day.sato.open().find<Instruction>(day.instruction);
    day.told.fact(arrived && arrived->to == day.facts.staff.sato && !arrived->doneOn,
                  "instruction_arrived", {});
}

void recordTheExtraContact(Day& day) {
    Pen sato = day.pen(day.sato);
    Consultation talk;
    talk.business = day.facts.story.haruna;
    talk.plan = day.harunaPlan;
    talk.writer = sato.person();
    talk.staff[talk.writer.text()] = true;
    talk.day = day.today();
    talk.startTime = "18:40";
    talk.minutes = 20;
    talk.method = Method::Telephone;
    talk.topics[std::string(word(Topic::FollowUp))] = true;
    talk.said = "その卸先とは取引を減らし、直売と催事に力を移したい。";
    talk.found = "直売の粗利は卸の2倍。事業者の方針として売上の目標を下げる。";
    talk.nextStep = "直売を柱とする計画に見直す。";
    talk.progress = Progress::Slow;
    day.extraTalk = sato.make(talk);
    sato.change<Instruction>(day.instruction, [&](Instruction& instruction) {
        instruction.doneOn = day.today();
        instruction.consultation = day.extraTalk;
    });
    sato.save();
    day.told.tell("extra_contact", {text(talk.said)});
}

void closeTheCase(Day& day) {
    day.sato.sync();
    day.takahashi.sync();
    const auto done = day.takahashi.open().find<Instruction>(day.instruction);
    day.told.fact(done && done->doneOn == day.today() && done->consultation == day.extraTalk,
                  "instruction_done", {});
    const QString reason = QStringLiteral("直売へ移す社長の方針。計画を見直す。");
    day.takahashi.play("close_case", {{"reason", reason}, {"pictures", day.pictures()}});
    day.takahashi.sync();
    ChamberFile chamber = day.chamber();
    const DriftCase closed = chamber.record<DriftCase>(day.driftCase);
    day.told.fact(
        closed.stateWord == CaseState::Closed && closed.ending == CaseEnding::OwnersPolicy &&
            text(closed.stateReason) == reason && chamber.conflictsOf(day.driftCase).empty(),
        "case_closed", {text(closed.stateReason)});
}

}  // namespace

void superviseTheDrift(Day& day) {
    day.told.scene("scene_supervisor");
    tellVerdicts(day);
    startTheCase(day);
    instructionArrives(day);
    recordTheExtraContact(day);
    closeTheCase(day);
}

}  // namespace banso::demo
