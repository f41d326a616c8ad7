// SPDX-License-Identifier: Apache-2.0
#include "server/auth/certificate_authority.h"
#include "server/cli/command_line.h"
#include "server/cli/recovery_sheet.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_recovery.h"
#include "server/store/device_ledger.h"
#include "server/store/durable.h"
#include "server/store/settings.h"
#include "server/store/settings_desk.h"
#include "shared/catalog/catalogue.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/person.h"

namespace banso {
namespace {

struct InitOptions {
    std::string plan;
    std::vector<std::string> hosts{"localhost"};
    std::string administrator = "管理者";
    std::string ledgerCopy;
};

Person administratorNamed(const std::string& name, IdSource& ids) {
    Person person;
    person.id = ids.recordId();
    person.name = name;
    person.roles[std::string(word(Role::Administrator))] = {};
    return person;
}

/// Where the plan does not say otherwise a tablet keeps a part of the files. Chambers from before
/// this was set keep what they had, which is all.
void bringScope(ChamberFile& chamber) {
    Setting scope;
    scope.key = kScopeSetting;
    scope.value = "part";
    scope.id = settingId(kScopeSetting);
    chamber.hub().createIfAbsent({kindOf<Setting>().name, scope.id, toUnits(scope)});
}

/// Everything that a new chamber begins with, in one group.
Result<void> seed(ChamberFile& chamber, const Catalogue& catalogue, const InitOptions& options,
                  IdSource& ids) {
    return chamber.write([&](ChamberFile& open) -> Result<void> {
        open.hub().initialise();
        for (const RecordUnits& record : catalogueRecords(catalogue)) open.hub().bring(record);
        bringScope(open);
        const Person administrator = administratorNamed(options.administrator, ids);
        open.hub().bring({kindOf<Person>().name, administrator.id, toUnits(administrator)});
        writeHosts(open.store(), options.hosts);
        return {};
    });
}

/// Where a chamber is made before it counts as one.
std::filesystem::path makingFolder(const DataFolder& folder) {
    return folder.path() / "making";
}

std::filesystem::path recoveryFile(const DataFolder& folder) {
    return ChamberRecovery(folder.path()).file();
}

/// What is moved out of the making folder before the file that makes it a chamber.
std::vector<std::filesystem::path> movedFirst(const DataFolder& folder) {
    return {folder.authorityFolder(), recoveryFile(folder), AuditLog(folder).file(),
            DeviceLedger(folder).file()};
}

/// Whether nothing lies there but what a file system or an init that was broken off leaves.
bool isFree(const DataFolder& folder) {
    std::error_code ignored;
    const bool wasMaking = std::filesystem::exists(makingFolder(folder), ignored);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path(), ignored)) {
        const std::filesystem::path& path = entry.path();
        const bool isMoved = std::ranges::count(movedFirst(folder), path) > 0;
        const bool isLeft = path == makingFolder(folder) || (wasMaking && isMoved);
        if (!isLeft && path.filename() != "lost+found") return false;
    }
    return true;
}

/// Moves what was made to its place, the file that makes it a chamber last.
Result<void> moveIntoPlace(const DataFolder& making, const DataFolder& folder) {
    std::error_code failed;
    for (const std::filesystem::path& made : movedFirst(making))
        if (!failed) std::filesystem::rename(made, folder.path() / made.filename(), failed);
    if (!failed) std::filesystem::rename(making.chamberFile(), folder.chamberFile(), failed);
    if (failed)
        return Error{ErrorCode::Storage,
                     "Cannot make " + folder.path().string() + ": " + failed.message()};
    std::error_code ignored;
    std::filesystem::remove_all(making.path(), ignored);
    return syncToDisk(folder.path());
}

/// Printed first: a key that is on no paper must never be told to a tablet.
Result<void> makeRecoveryHalf(const DataFolder& making, Instant now, std::ostream& out) {
    const RecoveryKey key = RecoveryKey::random();
    if (auto printed = printRecoverySheet(key, out); !printed) return printed;
    return ChamberRecovery(making.path()).adopt(key.publicHalf(), AuditLog(making), "console", now);
}

