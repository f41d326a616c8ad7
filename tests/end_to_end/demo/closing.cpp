// SPDX-License-Identifier: Apache-2.0
#include <QDir>

#include "shared/db/statement.h"
#include "shared/domain/drift.h"
#include "tests/end_to_end/demo/day.h"
#include "tests/support/clear_text.h"

namespace banso::demo {
namespace {

void agree(Day& day) {
    for (TabletProgram* tablet : {&day.sato, &day.yamada, &day.takahashi}) tablet->sync();
    std::int64_t compared = 0;
    const bool agree = everybodyAgrees(day, compared);
    day.told.fact(agree, "everybody_agrees", {grouped(compared)});
}

/// The office has had the time of all the pictures to think better of it.
void staysClosed(Day& day) {
    DriftCase second;
    second.plan = day.harunaPlan;
    second.ordinal = 1;
    day.told.fact(!day.chamber().holds(naturalId(kindOf<DriftCase>(), toUnits(second))),
                  "no_new_case");
}

/// Names that stand in the tablet's records, taken evenly.
std::vector<std::string> someNames(TabletProgram& tablet) {
    TabletFile file = tablet.open();
    Statement row = file.database().prepare(
        "SELECT name FROM business WHERE length(name)>4 AND rowid%250=1 UNION ALL SELECT name FROM "
        "person");
    std::vector<std::string> names;
    while (row.step()) names.push_back(row.string(0));
    return names;
}

/// Looks for names in every file that the tablets have on their disks.
void nothingInClear(Day& day) {
    std::int64_t looked = 0;
    std::size_t found = 0;
    for (TabletProgram* tablet : {&day.sato, &day.yamada, &day.takahashi}) {
        const tests::ClearText clear =
            tests::lookForClearText(tablet->folder(), someNames(*tablet));
        looked += clear.looked;
        found += clear.found.size();
    }
    day.told.fact(looked > 0 && found == 0, "nothing_in_clear", {grouped(looked)});
}

/// One wrong passphrase each, of the ten that a tablet takes. That the right one still opens it,
/// the pictures show.
void staysLocked(Day& day) {
    const QString wrong = QStringLiteral("榛名の湖に二つの舟");
    const QString stranger = text(name(ErrorCode::Unauthenticated));
    bool isLocked = true;
    for (TabletProgram* tablet : {&day.sato, &day.yamada, &day.takahashi}) {
        const std::int64_t before = tablet->open().lastSync().run;
        isLocked = isLocked && tablet->refusal(std::nullopt) == stranger &&
                   tablet->refusal(wrong) == stranger && tablet->open().lastSync().run == before;
    }
    day.told.fact(isLocked, "tablets_locked", {wrong});
}

void takePictures(Day& day) {
    const QString folder = day.options.folder + "/screenshots";
    day.sato.takePictures(folder + "/sato");
    day.takahashi.takePictures(folder + "/takahashi");
    const auto count = [](const QString& of) {
        return QDir(of).entryList({QStringLiteral("*.png")}).size();
    };
    const auto pictures = count(folder + "/sato") + count(folder + "/takahashi");
    day.told.fact(pictures > 0, "pictures", {QString::number(pictures), folder});
}

}  // namespace

void closeTheDay(Day& day) {
    day.told.scene("scene_closing");
    agree(day);
    nothingInClear(day);
    staysLocked(day);
    takePictures(day);
    staysClosed(day);
}

}  // namespace banso::demo
