// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/cli/serving_ports.h"
#include "server/office_page/routes.h"
#include "server/store/account_invitation.h"
#include "server/store/people.h"

namespace banso {
namespace {

struct AccountOptions {
    std::string person;
};

Result<void> add(const AccountOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto opened = OpenChamber::open(folder);
    if (!opened) return opened.error();
    auto& store = (**opened)->store();
    const auto person = attempt([&] { return findPerson(store, options.person); });
    if (!person) return person.error();
    const Instant now = (*opened)->clock().now();
    if (!mayUse(OfficeCircle::Everybody, *person, tokyoDate(now)))
        return Error{ErrorCode::Forbidden,
                     "The office's page is for administrators, supervisors, support staff and "
                     "experts; this person is none of these today."};
    const auto code = inviteToOffice(Accounts(folder), AuditLog(folder), person->id, "console",
                                     (*opened)->ids(), now);
    if (!code) return code.error();
    const auto hosts = readHosts(store);
    commandLine.out << "Set the account of " << person->name
                    << " up in a browser, once and within ten minutes:\n\n  https://"
                    << (hosts.empty() ? "localhost" : hosts.front()) << ':'
                    << servingPorts(folder).people << invitationPath(*code) << "\n\n"
                    << std::flush;
    return {};
}

Result<void> list(CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto opened = OpenChamber::open(folder);
    if (!opened) return opened.error();
    const auto accounts = Accounts(folder).all();
    if (!accounts) return accounts.error();
    return attempt([&]() -> Result<void> {
        for (const Account& account : *accounts) {
            const auto person = readRecord<Person>((**opened)->store(), account.person);
            commandLine.out << account.person.text() << "  " << (person ? person->name : "?")
                            << (account.isSetUp() ? "" : "  not set up") << '\n';
        }
        commandLine.out << std::flush;
        return {};
    });
}

Result<void> remove(const AccountOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto opened = OpenChamber::open(folder);
    if (!opened) return opened.error();
    const auto person = attempt([&] { return findPerson((**opened)->store(), options.person); });
    if (!person) return person.error();
    if (auto noted = AuditLog(folder).append(
            {AuditEvent::AccountChanged, "console", person->id.text(), {{"change", "removed"}}},
            (*opened)->clock().now());
        !noted)
        return noted;
    return Accounts(folder).remove(person->id);
}

}  // namespace

void addAccountCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<AccountOptions>();
    CLI::App* command =
        commandLine.app.add_subcommand("account", "Who may sign in to the office's page");
    command->require_subcommand(1);

    CLI::App* adding = command->add_subcommand(
        "add", "Print a link with which a person chooses a password, once and within ten minutes");
    adding->add_option("--person", options->person, "Who works at the office")
        ->required()
        ->type_name("NAME|ID");
    adding->footer(R"(Example:
  banso-server account add --person "高橋 誠"

Also for whom the password or the telephone is lost: the new ones replace the old.)");
    adding->callback([&commandLine, options] { commandLine.finish(add(*options, commandLine)); });

    CLI::App* listing = command->add_subcommand("list", "Everybody with an account");
    listing->callback([&commandLine] { commandLine.finish(list(commandLine)); });

    CLI::App* removing = command->add_subcommand("remove", "Nobody signs in as this person again");
    removing->add_option("--person", options->person, "Whose account it is")
        ->required()
        ->type_name("NAME|ID");
    removing->callback(
        [&commandLine, options] { commandLine.finish(remove(*options, commandLine)); });
}

}  // namespace banso
