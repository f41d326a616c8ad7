// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/handlers/standing_handler.h"
#include "server/handlers/sync_handler.h"
#include "server/store/device_desk.h"
#include "shared/codec/json.h"
#include "shared/domain/business.h"
#include "sync/device/hand_in.h"
#include "tests/support/test_tablet.h"
#include "tests/unit/server/auth/device_key.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

constexpr std::chrono::hours kYear{365 * 24};

/// A chamber with a tablet of 佐藤's, whose certificate ends in a year.
struct StandingOffice {
    ChamberFixture chamber;
    DataFolder folder{chamber.folder.path().toStdString()};
    CertificateAuthority authority = CertificateAuthority::create(chamber.clock.now());
    StandingHandler standing{chamber.writer, chamber.readers, chamber.intake,
                             authority,      folder,          chamber.clock};
    SyncHandler records{chamber.writer,   chamber.readers,  chamber.intake, chamber.reads,
                        chamber.recovery, AuditLog(folder), chamber.clock};
    DeviceDesk desk{folder, chamber.writer, chamber.clock};
    Router router;
    RecordId sato = chamber.addPerson("佐藤", Role::Advisor);
    DeviceId device = chamber.addDevice(sato);
    PeerIdentity peer = peerOf(device);
    DeviceKey key;
    TestTablet tablet{device, sato, chamber.clock,
                      [this](std::string_view request) { return sync(request); }};

    StandingOffice() {
        standing.addTo(router);
        peer.validUntil = chamber.clock.now() + kYear;
    }

    HttpRequest request(const std::string& path, std::string body) const {
        HttpRequest asked;
        asked.method = HttpMethod::Post;
        asked.path = path;
        asked.contentEncoding = "identity";
        asked.acceptEncoding = "identity";
        asked.body = std::move(body);
        asked.peer = peer;
        return asked;
    }
    Result<std::string> sync(std::string_view text) {
        auto response = records.handle(request("/v1/sync", std::string(text)));
        if (!response) return response.error();
        return std::move(response->body);
    }
    HttpResponse post(const std::string& path, const std::string& body) {
        return router.handle(request(path, body), chamber.log);
    }
    HttpResponse renew(const std::string& name) {
        json::Writer body;
        body.beginObject().member("csr", key.requestFor(name));
        return post("/v1/renew", body.endObject().take());
    }
    /// When a month is left.
    HttpResponse renewSoon(const std::string& name) {
        peer.validUntil = chamber.clock.now() + std::chrono::hours{30 * 24};
        return renew(name);
    }
    HttpResponse sayErased(const DeviceId& id) {
        return post("/v1/erased", "{\"device\":\"" + id + "\"}");
    }
    /// What the tablet would hand in now.
    std::vector<std::string> handIns() {
        std::vector<std::string> requests;
        const auto made = tablet.write([&](sync::Replica& replica) -> Result<void> {
            requests = sync::handInRequests(replica, chamber.clock, "test");
            return {};
        });
        BANSO_ASSERT(made.has_value());
        return requests;
    }
    Business newShop(const std::string& name) {
        Business shop;
        shop.id = chamber.ids.recordId();
        shop.name = name;
        tablet.create(shop);
        return shop;
    }
    std::int64_t audited(AuditEvent event) {
        const auto lines = AuditLog(folder).newest(100);
        std::int64_t count = 0;
        for (const AuditLog::Line& line : *lines)
            if (line.event == name(event)) ++count;
        return count;
    }
};

}  // namespace banso::tests
