// SPDX-License-Identifier: Apache-2.0
// The files of attachments below HTTP: a tus upload as a tablet makes it, and who may read what.
#include "server/handlers/file_handler.h"

#include <QTemporaryDir>
#include <QtTest>

#include "shared/base/hash.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {
namespace {

std::string base64(std::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toBase64().toStdString();
}

}  // namespace

class FileHandlerTest : public QObject {
    Q_OBJECT

    struct Office {
        QTemporaryDir folder;
        ChamberFixture chamber;
        FileStore files = FileStore::open(folder.path().toStdString(), 0).value();
        FileHandler handler{files,         chamber.writer, chamber.readers, chamber.intake,
                            chamber.reads, chamber.clock,  chamber.clock};
        Router router;
        RecordId sato = chamber.addPerson("佐藤", Role::Advisor);
        RecordId yamada = chamber.addPerson("山田", Role::Advisor);
        DeviceId satosTablet = chamber.addDevice(sato);
        DeviceId yamadasTablet = chamber.addDevice(yamada);
        std::string photo = std::string(150'000, 'p');
        std::string hash = hex(sha256(photo));
        std::ostringstream logText;
        Log log{logText};

        Office() { handler.addTo(router); }

        /// The record that says there is a photo, as a sync has brought it.
        RecordId attach(RecordId person, RecordId business = {}) {
            Attachment attachment;
            attachment.id = chamber.ids.recordId();
            attachment.business = business;
            attachment.subject = business.isNull() ? chamber.ids.recordId() : business;
            attachment.sha256 = hash;
            attachment.bytes = static_cast<std::int64_t>(photo.size());
            attachment.mediaType = "image/jpeg";
            attachment.by = person;
            chamber.bring(attachment);
            return attachment.id;
        }
        bool isStored(RecordId attachment) {
            return chamber.read<Attachment>(attachment)->storedAt.has_value();
        }

        HttpRequest request(HttpMethod method, const DeviceId& device, const std::string& path) {
            HttpRequest made;
            made.method = method;
            made.path = path;
            made.peer = peerOf(device);
            made.headers = {{"tus-resumable", "1.0.0"}};
            return made;
        }
        HttpResponse create(const DeviceId& device) {
            HttpRequest made = request(HttpMethod::Post, device, "/v1/files");
            made.headers["upload-length"] = std::to_string(photo.size());
            made.headers["upload-metadata"] =
                "filename " + base64("店.jpg") + ",sha256 " + base64(hash);
            return router.handle(std::move(made), log);
        }
        /// Sends bytes of the photo; the connection breaks where `breaks` is set.
        HttpResponse patch(const DeviceId& device, const std::string& path, std::size_t offset,
                           std::size_t size, bool breaks = false) {
            HttpRequest made = request(HttpMethod::Patch, device, path);
            made.contentType = "application/offset+octet-stream";
            made.headers["upload-offset"] = std::to_string(offset);
            auto start = router.upload(made);
            if (!start) return router.answer(path, start.error(), log);
            if (auto* refusal = std::get_if<HttpResponse>(&*start)) return std::move(*refusal);
            auto& sink = *std::get<std::unique_ptr<BodySink>>(*start);
            if (auto taken = sink.take(std::string_view(photo).substr(offset, size)); !taken)
                return router.answer(path, taken.error(), log);
            return breaks ? HttpResponse{} : router.answer(path, sink.finish(), log);
        }
        std::string offsetTold(const DeviceId& device, const std::string& path) {
            return headerOf(router.handle(request(HttpMethod::Head, device, path), log),
                            "Upload-Offset");
        }
        HttpResponse get(const DeviceId& device, const std::string& range = {}) {
            HttpRequest made = request(HttpMethod::Get, device, "/v1/files/" + hash);
            if (!range.empty()) made.headers["range"] = range;
            HttpResponse response = router.handle(std::move(made), log);
            std::string chunk;
            while (response.chunks && response.chunks->next(chunk).value()) response.body += chunk;
            return response;
        }
        std::string sendAll(const DeviceId& device) {
            const std::string path = headerOf(create(device), "Location");
            patch(device, path, 0, photo.size());
            return path;
        }
    };

