// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>

#include "mobile/platform/file_folder.h"
#include "server/handlers/file_handler.h"
#include "server/handlers/standing_handler.h"
#include "server/handlers/sync_handler.h"
#include "server/store/device_desk.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "tests/support/test_key.h"
#include "tests/unit/mobile/platform/hub_fixture.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

/// A hub that keeps records and files, for a tablet that it knows by its certificate, and a photo
/// that the tablet has already.
struct FileOffice {
    QTemporaryDir place;
    ChamberFixture chamber;
    DataFolder data{chamber.folder.path().toStdString()};
    FileStore files = FileStore::open(data.filesFolder(), 0).value();
    FileHandler handler{files,         chamber.writer, chamber.readers, chamber.intake,
                        chamber.reads, chamber.clock,  chamber.clock};
    SyncHandler records{chamber.writer,   chamber.readers, chamber.intake, chamber.reads,
                        chamber.recovery, AuditLog(data),  chamber.clock};
    HubFixture hub;
    StandingHandler standing{chamber.writer, chamber.readers, chamber.intake, hub.http.authority,
                             data,           chamber.clock};
    DeviceDesk desk{data, chamber.writer, chamber.clock};
    DeviceIdentity tablet = hub.tablet();
    FileFolder folder = FileFolder::open(place.filePath("tablet").toStdString(), testKey()).value();
    std::string photo = std::string(3'000'000, 'p') + "end";
    std::string hash = folder.keep(photo).value();

    RecordId sato = chamber.addPerson("佐藤", Role::Advisor);
    RecordId shop;

    void erase(RecordId record) {
        const auto erased = chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            std::ignore =
                open.hub().erasures().carryOut({record, sync::ErasureReason::Request, "console"});
            return {};
        });
        BANSO_ASSERT(erased.has_value());
    }
    FileOffice() {
        handler.addTo(hub.http.router);
        standing.addTo(hub.http.router);
        hub.answers([this](const HttpRequest& request) { return records.handle(request); });
        // The fingerprint is that of the certificate that the connection shows.
        hub.http.router.add(HttpMethod::Get, "/print", [](const HttpRequest& request) {
            HttpResponse response;
            response.body = request.peer.certificateFingerprint;
            return response;
        });
        hub.serveTablets();
        std::string print;
        HttpsClient client("127.0.0.1", hub.http.port(), tablet);
        const auto asked = client.send({.method = "GET",
                                        .path = "/print",
                                        .contentType = {},
                                        .contentEncoding = {},
                                        .acceptEncoding = {},
                                        .body = {}},
                                       [&](std::string_view, std::string_view piece) {
                                           print += piece;
                                           return Result<void>{};
                                       });
        BANSO_ASSERT(asked.has_value());
        const auto known = chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            sync::DeviceRow device;
            device.id = kDevice;
            device.person = sato;
            device.fingerprint = print;
            open.store().putDevice(device);
            return {};
        });
        BANSO_ASSERT(known.has_value());
        Business business;
        business.id = shop = chamber.ids.recordId();
        business.name = "カフェ とおりみち";
        business.advisor = sato;
        chamber.bring(business);
        Attachment attachment;
        attachment.id = chamber.ids.recordId();
        attachment.subject = chamber.ids.recordId();
        attachment.sha256 = hash;
        attachment.bytes = static_cast<std::int64_t>(photo.size());
        attachment.mediaType = "image/jpeg";
        chamber.bring(attachment);
    }
};

}  // namespace banso::tests
