// SPDX-License-Identifier: Apache-2.0
#include "server/ops/restore.h"

#include "server/cli/command_line.h"

namespace banso {
namespace {

struct RestoreOptions {
    std::string from;
};

Result<void> restore(const RestoreOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    std::error_code why;
    std::filesystem::create_directories(folder.path(), why);
    const auto lock = ServingLock::take(folder);
    if (!lock) return lock.error();
    const SystemClock clock;
    RandomIds ids(clock);
    const auto restored = restoreChamber(folder, options.from, clock, ids);
    if (!restored) return restored.error();
    commandLine.out << "Put " << restored->backup.file.string()
                    << " in place: " << restored->backup.records << " records up to revision "
                    << restored->backup.head << ".\n";
    if (!restored->aside.empty())
        commandLine.out << "What was there before lies in " << restored->aside.string()
                        << " and was not changed.\n";
    if (restored->stopped > 0)
        commandLine.out << "Stopped again: " << restored->stopped
                        << " devices that were stopped after the backup.\n";
    commandLine.out << "Start the server; each tablet gives back what it knows beyond that when it "
                       "syncs next."
                    << std::endl;
    return {};
}

}  // namespace

void addRestoreCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<RestoreOptions>();
    CLI::App* command = commandLine.app.add_subcommand(
        "restore", "Put a backup in place of the chamber; the server must be stopped");
    command->add_option("from", options->from, "A backup, or a folder of them: then its newest")
        ->required()
        ->check(CLI::ExistingPath)
        ->type_name("FILE|DIR");
    command->footer(R"(Examples:
  banso-server restore ./banso-data/backups
  banso-server --data /srv/banso restore /mnt/usb/chamber-2026-11-26-0300-r0000001312.db

The backup is read through first. The file that it replaces is moved aside, never overwritten. The
chamber begins a new epoch, by which the tablets see that it was restored: they send again what it
lacks of their own work, and as witnesses what they hold of others'. Devices that were stopped stay
stopped, whatever the backup says. An empty folder takes the authority, the public half of the
recovery key and the audit log from beside the backup; a log that is there is gone on with.)");
    command->callback(
        [&commandLine, options] { commandLine.finish(restore(*options, commandLine)); });
}

}  // namespace banso