    static std::string headerOf(const HttpResponse& response, const std::string& name) {
        for (const auto& [key, value] : response.headers)
            if (key == name) return value;
        return {};
    }

  private slots:
    void aPhotoOfARestrictedClientIsInTheLogBeforeASupervisorGetsIt() {
        Office office;
        const RecordId head = office.chamber.addPerson("課長", Role::Supervisor);
        const DeviceId heads = office.chamber.addDevice(head);
        Business shop;
        shop.id = office.chamber.ids.recordId();
        shop.name = "榛名製菓";
        shop.advisor = office.sato;
        shop.restricted = true;
        office.chamber.bring(shop);
        office.attach(office.sato, shop.id);
        office.sendAll(office.satosTablet);
        const AuditLog audit(DataFolder(office.chamber.folder.path().toStdString()));
        QCOMPARE(office.get(office.satosTablet).body, office.photo);
        QVERIFY(audit.newest(10)->empty());
        QCOMPARE(office.get(office.yamadasTablet).status, 404u);
        QCOMPARE(office.get(heads).body, office.photo);
        const auto line = audit.newest(10)->front();
        QCOMPARE(line.event, std::string(name(AuditEvent::RestrictedRead)));
        QCOMPARE(line.actor, head.text());
        QCOMPARE(line.subject, shop.id.text());
    }

    void a_stolen_certificate_fills_no_disk_and_keeps_nobody_else_from_sending() {
        Office office;
        office.attach(office.sato);
        office.attach(office.yamada);
        const auto all = static_cast<std::size_t>(2 * limits::kIntakeBytesAtOnce);
        QVERIFY(office.chamber.intake.take(office.satosTablet, all).has_value());
        const std::string path = headerOf(office.create(office.satosTablet), "Location");
        QCOMPARE(office.patch(office.satosTablet, path, 0, office.photo.size()).status, 429u);
        QCOMPARE(office.offsetTold(office.satosTablet, path), std::string("0"));
        const std::string other = headerOf(office.create(office.yamadasTablet), "Location");
        QCOMPARE(office.patch(office.yamadasTablet, other, 0, office.photo.size()).status, 204u);
    }

