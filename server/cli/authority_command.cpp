// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/ops/new_authority.h"

namespace banso {
namespace {

struct AuthorityOptions {
    bool replace = false;
    std::vector<std::string> hosts;
};

Result<void> showAuthority(CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    if (auto there = folder.requireChamber(); !there) return there;
    const auto authority = CertificateAuthority::load(folder.authorityFolder());
    if (!authority) return authority.error();
    commandLine.out << "fingerprint (SHA-256)  " << hex(authority->fingerprint())
                    << "\ncertificate            "
                    << (folder.authorityFolder() / "authority.pem").string()
                    << "\nfor browsers           "
                    << (authority->isBounded()
                            ? "/authority.crt on the office's page"
                            : "not before `authority new`: this one would prove any site")
                    << std::endl;
    return {};
}

Result<void> makeAuthority(const AuthorityOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    if (auto there = folder.requireChamber(); !there) return there;
    if (!options.replace)
        return Error{ErrorCode::Exists,
                     "The chamber has an authority, which all tablets trust, and nothing was "
                     "changed. With --replace it gets another one: each tablet is enrolled anew, "
                     "and keeps what is on it; whoever signs in on the office's page is invited "
                     "anew."};
    const auto lock = lockForServing(folder);
    if (!lock) return lock.error();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    const auto done = attempt([&]() -> Result<AuthorityReplaced> {
        const auto hosts = options.hosts.empty() ? readHosts((**chamber)->store()) : options.hosts;
        auto replaced = replaceAuthority(folder, ***chamber, hosts, (*chamber)->clock());
        if (replaced) writeHosts((**chamber)->store(), hosts);
        return replaced;
    });
    if (!done) return done.error();
    commandLine.out << "The chamber has a new authority. Its fingerprint (SHA-256): "
                    << hex(done->authority) << "\nStart the server, then enrol anew "
                    << done->tablets << " tablets, with what is on them, and set up "
                    << done->accounts
                    << " accounts of the office's page:\n"
                       "  banso-server device add --person NAME --qr\n"
                       "  banso-server account add --person NAME\n"
                       "Make a backup at once: the ones before hold the authority that is no more."
                    << std::endl;
    return {};
}

}  // namespace

void addAuthorityCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<AuthorityOptions>();
    CLI::App* command = commandLine.app.add_subcommand(
        "authority", "The chamber's certificate authority, by which tablets know the server");
    command->require_subcommand(1);
    CLI::App* making = command->add_subcommand(
        "new", "Put another one in its place, when somebody may have had the server's disk");
    making->add_flag("--replace", options->replace,
                     "Do it: all tablets are enrolled anew and keep what is on them");
    making
        ->add_option("--host", options->hosts,
                     "Names or addresses by which tablets reach this server, the best first; else "
                     "as before")
        ->type_name("NAME|ADDRESS");
    making->footer(R"(Example:
  banso-server authority new --replace

The server must not run meanwhile. Records, people, settings and what the tablets have not sent
stay; passwords and second factors of the office's page end. A tablet that was not enrolled anew
yet still trusts whoever has the old authority: see the runbook.)");
    making->callback(
        [&commandLine, options] { commandLine.finish(makeAuthority(*options, commandLine)); });
    CLI::App* showing = command->add_subcommand(
        "show", "Its fingerprint, by which a browser's copy of it is checked");
    showing->callback([&commandLine] { commandLine.finish(showAuthority(commandLine)); });
}

}  // namespace banso
