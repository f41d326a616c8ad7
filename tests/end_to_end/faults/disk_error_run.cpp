// SPDX-License-Identifier: Apache-2.0
#include <QFile>

#include "tests/end_to_end/faults/disk_trouble.h"

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
    const auto switchOf = [&](std::size_t place) {
        return chamber.server().filePath(QStringLiteral("switch%1").arg(place));
    };
    chamber.server().stop();
    chamber.server().setEnvironment(
        badDisk(chamber.server().folder().toStdString(), switchOf(0), chamber.dice().next()));
    chamber.server().start();
    for (std::size_t i = 0; i < chamber.tablets().size(); ++i) {
        TabletProcess& tablet = *chamber.tablets()[i];
        tablet.setEnvironment(badDisk(tablet.folder(), switchOf(1 + i), chamber.dice().next()));
    }
    const auto turnOn = [&](std::size_t place) {
        QFile file(switchOf(place));
        BANSO_ASSERT(file.open(QIODevice::WriteOnly));
    };
    const auto turnOff = [&](std::size_t place) { QFile::remove(switchOf(place)); };
    troubleDisks(chamber, options, {turnOn, turnOff, false, "unsaved storage"});
    return chamber.report("disk-errors");
}

}  // namespace banso::faults