    void aPhotoThatBrokeOffGoesOnWhereItStoppedAndIsReadByOthers() {
        Office office;
        const RecordId record = office.attach(office.sato);
        const HttpResponse created = office.create(office.satosTablet);
        QCOMPARE(created.status, 201u);
        const std::string path = headerOf(created, "Location");
        office.patch(office.satosTablet, path, 0, 60'000, true);
        QCOMPARE(office.offsetTold(office.satosTablet, path), std::string("60000"));
        QVERIFY(!office.isStored(record));
        QCOMPARE(office.get(office.yamadasTablet).status, 404u);
        QCOMPARE(office.patch(office.satosTablet, path, 60'000, 90'000).status, 204u);
        QVERIFY(office.isStored(record));
        QVERIFY(office.get(office.yamadasTablet).body == office.photo);
    }

    void partsOfAFileAreReadByTheirRange() {
        Office office;
        office.attach(office.sato);
        office.sendAll(office.satosTablet);
        const HttpResponse rest = office.get(office.yamadasTablet, "bytes=149990-");
        QCOMPARE(rest.status, 206u);
        QCOMPARE(rest.body, std::string(10, 'p'));
        QCOMPARE(headerOf(rest, "Content-Range"), std::string("bytes 149990-149999/150000"));
        QCOMPARE(office.get(office.yamadasTablet, "bytes=0-9").body.size(), std::size_t{10});
        for (const char* bad : {"bytes=150000-", "bytes=5-4", "bytes=-5", "lines=1-2", "bytes="})
            QCOMPARE(office.get(office.yamadasTablet, bad).status, 416u);
    }

    void aReplyThatWasLostCostsNoSecondUpload() {
        Office office;
        const RecordId record = office.attach(office.sato);
        const std::string path = office.sendAll(office.satosTablet);
        QCOMPARE(office.offsetTold(office.satosTablet, path), std::string("150000"));
        const HttpResponse again = office.create(office.satosTablet);
        QCOMPARE(headerOf(again, "Upload-Offset"), std::string("150000"));
        QVERIFY(office.isStored(record));
    }

    void aFileThatIsHereAlreadyIsNotSentAgainByWhoMayReadIt() {
        Office office;
        office.attach(office.sato);
        office.sendAll(office.satosTablet);
        const RecordId yamadas = office.attach(office.yamada);
        QVERIFY(!office.isStored(yamadas));
        QCOMPARE(headerOf(office.create(office.yamadasTablet), "Upload-Offset"),
                 std::string("150000"));
        QVERIFY(office.isStored(yamadas));
    }

    /// A file nobody's record shows: naming its hash gives nobody what they did not have.
    void aHashAloneGivesNobodyAFile() {
        Office office;
        office.sendAll(office.satosTablet);
        office.attach(office.yamada);
        QCOMPARE(office.get(office.yamadasTablet).status, 404u);
        QCOMPARE(headerOf(office.create(office.yamadasTablet), "Upload-Offset"), std::string("0"));
        QCOMPARE(office.get(office.yamadasTablet).status, 404u);
    }

    void anUploadIsItsDevicesAlone() {
        Office office;
        const std::string path = headerOf(office.create(office.satosTablet), "Location");
        QCOMPARE(office.patch(office.yamadasTablet, path, 0, 10).status, 404u);
        QCOMPARE(
            office.router
                .handle(office.request(HttpMethod::Delete, office.yamadasTablet, path), office.log)
                .status,
            404u);
        QCOMPARE(office.patch(office.satosTablet, path, 0, 10).status, 204u);
        QCOMPARE(
            office.router
                .handle(office.request(HttpMethod::Delete, office.satosTablet, path), office.log)
                .status,
            204u);
        QCOMPARE(office.offsetTold(office.satosTablet, path), std::string());
    }

    void aStoppedDeviceHandsInFilesButReadsNone() {
        Office office;
        office.attach(office.sato);
        office.sendAll(office.satosTablet);
        const auto stopped = office.chamber.writer.write([&](ChamberFile& chamber) -> Result<void> {
            auto device = chamber.store().device(office.satosTablet);
            device->standing = sync::DeviceStanding::Stopped;
            chamber.store().putDevice(*device);
            return {};
        });
        QVERIFY(stopped.has_value());
        QCOMPARE(office.get(office.satosTablet).status, 403u);
        QCOMPARE(office.create(office.satosTablet).status, 201u);
    }

    void badRequestsAreToldWhatIsWrong() {
        Office office;
        HttpRequest old = office.request(HttpMethod::Post, office.satosTablet, "/v1/files");
        old.headers["tus-resumable"] = "0.2.2";
        const HttpResponse refused = office.router.handle(old, office.log);
        QCOMPARE(refused.status, 412u);
        QCOMPARE(headerOf(refused, "Tus-Version"), std::string("1.0.0"));
        for (const auto& [length, metadata] : std::vector<std::pair<std::string, std::string>>{
                 {"", "sha256 " + base64(office.hash)},
                 {"-3", "sha256 " + base64(office.hash)},
                 {"10", ""},
                 {"10", "sha256 ***"},
                 {"10", "filename " + base64("a")}}) {
            HttpRequest made = office.request(HttpMethod::Post, office.satosTablet, "/v1/files");
            if (!length.empty()) made.headers["upload-length"] = length;
            if (!metadata.empty()) made.headers["upload-metadata"] = metadata;
            QCOMPARE(office.router.handle(made, office.log).status, 400u);
        }
        const std::string path = headerOf(office.create(office.satosTablet), "Location");
        QCOMPARE(office.patch(office.satosTablet, path, 5, 5).status, 409u);
        HttpRequest wrongType = office.request(HttpMethod::Patch, office.satosTablet, path);
        wrongType.contentType = "image/jpeg";
        const auto start = office.router.upload(wrongType);
        QCOMPARE(std::get<HttpResponse>(*start).status, 415u);
    }
};

BANSO_TEST(FileHandlerTest);

}  // namespace banso::tests

#include "file_handler_test.moc"
