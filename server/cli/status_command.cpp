// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/ops/backup.h"
#include "server/ops/log.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_recovery.h"
#include "server/store/open_work.h"
#include "shared/codec/json.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

/// One is made each night; two hours are for a night that is late.
constexpr std::chrono::hours kBackupAge{26};

struct StatusOptions {
    bool json = false;
};

/// What an administrator wants to know of a chamber at a glance.
struct Status {
    bool isServed = false;
    std::int64_t head = 0;
    std::map<std::string, std::int64_t> records;
    std::vector<sync::DeviceRow> devices;
    OpenWork open;
    std::optional<LastBackup> backup;
    std::chrono::hours backupAge{0};
    Result<ChamberRecovery::Half> recovery = Error{ErrorCode::NotFound, {}};
    std::optional<Instant> recoveryUse;

    bool lacksBackup() const { return !backup || backupAge > kBackupAge; }
};

Status readStatus(sync::SqliteStore& store, const DataFolder& folder, Instant now) {
    Status status;
    status.isServed = !ServingLock::take(folder);
    status.head = store.head();
    Database& database = store.database();
    Statement row = database.prepare("SELECT kind,count(*) FROM record GROUP BY kind");
    while (row.step()) status.records[row.string(0)] = row.integer(1);
    status.devices = store.devices();
    status.open = openWork(store);
    status.backup = lastBackup(store);
    // A part of an hour counts as a whole one, so that what is too old never looks as if it were
    // not; a clock that was set back makes no age.
    if (status.backup)
        status.backupAge = std::max(std::chrono::ceil<std::chrono::hours>(now - status.backup->at),
                                    std::chrono::hours{0});
    status.recovery = ChamberRecovery(folder.path()).read();
    if (const auto use = AuditLog(folder).last(AuditEvent::RecoveryKeyUsed))
        status.recoveryUse = use->at;
    return status;
}

void printJson(std::ostream& out, const Status& status) {
    json::Writer writer;
    writer.beginObject().memberBool("served", status.isServed).member("head", status.head);
    writer.key("records").beginObject();
    for (const auto& [kind, count] : status.records) writer.member(kind, count);
    writer.endObject().key("devices").beginArray();
    for (const sync::DeviceRow& device : status.devices) {
        writer.beginObject().member("id", device.id).member("name", device.label);
        writer.member("lastSync", device.lastSync).member("standing", word(device.standing));
        writer.endObject();
    }
    writer.endArray().member("openConflicts", status.open.conflicts);
    writer.member("openQuarantine", status.open.quarantine).key("backup").beginObject();
    if (status.backup) {
        writer.member("revision", status.backup->head);
        writer.member("at", status.backup->at.time_since_epoch().count());
    }
    writer.memberBool("overdue", status.lacksBackup()).endObject().key("recovery").beginObject();
    if (status.recovery) {
        writer.member("key", status.recovery->key.text());
        writer.member("made", status.recovery->made.time_since_epoch().count());
    }
    if (status.recoveryUse)
        writer.member("lastUse", status.recoveryUse->time_since_epoch().count());
    writer.endObject().endObject();
    out << writer.take() << std::endl;
}

/// A kind of a later version is named by a tablet; what is no word could play with the terminal.
std::string shown(const std::string& kind) {
    return LogWord::isWord(kind) ? kind : "(a kind whose name is no word)";
}

void printBackup(std::ostream& out, const Status& status) {
    if (status.backup)
        out << "Last backup  " << toText(tokyoDate(status.backup->at)) << ' '
            << tokyoTime(status.backup->at) << ", read through, up to revision "
            << status.backup->head << ", " << status.backupAge.count() << " hours old at most\n";
    else
        out << "Last backup  none\n";
    if (status.lacksBackup())
        out << "WARNING: no backup for more than " << kBackupAge.count()
            << " hours. Make one with: banso-server backup\n";
}

std::string whenText(Instant instant) {
    return toText(tokyoDate(instant)) + ' ' + tokyoTime(instant);
}

void printRecovery(std::ostream& out, const Status& status) {
    out << "Recovery key  ";
    if (status.recovery)
        out << paperNumber(status.recovery->key) << ", made " << whenText(status.recovery->made);
    else
        out << "none";
    out << ", last used "
        << (status.recoveryUse ? whenText(*status.recoveryUse) : std::string("never")) << '\n';
    if (status.recovery) return;
    if (status.recovery.error().code == ErrorCode::NotFound)
        out << "WARNING: whoever forgets the passphrase of a tablet loses what it had not sent. "
               "Make a key with: banso-server recovery new\n";
    else
        out << "WARNING: " << status.recovery.error().detail << '\n';
}

void print(std::ostream& out, const Status& status) {
    out << (status.isServed ? "A server runs.\n" : "No server runs.\n") << "Revision "
        << status.head << '\n';
    printBackup(out, status);
    printRecovery(out, status);
    out << "\nRecords\n";
    for (const auto& [kind, count] : status.records)
        out << "  " << shown(kind) << "  " << count << '\n';
    out << "\nOpen contradictions  " << status.open.conflicts << "\nSaves to be mended   "
        << status.open.quarantine << "\n\nDevices\n";
    for (const sync::DeviceRow& device : status.devices) {
        const Instant last{std::chrono::milliseconds{device.lastSync}};
        out << "  " << device.id << "  " << device.label << "  "
            << (device.lastSync == 0 ? std::string("never synced")
                                     : toText(tokyoDate(last)) + ' ' + tokyoTime(last))
            << shownStanding(device) << '\n';
    }
    out << std::flush;
}

Result<void> status(const StatusOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    return attempt([&]() -> Result<void> {
        const Status read = readStatus((**chamber)->store(), folder, (*chamber)->clock().now());
        if (options.json)
            printJson(commandLine.out, read);
        else
            print(commandLine.out, read);
        return {};
    });
}

}  // namespace

void addStatusCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<StatusOptions>();
    CLI::App* command = commandLine.app.add_subcommand(
        "status",
        "Records by kind, revision, the last backup, the recovery key, devices, what waits for a "
        "person");
    command->add_flag("--json", options->json,
                      "For programs; lastSync, backup.at, recovery.made and recovery.lastUse in "
                      "milliseconds; lastSync 0: never");
    command->callback(
        [&commandLine, options] { commandLine.finish(status(*options, commandLine)); });
}

}  // namespace banso
