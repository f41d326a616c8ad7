// SPDX-License-Identifier: Apache-2.0
#include "server/auth/enrolment.h"
#include "server/cli/command_line.h"
#include "server/cli/serving_ports.h"
#include "server/ops/terminal_qr.h"
#include "server/store/device_desk.h"
#include "server/store/enrolment_tickets.h"
#include "server/store/people.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

/// Who does it, in the audit log.
constexpr const char* kConsole = "console";

struct DeviceOptions {
    std::string person;
    std::string address;
    std::uint16_t port = 0;
    bool qr = false;
    bool json = false;
    std::string device;
};

void printJson(std::ostream& out, const EnrolmentInvitation& invitation, const Person& person) {
    json::Writer writer;
    writer.beginObject().member("code", groupedCode(invitation.code));
    writer.member("address", invitation.address).member("port", invitation.port);
    writer.member("authority", hex(invitation.authority)).member("qr", qrText(invitation));
    writer.member("person", person.id.text()).member("name", person.name);
    out << writer.endObject().take() << std::endl;
}

void print(std::ostream& out, const EnrolmentInvitation& invitation, const Person& person) {
    out << "Enrol a tablet of " << person.name << ", once and within ten minutes:\n\n"
        << "  server     " << invitation.address << ", port " << invitation.port << '\n'
        << "  code       " << groupedCode(invitation.code) << '\n'
        << "  authority  " << hex(invitation.authority) << '\n'
        << "  as a QR    " << qrText(invitation) << '\n'
        << std::flush;
}

Result<void> add(const DeviceOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto opened = OpenChamber::open(folder);
    if (!opened) return opened.error();
    ChamberFile& chamber = ***opened;
    const auto authority = CertificateAuthority::load(folder.authorityFolder());
    if (!authority) return authority.error();
    const auto person = attempt([&] { return findPerson(chamber.store(), options.person); });
    if (!person) return person.error();
    const AuditLog audit(folder);
    EnrolmentTickets tickets(chamber, folder, (*opened)->clock());
    Enrolment enrolment(tickets, *authority, (*opened)->clock(), (*opened)->ids());
    const AuditEntry entry{AuditEvent::EnrolmentOpened, "console", person->id.text()};
    if (auto told = audit.append(entry, (*opened)->clock().now()); !told) return told;
    const auto code = enrolment.open(person->id);
    if (!code) return code.error();

    EnrolmentInvitation invitation;
    const auto hosts = readHosts(chamber.store());
    invitation.address = !options.address.empty() ? options.address
                         : hosts.empty()          ? "localhost"
                                                  : hosts.front();
    invitation.port = options.port != 0 ? options.port : servingPorts(folder).people;
    invitation.authority = authority->fingerprint();
    invitation.code = *code;
    if (options.json)
        printJson(commandLine.out, invitation, *person);
    else
        print(commandLine.out, invitation, *person);
    if (!options.qr) return {};
    const auto picture = terminalQr(qrText(invitation));
    if (!picture) return picture.error();
    commandLine.out << '\n' << *picture << std::flush;
    return {};
}

void printJson(std::ostream& out, const std::vector<sync::DeviceRow>& devices) {
    json::Writer writer;
    writer.beginArray();
    for (const sync::DeviceRow& device : devices) {
        writer.beginObject().member("id", device.id).member("person", device.person.text());
        writer.member("name", device.label).member("standing", word(device.standing));
        writer.member("lastSync", device.lastSync).member("app", device.app);
        writer.member("parent", device.parent).endObject();
    }
    out << writer.endArray().take() << std::endl;
}

Result<void> list(const DeviceOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    return attempt([&]() -> Result<void> {
        const auto devices = (**chamber)->store().devices();
        if (options.json) {
            printJson(commandLine.out, devices);
            return {};
        }
        for (const sync::DeviceRow& device : devices)
            commandLine.out << device.id << "  " << device.label << "  last sync "
                            << consoleMoment(device.lastSync)
                            << (device.parent.empty() ? "" : "  a copy of " + device.parent)
                            << shownStanding(device) << '\n';
        commandLine.out << std::flush;
        return {};
    });
}

Result<void> stop(const DeviceOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    DeviceDesk desk(folder, ***chamber, (*chamber)->clock());
    const auto stopped = desk.stop(options.device, kConsole);
    if (!stopped) return stopped.error();
    for (const sync::DeviceRow& device : stopped->devices)
        commandLine.out
            << "Stopped " << device.id << " of " << device.label
            << (device.parent.empty() ? "" : ", a copy")
            << ". It cannot sync any more; what it had sent stays. When it next reaches "
               "this server it hands in what it had not sent, and erases itself."
            << std::endl;
    if (!stopped->noted) commandLine.errors << "WARNING: " << stopped->noted.error().detail << '\n';
    return {};
}

Result<void> hold(const DeviceOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    return DeviceDesk(folder, ***chamber, (*chamber)->clock()).hold(options.device, kConsole);
}

Result<void> admit(const DeviceOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    return DeviceDesk(folder, ***chamber, (*chamber)->clock()).admit(options.device, kConsole);
}

void addAdding(CommandLine& commandLine, CLI::App& command) {
    const auto options = std::make_shared<DeviceOptions>();
    CLI::App* adding =
        command.add_subcommand("add", "Print a one-time code with which a tablet enrols");
    adding->add_option("--person", options->person, "Whose tablet it will be")
        ->required()
        ->type_name("NAME|ID");
    adding->add_option("--address", options->address,
                       "Where the tablet reaches this server (else the first --host of init)");
    adding->add_option("--port", options->port,
                       "The people's port (else the running server's, else 8444)");
    adding->add_flag("--qr", options->qr, "Draw the QR code in the terminal");
    adding->add_flag("--json", options->json, "For programs");
    adding->footer(R"(Examples:
  banso-server device add --person "佐藤 美咲" --qr
  banso-server device add --person "佐藤 美咲" --address 192.168.1.10 --port 8444

The code is good once, for ten minutes, and for this person only.)");
    adding->callback([&commandLine, options] { commandLine.finish(add(*options, commandLine)); });
}

}  // namespace

void addDeviceCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<DeviceOptions>();
    CLI::App* command = commandLine.app.add_subcommand("device", "The tablets of the chamber");
    command->require_subcommand(1);
    addAdding(commandLine, *command);

    CLI::App* listing = command->add_subcommand(
        "list", "Every tablet with its person, its last sync, and whose copy it is");
    listing->add_flag("--json", options->json, "For programs; lastSync in milliseconds, 0: never");
    listing->callback([&commandLine, options] { commandLine.finish(list(*options, commandLine)); });

    const auto act = [&](const char* name, const char* words, auto* run) {
        CLI::App* acting = command->add_subcommand(name, words);
        acting->add_option("device", options->device, "Its id, as `device list` shows it")
            ->required()
            ->type_name("ID");
        acting->callback(
            [&commandLine, options, run] { commandLine.finish(run(*options, commandLine)); });
    };
    act("stop",
        "Shut a lost or retired tablet out for good, with every copy of it; it hands in what it "
        "had not sent and erases itself",
        &stop);
    act("hold", "Shut a tablet out until it is admitted again; its work stays on it", &hold);
    act("admit", "Let a held tablet sync again", &admit);
    addHandInCommands(commandLine, *command);
}

}  // namespace banso
