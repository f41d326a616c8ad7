// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup.h"

#include "server/cli/command_line.h"
#include "server/ops/change_series.h"
#include "server/ops/file_copies.h"
#include "server/store/chamber_recovery.h"

namespace banso {
namespace {

struct BackupOptions {
    std::string to;
};

/// A running server ships what changes after the newest backup of its folder. One that lies
/// elsewhere, as on a stick, takes nothing over.
Result<void> goOnAfter(const Backup& backup, const DataFolder& folder) {
    const ChangeSeries series(folder);
    const auto position = series.position();
    std::error_code ignored;
    if (position && !std::filesystem::equivalent(position->base.parent_path(),
                                                 backup.file.parent_path(), ignored))
        return {};
    return series.begin(backup);
}

Result<void> backUp(const BackupOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    const std::filesystem::path to =
        options.to.empty() ? folder.backupsFolder() : std::filesystem::path(options.to);
    const Instant now = (*chamber)->clock().now();
    const auto lock = takeBackupLock(folder);
    if (!lock) return lock.error();
    const auto backup = makeBackup(folder, to, now);
    if (!backup) return backup.error();
    const BackupManifest& manifest = backup->manifest;
    if (auto begun = goOnAfter(*backup, folder); !begun) return begun;
    if (auto told = announceBackup(***chamber, *backup, now); !told) return told;
    commandLine.out << "Backed up " << manifest.records << " records up to revision "
                    << manifest.head << ", and read the copy through:\n  " << backup->file.string()
                    << '\n'
                    << (manifest.sealedTo
                            ? "It opens by the recovery key on the paper with the number " +
                                  manifest.sealedTo->number()
                            : std::string("It is in clear: the chamber has no recovery key. Make "
                                          "one with: banso-server recovery new"))
                    << "\nPut it in place with: banso-server restore " << backup->file.string()
                    << std::endl;
    const auto files = copyFiles(folder, manifest.sealedTo, to);
    if (!files) return files.error();
    if (files->failed > 0)
        return Error{ErrorCode::Storage,
                     std::to_string(files->failed) +
                         " files of attachments are in no backup: " + files->why};
    return {};
}

}  // namespace

void addBackupCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<BackupOptions>();
    CLI::App* command = commandLine.app.add_subcommand(
        "backup", "Copy the chamber while it is in use, and read the copy through");
    command->add_option("--to", options->to, "The folder of the backups (else DATA/backups)")
        ->type_name("DIR");
    command->footer(R"(Examples:
  banso-server backup
  banso-server --data /srv/banso backup --to /mnt/other-disk/banso

A backup counts only after it was opened and read in a scratch folder, as a restore would; then it
is sealed to the chamber's recovery key, with the chamber's authority in it, and the tablets are
told that what it holds is safe. `serve` makes one each night by itself, and ships what changes
after it. Only the paper opens it: keep the folder on another disk, and the paper elsewhere.)");
    command->callback(
        [&commandLine, options] { commandLine.finish(backUp(*options, commandLine)); });
}

}  // namespace banso
