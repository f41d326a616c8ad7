// SPDX-License-Identifier: Apache-2.0
#include "shared/db/statement.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "tests/end_to_end/demo/day.h"

namespace banso::demo {
namespace {

constexpr std::chrono::seconds kPatience{30};

/// The worst moment to lose a tablet: the hub has taken everything and says so, and the tablet has
/// not heard it. The hub stands still while the tablet sends; the tablet's file is held while the
/// hub takes; then the tablet is killed.
void killInMidSync(Day& day) {
    const DeviceId device = day.sato.open().device();
    const std::int64_t waiting = day.sato.open().unanswered();
    const std::int64_t before = day.sato.open().lastSync().run;
    ChamberFile chamber = day.chamber();

    Program syncing(QStringLiteral("banso-tablet"), day.sato.logFile());
    day.server.process().hold();
    day.sato.startSync(syncing);
    TabletFile file = day.sato.open();
    const bool begun = waitUntil(kPatience, [&] { return file.lastSync().run > before; });
    {
        auto held = Database::open(day.sato.file(), Database::Mode::ReadWrite, day.sato.fileKey());
        if (!held) throw DayFailed(text(held.error().detail));
        const Transaction hold(*held);
        day.server.process().release();
        const bool taken =
            waitUntil(kPatience, [&] { return chamber.judgedUpTo(device) == file.operations(); });
        syncing.kill();
        day.told.fact(begun && taken, "killed", {QString::number(waiting)});
    }
    day.told.fact(day.sato.open().unanswered() == waiting, "heard_nothing",
                  {QString::number(waiting)});
}

QString receipt(const std::map<std::string, std::int64_t>& outcomes, const std::string& outcome) {
    const auto found = outcomes.find(outcome);
    return QString::number(found == outcomes.end() ? 0 : found->second);
}

void tellSync(Day& day, TabletProgram& tablet, const SyncLog& log, std::int64_t before) {
    TabletFile file = tablet.open();
    const auto outcomes = file.outcomesAfter(before);
    day.told.fact(log.finished && file.unanswered() == 0, "receipt",
                  {tablet.person(), QString::number(log.sent), receipt(outcomes, "applied"),
                   receipt(outcomes, "merged"), receipt(outcomes, "conflict"),
                   receipt(outcomes, "quarantined")});
    day.told.tell("sync_cost", {grouped(log.milliseconds), grouped(log.received),
                                grouped(log.bytesSent), grouped(log.bytesReceived)});
}

void sync(Day& day, TabletProgram& tablet) {
    const std::int64_t before = tablet.open().lastSync().run;
    tellSync(day, tablet, tablet.sync(), before);
}

void syncAgainAfterTheKill(Day& day) {
    sync(day, day.sato);
    TabletFile file = day.sato.open();
    ChamberFile chamber = day.chamber();
    const DeviceId device = file.device();
    day.told.fact(chamber.judgedOf(device) == file.operations() &&
                      chamber.judgedUpTo(device) == file.operations(),
                  "nothing_lost", {QString::number(file.operations())});
}

void tellWhatStands(Day& day) {
    ChamberFile chamber = day.chamber();
    const demonstration::StoryBusinesses& story = day.facts.story;
    const Business torimichi = chamber.record<Business>(story.torimichi);
    day.told.fact(torimichi.phone == "027-000-4829" && text(torimichi.memo) == day.torimichiMemo &&
                      chamber.conflictsOf(story.torimichi).empty(),
                  "both_stand", {text(torimichi.phone), text(torimichi.memo)});
    TabletFile yamada = day.yamada.open();
    day.told.fact(chamber.record<Business>(story.maruyama).phone == "027-000-2871" &&
                      yamada.openConflictsOf(story.maruyama).size() == 1,
                  "phone_in_conflict", {"027-000-2871", "090-0000-2870"});
    const Consultation talk = chamber.record<Consultation>(day.talk);
    day.told.fact(!talk.cancelled && yamada.openConflictsOf(day.talk).size() == 1,
                  "cancel_in_conflict", {text(talk.nextStep)});
    const Figure figure = chamber.record<Figure>(day.figure);
    const auto figures =
        yamada.where<Figure>("business=? AND period='2026-08' AND measure='sales'", story.ito);
    day.told.fact(figures.size() == 1 && yamada.openConflictsOf(day.figure).size() == 1 &&
                      figure.amount == 742'000 && figure.taxBasis == TaxBasis::Excluded,
                  "figure_in_conflict", {grouped(742'000), grouped(816'000)});
}

bool isDecided(ChamberFile& chamber, RecordId subject) {
    const auto conflicts = chamber.conflictsOf(subject);
    return conflicts.size() == 1 && conflicts.front().closed.value_or(false) &&
           conflicts.front().closedHow == "decided";
}

}  // namespace

void syncInTheEvening(Day& day) {
    day.clock.setTo("18:00");
    day.told.scene("scene_evening");
    day.server.serve();
    killInMidSync(day);
    syncAgainAfterTheKill(day);
    sync(day, day.yamada);
    tellWhatStands(day);
}

void decideContradictions(Day& day) {
    day.told.scene("scene_decisions");
    const RecordId maruyama = day.facts.story.maruyama;
    day.yamada.play("decide", {{"pictures", day.pictures()}});
    sync(day, day.yamada);
    sync(day, day.sato);
    ChamberFile chamber = day.chamber();
    day.told.fact(
        isDecided(chamber, maruyama) && chamber.record<Business>(maruyama).phone == "090-0000-2870",
        "phone_decided", {"090-0000-2870"});
    const Figure figure = chamber.record<Figure>(day.figure);
    day.told.fact(isDecided(chamber, day.figure) && figure.amount == 742'000 &&
                      figure.taxBasis == TaxBasis::Excluded && figure.source == FigureSource::Books,
                  "figure_decided", {grouped(742'000)});
    const Consultation talk = chamber.record<Consultation>(day.talk);
    day.told.fact(
        isDecided(chamber, day.talk) && !talk.cancelled && talk.nextStep.starts_with("足場"),
        "cancel_decided", {text(talk.nextStep)});
}

}  // namespace banso::demo