/// Makes the chamber inside its folder, which may be where a disk is mounted, and moves it to its
/// place when it is whole: a failure leaves nothing that counts as a chamber.
Result<void> makeChamber(const InitOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    const auto catalogue = loadCatalogue(options.plan);
    if (!catalogue) return catalogue.error();
    const SystemClock clock;
    RandomIds ids(clock);
    const CertificateAuthority authority = CertificateAuthority::create(clock.now(), options.hosts);
    // A name that no certificate can hold is found now, not at the first start.
    if (auto server = authority.issueServer(options.hosts, clock.now()); !server)
        return server.error();

    if (auto made = makePrivateFolder(folder.path()); !made) return made;
    const DataFolder making(makingFolder(folder));
    std::error_code ignored;
    // First what was moved: while the folder is there, it is known for what it is.
    for (const std::filesystem::path& moved : movedFirst(folder))
        std::filesystem::remove_all(moved, ignored);
    std::filesystem::remove_all(making.path(), ignored);
    if (auto made = makePrivateFolder(making.path()); !made) return made;
    if (auto made = makePrivateFolder(making.authorityFolder()); !made) return made;
    const AuditEntry entry{
        AuditEvent::ChamberMade, "console", {}, {{"authority", hex(authority.fingerprint())}}};
    if (auto told = AuditLog(making).append(entry, clock.now()); !told) return told;
    if (auto begun = DeviceLedger(making).begin(); !begun) return begun;
    if (auto saved = authority.save(making.authorityFolder()); !saved) return saved;
    {
        auto chamber = ChamberFile::open(making.chamberFile(), clock, ids);
        if (!chamber) return chamber.error();
        if (auto seeded = seed(**chamber, *catalogue, options, ids); !seeded) return seeded;
    }
    if (auto made = makeRecoveryHalf(making, clock.now(), commandLine.out); !made) return made;
    if (auto moved = moveIntoPlace(making, folder); !moved) return moved;
    if (!options.ledgerCopy.empty())
        if (auto kept = DeviceLedger(folder).keepCopyIn(options.ledgerCopy); !kept) return kept;
    commandLine.out << "Made the chamber " << catalogue->chamber.nameJa << " in "
                    << folder.path().string()
                    << "\nIts authority's fingerprint (SHA-256): " << hex(authority.fingerprint())
                    << "\nNext: banso-server --data " << folder.path().string() << " serve"
                    << std::endl;
    return {};
}

Result<void> init(const InitOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    if (folder.holdsChamber())
        return Error{ErrorCode::Exists,
                     folder.path().string() +
                         " holds a chamber already, and nothing was changed. Name another folder "
                         "with --data."};
    if (!isFree(folder))
        return Error{ErrorCode::Exists, folder.path().string() +
                                            " is not empty, and nothing was changed. Name a new "
                                            "folder with --data."};
    return makeChamber(options, commandLine);
}

}  // namespace

void addInitCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<InitOptions>();
    CLI::App* command = commandLine.app.add_subcommand(
        "init", "Make a chamber: its records, its certificate authority, its administrator");
    command->add_option("--plan", options->plan, "The folder with the chamber's plan as tables")
        ->required()
        ->check(CLI::ExistingDirectory)
        ->type_name("FOLDER");
    command
        ->add_option("--host", options->hosts,
                     "Names or addresses by which tablets reach this server, the best first")
        ->capture_default_str()
        ->type_name("NAME|ADDRESS");
    command->add_option("--administrator", options->administrator, "Who administers it")
        ->capture_default_str()
        ->type_name("NAME");
    command
        ->add_option("--ledger-copy", options->ledgerCopy,
                     "Where the ledger of devices has its copy, best on another disk")
        ->type_name("DIR");
    command->footer(R"(Examples:
  banso-server init --plan shared/catalog/takasaki --host banso.example.lan 192.168.1.10
  banso-server --data /srv/banso init --plan ourplan --administrator "鈴木 一郎"

A folder that holds anything is never overwritten. It prints the chamber's recovery key, which the
server does not keep: put it on paper, outside the server (see `banso-server recovery --help`).)");
    command->callback([&commandLine, options] { commandLine.finish(init(*options, commandLine)); });
}

}  // namespace banso
