// SPDX-License-Identifier: Apache-2.0
#include "server/store/device_desk.h"

#include "server/store/act_log.h"
#include "server/store/device_ledger.h"
#include "server/store/file_store.h"
#include "shared/domain/attachment.h"
#include "sync/hub/request.h"

namespace banso {
namespace {

using sync::DeviceRow;
using sync::DeviceStanding;
using sync::HandIn;

constexpr std::string_view kTaken = "taken";

Error noDevice() {
    return {ErrorCode::NotFound, "There is no such device. See: banso-server device list"};
}

Error noHandIn() {
    return {ErrorCode::NotFound, "There is no such hand-in. See: banso-server device hand-ins"};
}

/// Errors: NotFound, Outdated.
Result<HandIn> undecidedIn(ChamberFile& chamber, std::int64_t number) {
    auto handIn = chamber.store().handIn(number);
    if (!handIn) return noHandIn();
    if (!handIn->decision.empty())
        return Error{ErrorCode::Outdated, "This hand-in was " + handIn->decision + " already."};
    return std::move(*handIn);
}

/// Errors: NotFound, Outdated.
Result<HandIn> takeableIn(ChamberFile& chamber, std::int64_t number) {
    auto handIn = chamber.store().handIn(number);
    if (!handIn) return noHandIn();
    if (handIn->decision == kTaken)
        return Error{ErrorCode::Outdated, "This hand-in was taken already."};
    if (handIn->request.empty())
        return Error{ErrorCode::NotFound,
                     "An erasure took what was in this hand-in; nothing is left to take."};
    return std::move(*handIn);
}

/// What one of the two finds, as things stand.
Result<HandIn> found(ChamberWriter& writer, std::int64_t number,
                     Result<HandIn> (*find)(ChamberFile&, std::int64_t)) {
    HandIn handIn;
    const auto read = writer.write([&](ChamberFile& open) -> Result<void> {
        auto there = find(open, number);
        if (!there) return there.error();
        handIn = std::move(*there);
        return {};
    });
    if (!read) return read.error();
    return handIn;
}

/// The last operation of its saves; 0 when it has none.
std::int64_t lastIn(const sync::PushRequest& request) {
    std::int64_t last = 0;
    for (const sync::PushLine& line : request.lines)
        if (const auto* save = std::get_if<sync::ReceivedSave>(&line))
            last =
                save->save().first + static_cast<std::int64_t>(save->save().operations.size()) - 1;
    return last;
}

/// Their files may have come before them.
void tellFiles(ChamberFile& chamber, const sync::PushRequest& request, RecordId person,
               const DataFolder& folder) {
    const auto files = FileStore::open(folder.filesFolder());
    if (!files) return;
    for (const sync::PushLine& line : request.lines) {
        const auto* save = std::get_if<sync::ReceivedSave>(&line);
        if (save == nullptr) continue;
        for (const sync::Operation& operation : save->save().operations) {
            const auto attachment = readRecord<Attachment>(chamber.store(), operation.record);
            if (attachment && files->lengthOf(attachment->sha256))
                chamber.hub().fileArrived(attachment->sha256, person);
        }
    }
}

}  // namespace

Result<DeviceDesk::Stopped> DeviceDesk::stop(const DeviceId& device, const std::string& actor) {
    const Instant now = m_clock.now();
    Stopped done;
    auto known = m_writer.write([&](ChamberFile& open) -> Result<void> {
        return open.store().device(device) ? Result<void>{} : noDevice();
    });
    if (!known) return known.error();
    done.noted = m_audit.append({AuditEvent::DeviceStopped, actor, device}, now);
    if (!done.noted && !m_audit.isDamaged()) return done.noted.error();
    if (!done.noted)
        done.noted = Error{ErrorCode::Storage, "The device " + device + " was stopped by " + actor +
                                                   ", which the audit log does not say. " +
                                                   done.noted.error().detail};
    // First apart from what a backup may put back, so that it is never forgotten.
    if (auto kept = DeviceLedger(m_folder).stopped(device, now); !kept) return kept.error();
    const auto stopped = m_writer.write([&](ChamberFile& open) -> Result<void> {
        done.devices = open.hub().copies().stand(device, DeviceStanding::Stopped);
        return {};
    });
    if (!stopped) return stopped.error();
    return done;
}

Result<void> DeviceDesk::stand(const DeviceId& device, DeviceStanding standing, AuditEvent event,
                               const std::string& actor) {
    const auto check = [&](ChamberFile& open) -> Result<void> {
        const auto row = open.store().device(device);
        if (!row) return noDevice();
        if (row->isStopped())
            return Error{ErrorCode::Forbidden,
                         "This device was stopped, which is for good. Enrol its tablet anew."};
        return {};
    };
    if (auto allowed = m_writer.write(check); !allowed) return allowed;
    const Instant now = m_clock.now();
    if (auto noted = m_audit.append({event, actor, device}, now); !noted) return noted;
    const DeviceLedger ledger(m_folder);
    const bool holds = standing == DeviceStanding::Held;
    if (auto kept = holds ? ledger.held(device, now) : ledger.admitted(device, now); !kept)
        return kept;
    return m_writer.write([&](ChamberFile& open) -> Result<void> {
        // Somebody may have stopped it meanwhile.
        if (auto allowed = check(open); !allowed) return allowed;
        open.hub().copies().stand(device, standing);
        return {};
    });
}

Result<void> DeviceDesk::hold(const DeviceId& device, const std::string& actor) {
    return stand(device, DeviceStanding::Held, AuditEvent::DeviceHeld, actor);
}

Result<void> DeviceDesk::admit(const DeviceId& device, const std::string& actor) {
    return stand(device, DeviceStanding::Active, AuditEvent::DeviceAdmitted, actor);
}

Result<void> DeviceDesk::note(AuditEvent event, const HandIn& handIn, const std::string& actor) {
    const AuditEntry entry{event,
                           actor,
                           handIn.device,
                           {{"handIn", std::to_string(handIn.number)}, {"sha256", handIn.sha256}}};
    return m_audit.append(entry, m_clock.now());
}

Result<sync::PushReply> DeviceDesk::takeHandIn(std::int64_t number, const std::string& actor) {
    const auto handIn = found(m_writer, number, &takeableIn);
    if (!handIn) return handIn.error();
    auto request = sync::readRequest(handIn->request, handIn->device);
    if (!request) return request.error();
    request->isHandIn = true;
    sync::PushReply reply;
    const auto taken = m_writer.write([&](ChamberFile& open) -> Result<void> {
        if (auto still = takeableIn(open, number); !still) return still.error();
        const auto device = open.store().device(handIn->device);
        if (!device) return noDevice();
        auto pushed = open.hub().push(handIn->device, *request);
        if (!pushed) return pushed.error();
        reply = std::move(*pushed);
        // Each save has its answers; what stopped the push would leave the rest behind.
        if (reply.answeredUpTo < lastIn(*request))
            return Error{
                ErrorCode::Invalid,
                "Not all of it can be taken: work before it is missing, or it is a copy's. "
                "Take the earlier hand-ins of this device first."};
        // Not before it is known that it can be taken.
        if (auto noted = note(AuditEvent::HandInTaken, *handIn, actor); !noted) return noted;
        if (auto noted = noteActs(m_audit, open.store(), reply.acts, handIn->device, m_clock.now());
            !noted)
            return noted;
        tellFiles(open, *request, device->person, m_folder);
        open.store().decideHandIn(number, kTaken);
        return {};
    });
    if (!taken) return taken.error();
    return reply;
}

Result<void> DeviceDesk::dropHandIn(std::int64_t number, const std::string& actor) {
    const auto handIn = found(m_writer, number, &undecidedIn);
    if (!handIn) return handIn.error();
    if (auto noted = note(AuditEvent::HandInDropped, *handIn, actor); !noted) return noted;
    return m_writer.write([&](ChamberFile& open) -> Result<void> {
        if (auto still = undecidedIn(open, number); !still) return still.error();
        open.store().decideHandIn(number, "dropped");
        return {};
    });
}

}  // namespace banso
