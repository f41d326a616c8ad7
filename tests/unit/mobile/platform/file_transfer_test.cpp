// SPDX-License-Identifier: Apache-2.0
// A tablet's photos on their way to the server's own handler and back, over TLS.
#include "mobile/platform/file_transfer.h"

#include <QTemporaryDir>
#include <QtTest>

#include "server/handlers/file_handler.h"
#include "shared/base/hash.h"
#include "shared/domain/attachment.h"
#include "tests/support/test_registry.h"
#include "tests/unit/mobile/platform/hub_fixture.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class FileTransferTest : public QObject {
    Q_OBJECT

    /// A hub that keeps files, for a tablet that it knows by its certificate.
    struct Office {
        QTemporaryDir place;
        ChamberFixture chamber;
        FileStore files = FileStore::open(place.filePath("hub").toStdString(), 0).value();
        FileHandler handler{files, chamber.writer, chamber.readers};
        HubFixture hub;
        DeviceIdentity tablet = hub.tablet();
        FileFolder folder = FileFolder::open(place.filePath("tablet").toStdString()).value();
        std::string photo = std::string(3'000'000, 'p') + "end";
        std::string hash = folder.keep(photo).value();

        Office() {
            handler.addTo(hub.http.router);
            const RecordId sato = chamber.addPerson("佐藤", Role::Advisor);
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
            Attachment attachment;
            attachment.id = chamber.ids.recordId();
            attachment.subject = chamber.ids.recordId();
            attachment.sha256 = hash;
            attachment.bytes = static_cast<std::int64_t>(photo.size());
            attachment.mediaType = "image/jpeg";
            chamber.bring(attachment);
        }
    };

  private slots:
    void a_photo_goes_in_pieces_and_comes_back_whole() {
        Office office;
        HttpsClient client("127.0.0.1", office.hub.http.port(), office.tablet);
        std::vector<std::int64_t> told;
        FileTransfer transfer(client, office.folder);
        const auto sent =
            transfer.send(office.hash, [&](std::int64_t bytes) { told.push_back(bytes); });
        QVERIFY2(sent.has_value(), sent ? "" : sent.error().detail.c_str());
        QCOMPARE(told.front(), 0);
        QVERIFY(told.size() > 3);
        QCOMPARE(told.back(), static_cast<std::int64_t>(office.photo.size()));

        office.folder.drop(office.hash);
        QVERIFY(transfer.fetch(office.hash).has_value());
        QVERIFY(office.folder.read(office.hash, 0, std::int64_t{1} << 25).value() == office.photo);
    }

    void what_arrived_before_the_network_broke_is_not_carried_again() {
        Office office;
        const FileStore::Upload begun =
            office.files.begin(kDevice, office.hash, static_cast<std::int64_t>(office.photo.size()))
                .value();
        {
            auto writer = office.files.append(kDevice, begun.id(), 0);
            QVERIFY(writer->append(std::string_view(office.photo).substr(0, 2'500'000)));
        }
        HttpsClient client("127.0.0.1", office.hub.http.port(), office.tablet);
        std::vector<std::int64_t> told;
        QVERIFY(FileTransfer(client, office.folder)
                    .send(office.hash, [&](std::int64_t bytes) { told.push_back(bytes); })
                    .has_value());
        QCOMPARE(told.front(), 2'500'000);
        QVERIFY(office.files.lengthOf(office.hash).has_value());

        office.folder.drop(office.hash);
        QVERIFY(office.folder.addFetched(office.hash, std::string(2'999'000, 'p')).has_value());
        told.clear();
        QVERIFY(FileTransfer(client, office.folder)
                    .fetch(office.hash, [&](std::int64_t bytes) { told.push_back(bytes); })
                    .has_value());
        QVERIFY(told.front() > 2'999'000);
        QVERIFY(office.folder.has(office.hash));
    }

    void a_fetch_that_ended_before_its_check_needs_no_byte_more() {
        Office office;
        HttpsClient client("127.0.0.1", office.hub.http.port(), office.tablet);
        FileTransfer transfer(client, office.folder);
        QVERIFY(transfer.send(office.hash).has_value());
        office.folder.drop(office.hash);
        QVERIFY(office.folder.addFetched(office.hash, office.photo).has_value());
        QVERIFY(transfer.fetch(office.hash).has_value());
        QVERIFY(office.folder.has(office.hash));
    }

    void a_file_that_the_hub_has_not_is_said_to_be_missing() {
        Office office;
        HttpsClient client("127.0.0.1", office.hub.http.port(), office.tablet);
        FileTransfer transfer(client, office.folder);
        QCOMPARE(transfer.fetch(hex(sha256("other"))).error().code, ErrorCode::NotFound);
        QCOMPARE(transfer.send(hex(sha256("other"))).error().code, ErrorCode::NotFound);
    }
};

BANSO_TEST(FileTransferTest);

}  // namespace banso::tests

#include "file_transfer_test.moc"
