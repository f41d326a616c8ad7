// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/store/device_desk.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

struct HandInOptions {
    std::int64_t number = 0;
    bool json = false;
};

void printJson(std::ostream& out, const std::vector<sync::HandIn>& handIns) {
    json::Writer writer;
    writer.beginArray();
    for (const sync::HandIn& handIn : handIns) {
        writer.beginObject().member("number", handIn.number).member("device", handIn.device);
        writer.member("at", handIn.at).member("sha256", handIn.sha256);
        writer.member("decision", handIn.decision).endObject();
    }
    out << writer.endArray().take() << std::endl;
}

Result<void> list(const HandInOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    return attempt([&]() -> Result<void> {
        const auto handIns = (**chamber)->store().handIns();
        if (options.json) {
            printJson(commandLine.out, handIns);
            return {};
        }
        for (const sync::HandIn& handIn : handIns)
            commandLine.out << handIn.number << "  " << handIn.device << "  "
                            << consoleMoment(handIn.at) << "  "
                            << (handIn.decision.empty() ? "waits for a decision" : handIn.decision)
                            << '\n';
        if (handIns.empty()) commandLine.out << "Nothing was handed in.\n";
        commandLine.out << std::flush;
        return {};
    });
}

Result<void> take(const HandInOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    DeviceDesk desk(folder, ***chamber, (*chamber)->clock());
    const auto taken = desk.takeHandIn(options.number, "console");
    if (!taken) return taken.error();
    commandLine.out << "Taken. What contradicts, or could not be taken as it was, waits on the "
                       "tablets of those whose it is."
                    << std::endl;
    return {};
}

Result<void> drop(const HandInOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    return DeviceDesk(folder, ***chamber, (*chamber)->clock())
        .dropHandIn(options.number, "console");
}

}  // namespace

std::string shownStanding(const sync::DeviceRow& device) {
    std::string shown;
    if (device.standing != sync::DeviceStanding::Active)
        shown = "  " + std::string(word(device.standing));
    if (!device.isStopped() && device.hasNoCertificate()) shown += "  to be enrolled anew";
    if (device.erased > 0) shown += "  says it erased itself " + consoleMoment(device.erased);
    return shown;
}

void addHandInCommands(CommandLine& commandLine, CLI::App& deviceCommand) {
    const auto options = std::make_shared<HandInOptions>();
    CLI::App* listing = deviceCommand.add_subcommand(
        "hand-ins", "What stopped tablets had not sent, and what was decided on it");
    listing->add_flag("--json", options->json, "For programs; at in milliseconds");
    listing->callback([&commandLine, options] { commandLine.finish(list(*options, commandLine)); });

    const auto act = [&](const char* name, const char* words, auto* run) {
        CLI::App* acting = deviceCommand.add_subcommand(name, words);
        acting->add_option("number", options->number, "As `device hand-ins` shows it")
            ->required()
            ->type_name("NUMBER");
        acting->callback(
            [&commandLine, options, run] { commandLine.finish(run(*options, commandLine)); });
    };
    act("take",
        "Take a hand-in as if it had come in time, also one that was dropped; contradictions are "
        "shown as ever",
        &take);
    act("drop",
        "Decide that nothing of a hand-in becomes a record; it is kept as it came, and can be "
        "taken "
        "later",
        &drop);
}

}  // namespace banso
