// SPDX-License-Identifier: Apache-2.0
#include "server/ops/restore.h"

#include "server/cli/command_line.h"
#include "server/cli/secret_line.h"
#include "server/store/chamber_recovery.h"

namespace banso {
namespace {

struct RestoreOptions {
    std::string from;
    std::string ledger;
    bool withoutLedger = false;
};

Result<RecoveryKey> askKey(const RecoveryKey::Public& half, std::ostream& questions) {
    questions << "The backup is sealed to the paper with the number " << half.number() << ".\n";
    const auto typed = askSecretly("回復キー（紙の56文字） / Recovery key, 56 letters", questions);
    if (!typed) return typed.error();
    return RecoveryKey::parse(*typed);
}

void print(std::ostream& out, const Restored& restored) {
    out << "Put " << restored.file.string() << " in place: " << restored.contents.records
        << " records up to revision " << restored.contents.head << ", as they stood at "
        << toText(tokyoDate(restored.upTo)) << ' ' << tokyoTime(restored.upTo) << ".\n";
    if (restored.changes > 0)
        out << restored.changes << " times it was brought further by what was shipped after it.\n";
    if (!restored.aside.empty())
        out << "What was there before lies in " << restored.aside.string()
            << " and was not changed.\n";
    if (restored.files > 0) out << "Files of attachments brought back: " << restored.files << ".\n";
    if (restored.stopped > 0)
        out << "Stopped again: " << restored.stopped
            << " devices that were stopped after the backup.\n";
    if (restored.held > 0)
        out << "Held: " << restored.held
            << " devices that were enrolled or held after the backup. Look at them with "
               "`banso-server device list`, and let each in with `banso-server device admit ID`.\n";
    out << "Set anew what the office did since then, before the tablets sync: roles, stand-ins and "
           "hand-overs. No tablet tells of these.\n";
    if (restored.erased > 0)
        out << "Erased again: " << restored.erased
            << " clients or records that were erased after the backup.\n";
    for (const std::string& warning : restored.warnings) out << "WARNING: " << warning << '\n';
}

Result<void> restore(const RestoreOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    std::error_code why;
    std::filesystem::create_directories(folder.path(), why);
    const auto lock = lockForServing(folder);
    if (!lock) return lock.error();
    const SystemClock clock;
    RandomIds ids(clock);
    const RestorePlan plan{
        options.from,
        [&](const RecoveryKey::Public& half) { return askKey(half, commandLine.errors); },
        options.ledger, options.withoutLedger};
    const auto restored = restoreChamber(folder, plan, clock, ids);
    if (!restored) return restored.error();
    print(commandLine.out, *restored);
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
    command
        ->add_option("--ledger", options->ledger,
                     "Where the ledger of devices has its copy (else where the folder says)")
        ->type_name("DIR");
    command->add_flag("--without-ledger", options->withoutLedger,
                      "Go on although there is no ledger: who was stopped or erased after the "
                      "backup comes back");
    command->footer(R"(Examples:
  banso-server restore ./banso-data/backups
  banso-server --data /srv/banso restore /mnt/usb/chamber-2026-11-26-0300-r0000001312.backup
  banso-server --data /srv/new restore /mnt/other-disk/banso --ledger /mnt/third-disk/banso

A sealed backup asks for the recovery key, one line that a terminal does not show; its use is in the
audit log first. What was shipped after the backup is put upon it, up to the first file that is not
whole, and all of it is read through. The file that it replaces is moved aside, never overwritten.
The chamber begins a new epoch, by which the tablets see that it was restored: they send again what
it lacks of their own work, and as witnesses what they hold of others'. Devices that were stopped
stay stopped, whatever the backup says, and those that were enrolled or held after it are held until
you admit them: that is asked of the ledger of devices, in the folder and in its copy on another
disk. Where neither is there, nothing is restored unless you say --without-ledger. An empty folder
takes the authority, the attachments' files and the public half of the recovery key from the
backup.)");
    command->callback(
        [&commandLine, options] { commandLine.finish(restore(*options, commandLine)); });
}

}  // namespace banso
