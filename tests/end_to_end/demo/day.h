// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "tests/demonstration/chamber.h"
#include "tests/end_to_end/demo/narrator.h"
#include "tests/end_to_end/demo/pen.h"
#include "tests/end_to_end/demo/server_program.h"
#include "tests/end_to_end/demo/tablet_program.h"

namespace banso::demo {

struct DayOptions {
    QString folder;
    Language language = Language::Both;
    std::size_t records = 58'000;
};

/// What the scenes of the day share: who tells, the chamber as it was made, the programs, and what
/// earlier scenes left for later ones to look at.
struct Day {
    explicit Day(const DayOptions& options);

    Pen pen(const TabletProgram& tablet) const { return {tablet, clock}; }
    ChamberFile chamber() const { return ChamberFile(server.chamberFile()); }

    Date today() const { return clock.today(); }
    /// Where pictures of the day's moments go.
    QString pictures() const { return options.folder + "/screenshots/day"; }

    DayOptions options;
    PlayedClock clock;
    Narrator told;
    ServerProgram server;
    TabletProgram sato;
    TabletProgram yamada;
    TabletProgram takahashi;

    demonstration::ChamberFacts facts;
    RecordId harunaPlan;
    RecordId torimichiPlan;
    QString torimichiMemo;
    RecordId talk;         // the visit record that one cancels and the other edits
    RecordId figure;       // of the month that both entered
    RecordId checksheet;   // of the sitting at 碓氷精工
    RecordId driftCase;    // opened by the office in the evening
    RecordId instruction;  // the supervisor's
    RecordId extraTalk;    // what came of it
};

/// The scenes, in their order. Each throws DayFailed when a fact of it does not hold.
void prepare(Day& day);
void workInTheField(Day& day);
void syncInTheEvening(Day& day);
void decideContradictions(Day& day);
void superviseTheDrift(Day& day);
void closeTheDay(Day& day);

/// The plan of a business of the story.
RecordId planOf(const demonstration::ChamberFacts& facts, RecordId business);

QString idOf(RecordId id);

/// Whatever a tablet has of the records that were changed today equals what the hub holds.
bool everybodyAgrees(Day& day, std::int64_t& recordsCompared);

QString text(std::string_view words);

}  // namespace banso::demo
