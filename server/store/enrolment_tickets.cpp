// SPDX-License-Identifier: Apache-2.0
#include "server/store/enrolment_tickets.h"

#include "server/store/expert_desk.h"
#include "server/store/people.h"
#include "shared/db/statement.h"
#include "shared/domain/person.h"

namespace banso {
namespace {

std::int64_t milliseconds(Instant instant) {
    return instant.time_since_epoch().count();
}

EnrolmentTicket readTicket(const Statement& row) {
    const auto key = parseSha256(row.text(0));
    if (!key) throw StorageError(ErrorCode::Storage, "a stored enrolment code is no hash");
    return {*key, Instant{std::chrono::milliseconds{row.integer(1)}}, row.id(2)};
}

/// Whether a tablet may be enrolled as this device, which is there perhaps. Errors: Invalid,
/// Exists.
Result<void> mayGoOn(const std::optional<sync::DeviceRow>& known, RecordId person) {
    if (known && known->person != person)
        return Error{ErrorCode::Invalid,
                     "This tablet is enrolled as somebody else's, whose records are on it."};
    if (known && known->isStopped())
        return Error{ErrorCode::Exists, "The device of this id was stopped, which is for good."};
    return {};
}

/// The same tablet with another certificate, as at a renewal: should it not hear of that, the
/// former one stays good. It is no copy's any more, which has that of another.
sync::DeviceRow goingOn(sync::DeviceRow known, const sync::DeviceRow& anew) {
    known.nextFingerprint = anew.fingerprint;
    known.validUntil = anew.validUntil;
    known.parent.clear();
    return known;
}

}  // namespace

Result<void> EnrolmentTickets::addTicket(const EnrolmentTicket& ticket) {
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        const auto person = readRecord<Person>(chamber.store(), ticket.person);
        if (person && isOnlyExpert(*person, tokyoDate(m_clock.now())))
            return Error{ErrorCode::Forbidden,
                         "An expert has no tablet: she reads her case on the office's page."};
        chamber.store()
            .database()
            .prepare("INSERT INTO enrolmentCode(hash,person,label,expires,used) VALUES(?,?,'',?,0)")
            .bind(hex(ticket.key))
            .bind(ticket.person)
            .bind(milliseconds(ticket.validUntil))
            .run();
        return {};
    });
}

Result<std::vector<EnrolmentTicket>> EnrolmentTickets::openTickets(Instant now) {
    std::vector<EnrolmentTicket> tickets;
    const auto read = m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        Statement row = chamber.store().database().prepare(
            "SELECT hash,expires,person FROM enrolmentCode WHERE used=0 AND expires>?");
        row.bind(milliseconds(now));
        while (row.step()) tickets.push_back(readTicket(row));
        return {};
    });
    if (!read) return read.error();
    return tickets;
}

Result<void> EnrolmentTickets::redeem(const EnrolmentTicket& ticket,
                                      const DeviceCertificate& device) {
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        sync::SqliteStore& store = chamber.store();
        const auto known = store.device(device.deviceId);
        if (auto may = mayGoOn(known, ticket.person); !may) return may;
        Database& database = store.database();
        database.prepare("UPDATE enrolmentCode SET used=1 WHERE hash=? AND used=0")
            .bind(hex(ticket.key))
            .run();
        if (database.changes() == 0)
            return Error{ErrorCode::NotFound, "This code was used already."};
        const auto person = livingPerson(store, ticket.person);
        if (!person) return person.error();
        const AuditEntry entry{AuditEvent::DeviceEnrolled,
                               ticket.person.text(),
                               device.deviceId,
                               {{"certificate", device.fingerprint}}};
        if (auto told = m_audit.append(entry, m_clock.now()); !told) return told;
        sync::DeviceRow row;
        row.id = device.deviceId;
        row.person = ticket.person;
        row.label = person->name;
        row.fingerprint = device.fingerprint;
        row.validUntil = milliseconds(device.validUntil);
        // First apart from what a backup may put back, so that the tablet is never forgotten.
        if (auto kept = m_ledger.enrolled(row, m_clock.now()); !kept) return kept;
        store.putDevice(known ? goingOn(*known, row) : row);
        return {};
    });
}

}  // namespace banso
