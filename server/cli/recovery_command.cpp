// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/cli/recovery_sheet.h"
#include "server/cli/secret_line.h"
#include "server/ops/tablet_recovery.h"
#include "server/store/chamber_recovery.h"
#include "shared/secrets/passphrase.h"

namespace banso {
namespace {

/// What a tablet put aside when it was enrolled anew is a tablet of its own.
constexpr const char* kHowAsideIsSent = R"(
登録し直した端末では、元の記録は aside-1 などのフォルダーにあります。そこに戻し、次で送れます。
Where the tablet was enrolled anew, the records are in its folder aside-1 (or -2 ...). Put the file
back there, write the new passphrase into a file that only you can read, and send what waits with

  banso-tablet --data FOLDER/aside-1 --unlock FILE --sync

)";

struct RecoveryOptions {
    bool replace = false;
    std::string file;
};

/// Whether a new key may take the place of what is there.
Result<void> requireNoKey(const ChamberRecovery& recovery) {
    const auto standing = recovery.read();
    if (standing)
        return Error{ErrorCode::Exists,
                     "The chamber has a recovery key, on the paper with the number " +
                         paperNumber(standing->key) +
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
    const AuditEntry entry{
        AuditEvent::RecoveryKeyMade, "console", {}, {{"key", key.publicHalf().text()}}};
    auto written = AuditLog(folder).append(entry, clock.now());
    if (written) written = recovery.write(key.publicHalf(), clock.now());
    if (!written)
        return Error{
            written.error().code,
            written.error().detail + " What was printed is worth nothing; run this again."};
    commandLine.out << "端末は次の同期から、この回復キーで開けるようになります。\n"
                       "From its next sync on, each tablet opens by this key."
                    << std::endl;
    return {};
}

/// Twice, because a slip that nobody saw would close the tablet again.
Result<std::string> askNewPassphrase(std::ostream& questions) {
    auto passphrase = askSecretly("新しい合言葉 / New passphrase", questions);
    if (!passphrase) return passphrase;
    const auto again = askSecretly("もう一度 / Once more", questions);
    if (!again) return again;
    if (passphraseMeant(*again) == passphraseMeant(*passphrase)) return passphrase;
    return Error{ErrorCode::Invalid,
                 "The two passphrases differ. Nothing was changed; run this again."};
}

Result<void> openKeyFile(const RecoveryOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    if (auto there = folder.requireChamber(); !there) return there;
    auto brought = BroughtKeyFile::read(options.file);
    if (!brought) return brought.error();
    const auto typed =
        askSecretly("回復キー（紙の56文字） / Recovery key, 56 letters", commandLine.errors);
    if (!typed) return typed.error();
    const auto key = RecoveryKey::parse(*typed);
    if (!key) return key.error();
    if (auto sealed = brought->requireSealedTo(key->publicHalf()); !sealed) return sealed;
    const auto passphrase = askNewPassphrase(commandLine.errors);
    if (!passphrase) return passphrase.error();
    const SystemClock clock;
    const auto given = brought->giveNewPassphrase(*key, *passphrase, AuditLog(folder), clock.now());
    if (!given) return given;
    commandLine.out << options.file
                    << " は新しい合言葉で開きます。端末のフォルダーに戻してください。\n"
                    << options.file
                    << " opens by the new passphrase. Put it back into the tablet's folder.\n"
                    << kHowAsideIsSent << std::flush;
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

    CLI::App* opening =
        command->add_subcommand("open", "Give a tablet's key file a new passphrase");
    opening->add_option("file", options->file, "The tablet's key.json, on a stick or in its folder")
        ->required()
        ->check(CLI::ExistingFile)
        ->type_name("FILE");
    opening->footer(R"(Example:
  banso-server recovery open /media/stick/key.json

It asks for the recovery key, and for a new passphrase twice, one line each; a terminal shows none
of them. The use is in the audit log before the file is written (see `banso-server audit list`).
The tablet's records are not touched: they open again when the file is back in the tablet's
folder.)");
    opening->callback(
        [&commandLine, options] { commandLine.finish(openKeyFile(*options, commandLine)); });
}

}  // namespace banso
