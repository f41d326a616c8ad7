// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/ops/erasure_desk.h"

namespace banso {
namespace {

struct EraseOptions {
    std::string record;
    std::string reason;
    std::string confirm;
};

Result<void> erase(const EraseOptions& options, CommandLine& commandLine) {
    const auto target = RecordId::parse(options.record);
    if (!target)
        return Error{ErrorCode::Invalid, options.record +
                                             " is no id. Copy it from the office's "
                                             "page, 消去."};
    // The command line lets no other word through.
    const sync::ErasureReason reason = sync::erasureReason(options.reason).value();
    if (options.confirm != options.record)
        return Error{ErrorCode::Invalid,
                     "Nothing was erased, and nothing brings back what is. To do it say the id "
                     "once more: --confirm " +
                         options.record};
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    ErasureDesk desk(folder, ***chamber, (*chamber)->clock());
    const auto erased = desk.erase({*target, reason, "console"});
    if (!erased) return erased.error();
    commandLine.out << "Erased, at revision " << erased->erasure.revision
                    << ". Each tablet does so when it syncs next; the office's page shows which "
                       "have, and what lies in backups."
                    << std::endl;
    if (erased->cleared) return {};
    const Error& error = erased->cleared.error();
    if (error.code != ErrorCode::Unavailable)
        return Error{error.code, "Erased, but a file could not be deleted: " + error.detail +
                                     " Delete it, or mend what keeps it and repeat the command."};
    commandLine.out << error.detail << std::endl;
    return {};
}

}  // namespace

void addEraseCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<EraseOptions>();
    CLI::App* command = commandLine.app.add_subcommand(
        "erase", "Erase a client with the whole file, or one record of it, for good");
    command->add_option("record", options->record, "The id of the client or the record")
        ->required()
        ->type_name("ID");
    command->add_option("--reason", options->reason, "request, retention or other")
        ->required()
        ->check(CLI::IsMember({"request", "retention", "other"}));
    command->add_option("--confirm", options->confirm, "The same id once more")->type_name("ID");
    command->footer(R"(Example:
  banso-server erase 0189f0c2-7c3e-7d10-8a11-2f6f1c1d9e00 --reason request \
      --confirm 0189f0c2-7c3e-7d10-8a11-2f6f1c1d9e00

It is in the audit log first, and in the ledger, so that no restored backup brings it back.)");
    command->callback(
        [&commandLine, options] { commandLine.finish(erase(*options, commandLine)); });
}

}  // namespace banso
