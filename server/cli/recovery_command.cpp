// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/cli/recovery_sheet.h"
#include "server/store/chamber_recovery.h"

namespace banso {
namespace {

struct RecoveryOptions {
    bool replace = false;
};

/// Whether a new key may take the place of what is there.
Result<void> requireNoKey(const ChamberRecovery& recovery) {
    const auto standing = recovery.read();
    if (standing)
        return Error{ErrorCode::Exists,
                     "The chamber has a recovery key, on the paper with the number " +
                         standing->key.number() +
                         ", and nothing was changed. With --replace it gets another one: each "
                         "tablet seals its key anew at its next sync. The old paper still opens "
                         "those that have not synced since, so keep it until all have."};
    if (standing.error().code == ErrorCode::NotFound) return {};
    return standing.error();
}

Result<void> makeRecoveryKey(const RecoveryOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    if (auto there = folder.requireChamber(); !there) return there;
    const ChamberRecovery recovery(folder.path());
    if (!options.replace)
        if (auto isNew = requireNoKey(recovery); !isNew) return isNew;
    const SystemClock clock;
    const RecoveryKey key = RecoveryKey::random();
    if (auto printed = printRecoverySheet(key, commandLine.out); !printed) return printed;
    if (auto adopted = recovery.adopt(key.publicHalf(), AuditLog(folder), "console", clock.now());
        !adopted)
        return Error{
            adopted.error().code,
            adopted.error().detail + " What was printed is worth nothing; run this again."};
    commandLine.out << "端末は次の同期から、この回復キーで開けるようになります。\n"
                       "From its next sync on, each tablet opens by this key."
                    << std::endl;
    return {};
}

}  // namespace

void addRecoveryCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<RecoveryOptions>();
    CLI::App* command = commandLine.app.add_subcommand(
        "recovery", "The key by which the chamber opens a tablet whose passphrase is lost");
    command->require_subcommand(1);

    CLI::App* making =
        command->add_subcommand("new", "Make the chamber's recovery key and print it");
    making->add_flag("--replace", options->replace,
                     "Though there is one: tablets seal their keys anew at their next sync; the "
                     "old paper still opens those that have not synced");
    making->footer(R"(Examples:
  banso-server recovery new
  banso-server recovery new --replace

The private half is printed once, as text and as a QR code, and is not kept: put it on paper and
into a safe. The server keeps the public half and tells it to every tablet.)");
    making->callback(
        [&commandLine, options] { commandLine.finish(makeRecoveryKey(*options, commandLine)); });
}

}  // namespace banso
