// SPDX-License-Identifier: Apache-2.0
#include <QDir>

#include "shared/domain/drift.h"
#include "tests/end_to_end/demo/day.h"

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
    takePictures(day);
    staysClosed(day);
}

}  // namespace banso::demo
