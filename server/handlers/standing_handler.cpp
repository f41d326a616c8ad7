// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/standing_handler.h"

#include <algorithm>

#include "server/handlers/push_body.h"
#include "shared/base/limits.h"
#include "shared/codec/json.h"
#include "shared/codec/recovery_uses.h"
#include "sync/hub/request.h"

namespace banso {
namespace {

/// A tablet asks for a new certificate when 60 days are left; its clock may be a day off.
constexpr std::chrono::hours kRenewableFor{61 * 24};

std::int64_t milliseconds(Instant instant) {
    return instant.time_since_epoch().count();
}

HttpResponse jsonResponse(json::Writer& body) {
    HttpResponse response;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = body.endObject().take() + "\n";
    return response;
}

HttpResponse nothingToSay() {
    HttpResponse response;
    response.status = 204;
    return response;
}

Result<DeviceRequest> readRenewal(const HttpRequest& request) {
    // As JSON text each of its bytes may be six.
    if (request.body.size() > 8 * limits::kCertificateRequestBytes)
        return Error{ErrorCode::TooLarge, "A request for a renewal is shorter than this."};
    const auto document = json::Document::parse(request.body);
    if (!document) return document.error();
    const auto csr = document->root().string("csr");
    if (!csr) return Error{ErrorCode::Malformed, "A request for a renewal has csr, a text."};
    auto read = DeviceRequest::parse(*csr);
    if (read && read->deviceId() != request.peer.deviceId)
        return Error{ErrorCode::Forbidden, "A device renews its own certificate only."};
    return read;
}

/// As it stands in the audit log, by the tablet's clock: 2026-11-28 19:05:07.
std::string toTheSecond(Instant at) {
    const std::string second = std::to_string(milliseconds(at) / 1'000 % 60);
    return toText(tokyoDate(at)) + " " + tokyoTime(at) + (second.size() < 2 ? ":0" : ":") + second;
}

/// So many of the log's newest lines are looked through for what a tablet tells again.
constexpr std::size_t kLinesLooked = 1'000;

bool isAmong(const std::vector<AuditLog::Line>& lines, const AuditEntry& entry) {
    return std::ranges::any_of(lines, [&](const AuditLog::Line& line) {
        return line.event == name(entry.event) && line.subject == entry.subject &&
               line.facts == entry.facts;
    });
}

}  // namespace

void StandingHandler::addTo(Router& router) {
    router.add(HttpMethod::Post, "/v1/renew", [this](const HttpRequest& r) { return renew(r); });
    router.add(HttpMethod::Post, "/v1/hand-in", [this](const HttpRequest& r) { return handIn(r); });
    router.add(HttpMethod::Post, "/v1/erased", [this](const HttpRequest& r) { return erased(r); });
    router.add(HttpMethod::Post, "/v1/recovered",
               [this](const HttpRequest& r) { return recovered(r); });
}

Result<sync::DeviceRow> StandingHandler::admit(const HttpRequest& request, DeviceUse use) {
    return attempt([&]() -> Result<sync::DeviceRow> {
        auto store = m_readers.take();
        if (!store) return store.error();
        return admitDevice(**store, request.peer, use, m_clock.now());
    });
}

Result<HttpResponse> StandingHandler::renew(const HttpRequest& request) {
    const auto device = admit(request, DeviceUse::Renew);
    if (!device) return device.error();
    const auto asked = readRenewal(request);
    if (!asked) return asked.error();
    const Instant now = m_clock.now();
    if (request.peer.validUntil > now + kRenewableFor)
        return Error{ErrorCode::Invalid,
                     "This certificate is good for months. Renew it when 60 days are left."};
    const DeviceCertificate made = m_authority.sign(*asked, now);
    if (auto may = m_intake.takeLines(device->id, 1); !may) return may.error();
    const AuditEntry entry{
        AuditEvent::CertificateRenewed, "hub", made.deviceId, {{"fingerprint", made.fingerprint}}};
    if (auto noted = m_audit.append(entry, now); !noted) return noted.error();
    const auto kept = m_writer.writeFor(made.deviceId, [&](ChamberFile& chamber) -> Result<void> {
        auto row = chamber.store().device(made.deviceId);
        if (!row) return Error{ErrorCode::NotFound, "This device is not here any more."};
        // The one that it shows now stays good until it shows the new one: the answer may be lost.
        row->fingerprint = request.peer.certificateFingerprint;
        row->nextFingerprint = made.fingerprint;
        row->validUntil = milliseconds(made.validUntil);
        // A restored hub must know it by this certificate too.
        sync::DeviceRow renewed = *row;
        renewed.fingerprint = made.fingerprint;
        if (auto noted = m_ledger.enrolled(renewed, now); !noted) return noted;
        chamber.store().putDevice(*row);
        return {};
    });
    if (!kept) return kept.error();
    json::Writer body;
    body.beginObject().member("certificate", made.pem);
    return jsonResponse(body);
}

Result<std::int64_t> StandingHandler::keep(const sync::HandIn& handIn, RecordId person) {
    std::int64_t number = 0;
    const auto bytes = static_cast<std::int64_t>(handIn.request.size());
    const auto kept = m_writer.writeFor(handIn.device, [&](ChamberFile& chamber) -> Result<void> {
        std::size_t waiting = 0;
        for (const sync::HandIn& one : chamber.store().handIns()) {
            if (one.device != handIn.device) continue;
            if (one.sha256 == handIn.sha256) number = one.number;
            if (one.decision.empty()) ++waiting;
        }
        if (number != 0) return {};
        const std::int64_t all = chamber.store().handInBytesWaiting(handIn.device) + bytes;
        if (waiting >= limits::kHandInsPerDevice || all > limits::kHandInBytesPerDevice)
            return Error{ErrorCode::TooLarge,
                         "This device has handed in too much; its work stays "
                         "on it. Ask the office to decide on some of it."};
        if (auto may = m_intake.takeLines(handIn.device, 1); !may) return may;
        const AuditEntry entry{
            AuditEvent::HandInArrived, person.text(), handIn.device, {{"sha256", handIn.sha256}}};
        if (auto noted = m_audit.append(entry, m_clock.now()); !noted) return noted;
        number = chamber.store().putHandIn(handIn);
        return {};
    });
    if (!kept) return kept.error();
    return number;
}

Result<HttpResponse> StandingHandler::handIn(const HttpRequest& request) {
    const auto device = admit(request, DeviceUse::HandIn);
    if (!device) return device.error();
    auto text = unpackedBody(request);
    if (!text) return text.error();
    if (auto may = m_intake.take(device->id, text->size()); !may) return may.error();
    // Whole, and of this device or a copy of it; what it says is read when somebody takes it.
    const auto push = sync::readRequest(*text, request.peer.deviceId);
    if (!push) return push.error();
    const Instant now = m_clock.now();
    sync::HandIn handIn;
    handIn.device = request.peer.deviceId;
    handIn.at = milliseconds(now);
    handIn.sha256 = hex(sha256(*text));
    handIn.request = std::move(*text);
    const auto number = keep(handIn, device->person);
    if (!number) return number.error();
    json::Writer body;
    body.beginObject().member("handIn", *number).member("sha256", handIn.sha256);
    return jsonResponse(body);
}

Result<HttpResponse> StandingHandler::erased(const HttpRequest& request) {
    const auto peer = admit(request, DeviceUse::HandIn);
    if (!peer) return peer.error();
    const auto document = json::Document::parse(request.body);
    if (!document) return document.error();
    const DeviceId device(document->root().string("device").value_or(""));
    const auto kept = m_writer.writeFor(peer->id, [&](ChamberFile& chamber) -> Result<void> {
        auto row = chamber.store().device(device);
        // A copy speaks by the certificate of the device that was enrolled.
        if (!row || (row->id != peer->id && row->parent != peer->id))
            return Error{ErrorCode::Forbidden, "A device speaks for itself and its copies only."};
        if (row->erased > 0) return {};
        const Instant now = m_clock.now();
        const AuditEntry entry{AuditEvent::DeviceErased, row->person.text(), row->id};
        if (auto noted = m_audit.append(entry, now); !noted) return noted;
        row->erased = milliseconds(now);
        chamber.store().putDevice(*row);
        return {};
    });
    if (!kept) return kept.error();
    return nothingToSay();
}

Result<HttpResponse> StandingHandler::recovered(const HttpRequest& request) {
    const auto device = admit(request, DeviceUse::HandIn);
    if (!device) return device.error();
    const auto uses = decodeRecoveryUses(request.body);
    if (!uses) return uses.error();
    // Whoever did not hear the answer tells it again.
    const auto told = m_audit.newest(kLinesLooked);
    if (!told) return told.error();
    std::vector<AuditEntry> entries;
    for (const RecoveryUse& use : *uses) {
        AuditEntry entry{AuditEvent::RecoveryKeyUsed,
                         device->person.text(),
                         device->id,
                         {{"paper", use.paper.number()}, {"used", toTheSecond(use.at)}}};
        if (!isAmong(*told, entry)) entries.push_back(std::move(entry));
    }
    if (auto may = m_intake.takeLines(device->id, entries.size()); !may) return may.error();
    if (auto noted = m_audit.append(entries, m_clock.now()); !noted) return noted.error();
    return nothingToSay();
}

}  // namespace banso
