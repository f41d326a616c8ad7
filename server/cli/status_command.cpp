// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/ops/backup_state.h"
#include "server/ops/log.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_recovery.h"
#include "server/store/device_ledger.h"
#include "server/store/open_work.h"
#include "shared/codec/json.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

struct StatusOptions {
    bool json = false;
};

/// What an administrator wants to know of a chamber at a glance.
struct Status {
    bool isServed = false;
    bool isAuditLogDamaged = false;
    std::int64_t head = 0;
    std::map<std::string, std::int64_t> records;
    std::vector<sync::DeviceRow> devices;
    OpenWork open;
    BackupState backup;
    DeviceLedger::Copy ledgerCopy;
    Result<ChamberRecovery::Half> recovery = Error{ErrorCode::NotFound, {}};
    std::optional<Instant> recoveryUse;
};

Status readStatus(sync::SqliteStore& store, const DataFolder& folder, Instant now) {
    Status status;
    status.isServed = !lockForServing(folder);
    status.isAuditLogDamaged = AuditLog(folder).isDamaged();
    status.head = store.head();
    Database& database = store.database();
    Statement row = database.prepare("SELECT kind,count(*) FROM record GROUP BY kind");
    while (row.step()) status.records[row.string(0)] = row.integer(1);
    status.devices = store.devices();
    status.open = openWork(store);
    status.backup = backupState(store, folder, now);
    status.ledgerCopy = DeviceLedger(folder).copy();
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
    if (status.backup.verifiedAt) {
        writer.member("revision", status.backup.verifiedHead);
        writer.member("at", status.backup.verifiedAt->time_since_epoch().count());
    }
    if (status.backup.shippedAt)
        writer.member("shipped", status.backup.shippedAt->time_since_epoch().count());
    if (status.backup.lostNow) writer.member("minutesLost", status.backup.lostNow->count());
    writer.memberBool("encrypted", status.backup.isEncrypted);
    writer.memberBool("onDataDisk", status.backup.isOnDataDisk);
    writer.member("clear", static_cast<std::int64_t>(status.backup.clearBackups));
    writer.memberBool("overdue", status.backup.isOverdue).endObject();
    writer.memberBool("ledgerCopy", !status.ledgerCopy.folder.empty() && status.ledgerCopy.state);
    writer.memberBool("auditLogDamaged", status.isAuditLogDamaged);
    writer.key("recovery").beginObject();
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
std::string nameOfKind(const std::string& kind) {
    return LogWord::isWord(kind) ? kind : "(a kind whose name is no word)";
}

void printLedger(std::ostream& out, const DeviceLedger::Copy& copy) {
    if (copy.folder.empty())
        out << "Device ledger  on this disk only; keep a copy on another one with: banso-server "
               "serve --ledger-copy DIR\n";
    else if (copy.state)
        out << "Device ledger  with its copy in " << copy.folder.string() << '\n';
    else
        out << "WARNING: the copy of the device ledger is not whole: " << copy.state.error().detail
            << '\n';
}

void printRecovery(std::ostream& out, const Status& status) {
    out << "Recovery key  ";
    if (status.recovery)
        out << status.recovery->key.number() << ", made " << consoleMoment(status.recovery->made);
    else
        out << "none";
    out << ", last used "
        << (status.recoveryUse ? consoleMoment(*status.recoveryUse) : std::string("never")) << '\n';
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
    if (status.isAuditLogDamaged)
        out << "WARNING: the audit log is damaged; what must be on record is not done. See the "
               "runbook: The audit log is damaged\n";
    out << backupWords(status.backup);
    printLedger(out, status.ledgerCopy);
    printRecovery(out, status);
    out << "\nRecords\n";
    for (const auto& [kind, count] : status.records)
        out << "  " << nameOfKind(kind) << "  " << count << '\n';
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
    command->add_flag(
        "--json", options->json,
        "For programs; lastSync, backup.at, backup.shipped, recovery.made and recovery.lastUse in "
        "milliseconds; lastSync 0: never");
    command->callback(
        [&commandLine, options] { commandLine.finish(status(*options, commandLine)); });
}

}  // namespace banso
