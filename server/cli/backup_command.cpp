// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup.h"

#include "server/cli/command_line.h"

namespace banso {
namespace {

struct BackupOptions {
    std::string to;
};

Result<void> backUp(const BackupOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    const std::filesystem::path to =
        options.to.empty() ? folder.backupsFolder() : std::filesystem::path(options.to);
    const Instant now = (*chamber)->clock().now();
    const auto backup = makeBackup(folder, to, now);
    if (!backup) return backup.error();
    if (auto told = announceBackup(***chamber, *backup, now); !told) return told;
    commandLine.out << "Backed up " << backup->records << " records up to revision " << backup->head
                    << ", and read the copy through:\n  " << backup->file.string()
                    << "\nPut it in place with: banso-server restore " << backup->file.string()
                    << std::endl;
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

A backup counts only after it was opened and read in a scratch folder, as a restore would; then the
tablets are told that what it holds is safe. `serve` makes one each night by itself. The chamber's
authority is put beside it: without that no tablet would know the server again. So are the public
half of its recovery key, whose private half is on paper only, and a copy of its audit log. Keep the
folder on another disk, and as secret as the chamber's.)");
    command->callback(
        [&commandLine, options] { commandLine.finish(backUp(*options, commandLine)); });
}

}  // namespace banso
