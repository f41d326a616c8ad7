// SPDX-License-Identifier: Apache-2.0
#include <QFile>

#include "tests/end_to_end/faults/chamber.h"
#include "tests/end_to_end/faults/runs.h"

namespace banso::faults {
namespace {

/// The environment of a process whose files in this folder fail while the switch is there.
QProcessEnvironment badDisk(const std::string& folder, const QString& on, std::uint64_t seed) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(BANSO_BAD_DISK_LIBRARY));
    environment.insert(QStringLiteral("BANSO_BAD_DISK_FOLDER"), QString::fromStdString(folder));
    environment.insert(QStringLiteral("BANSO_BAD_DISK_SWITCH"), on);
    environment.insert(QStringLiteral("BANSO_BAD_DISK_SEED"), QString::number(seed));
    return environment;
}

}  // namespace

int runDiskErrors(const RunOptions& options) {
    Chamber chamber(options.seed, options.tablets);
    simulation::Dice& dice = chamber.dice();
    const auto switchOf = [&](std::size_t place) {
        return chamber.server().filePath(QStringLiteral("switch%1").arg(place));
    };
    // The server's is the first.
    chamber.server().stop();
    chamber.server().setEnvironment(
        badDisk(chamber.server().folder().toStdString(), switchOf(0), dice.next()));
    chamber.server().start();
    for (std::size_t i = 0; i < chamber.tablets().size(); ++i) {
        TabletProcess& tablet = *chamber.tablets()[i];
        tablet.setEnvironment(badDisk(tablet.folder(), switchOf(1 + i), dice.next()));
    }
    chamber.startTablets();
    for (int i = 0; i < options.times; ++i) {
        Chamber::passTime(std::chrono::milliseconds{50 + dice.below(150)});
        const bool isServers = dice.percent(50);
        const auto tablet = static_cast<std::size_t>(dice.below(options.tablets));
        QFile on(switchOf(isServers ? 0 : 1 + tablet));
        BANSO_ASSERT(on.open(QIODevice::WriteOnly));
        Chamber::passTime(std::chrono::milliseconds{50 + dice.below(300)});
        const bool isKilled = dice.percent(30);
        if (isKilled && isServers) chamber.killServer();
        if (isKilled && !isServers) chamber.killTablet(*chamber.tablets()[tablet]);
        on.remove();
        if (isKilled && isServers) chamber.server().start();
        if (isKilled && !isServers) chamber.startTablet(*chamber.tablets()[tablet]);
    }
    chamber.healAndCheck();
    chamber.requireSaid("unsaved storage");
    chamber.requireSaid("refused unavailable");
    return chamber.report("disk-errors");
}

}  // namespace banso::faults
