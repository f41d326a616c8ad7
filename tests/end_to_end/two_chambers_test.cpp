// SPDX-License-Identifier: Apache-2.0
// Two chambers on one machine: each with a folder, a process and an authority of its own, and
// neither ever reads the other.
#include <QtTest>

#include "server/auth/certificate_authority.h"
#include "server/store/data_folder.h"
#include "shared/base/hash.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "sync/protocol/lines.h"
#include "sync/protocol/messages.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class TwoChambersTest : public QObject {
    Q_OBJECT

    /// A chamber that is served, with a tablet that has sent a business.
    struct Chamber {
        SystemClock clock;
        RandomIds ids{clock};
        ServerProcess server;
        std::optional<EnrolledTablet> tablet;
        Business shop;

        explicit Chamber(const std::string& shopName) {
            BANSO_ASSERT(server.init().exitCode == 0);
            server.addPerson("佐藤 美咲", "advisor");
            server.start();
            tablet.emplace(server, "佐藤 美咲", clock);
            shop.id = ids.recordId();
            shop.name = shopName;
            (*tablet)->create(shop);
            BANSO_ASSERT((*tablet)->sync().has_value());
        }

        /// A sync that says it is this device, whoever shows this certificate.
        Reply syncAs(const DeviceId& device, const ClientIdentity& identity) const {
            sync::DeviceHello hello;
            hello.device = device;
            sync::LineWriter writer;
            writer.add(sync::encode(hello));
            writer.end();
            TlsClient client(server.tabletsPort(), identity);
            return client.post("/v1/sync", writer.take());
        }
        /// What this chamber's own authority would have signed for a device of that name.
        ClientIdentity forgedFor(const DeviceId& device) const {
            const DeviceKey key;
            const DataFolder folder(server.folder().toStdString());
            const auto authority = CertificateAuthority::load(folder.authorityFolder());
            const auto request = DeviceRequest::parse(key.requestFor(device));
            return {server.authorityPem(), authority->sign(*request, clock.now()).pem,
                    key.privateKeyPem()};
        }
        /// A file of the shop, as its tablet sends it.
        void sendFile(const std::string& photo) {
            Attachment attachment;
            attachment.id = ids.recordId();
            attachment.subject = shop.id;
            attachment.sha256 = hex(sha256(photo));
            attachment.bytes = static_cast<std::int64_t>(photo.size());
            attachment.mediaType = "image/jpeg";
            (*tablet)->create(attachment);
            BANSO_ASSERT((*tablet)->sync().has_value());
            TlsClient client(server.tabletsPort(), tablet->enrolled().identity);
            const std::string name =
                QByteArray::fromStdString(attachment.sha256).toBase64().toStdString();
            client.send(
                "POST /v1/files HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n"
                "Upload-Length: " +
                std::to_string(photo.size()) + "\r\nUpload-Metadata: sha256 " + name +
                "\r\nContent-Length: 0\r\n\r\n");
            const Reply begun = client.receive();
            BANSO_ASSERT(begun.status == 201);
            client.send("PATCH " + begun.headers.at("location") +
                        " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n"
                        "Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                        "Content-Length: " +
                        std::to_string(photo.size()) + "\r\n\r\n" + photo);
            BANSO_ASSERT(client.receive().status == 204);
        }
    };

    static bool contains(const std::string& text, std::string_view part) {
        return text.find(part) != std::string::npos;
    }

  private slots:
    void a_certificate_of_one_chamber_opens_no_connection_to_the_other() {
        Chamber ours("榛名製パン");
        const Chamber theirs("前橋金物店");
        ClientIdentity identity = ours.tablet->enrolled().identity;
        identity.authorityPem = theirs.server.authorityPem();
        QCOMPARE(theirs.syncAs(ours.tablet->enrolled().device, identity).status, 0);
        QVERIFY((*ours.tablet)->sync().has_value());
    }

    void a_tablet_of_one_chamber_does_not_take_the_other_for_its_own() {
        const Chamber ours("榛名製パン");
        const Chamber theirs("前橋金物店");
        const TlsClient client(theirs.server.tabletsPort(), ours.tablet->enrolled().identity);
        QVERIFY(!client.isConnected());
    }

    void the_id_of_another_chambers_device_reads_nothing_even_well_signed() {
        const Chamber ours("榛名製パン");
        const Chamber theirs("前橋金物店");
        const DeviceId device = ours.tablet->enrolled().device;
        const Reply reply = theirs.syncAs(device, theirs.forgedFor(device));
        QCOMPARE(reply.status, 401);
        QVERIFY(!contains(reply.body, "店"));
    }

    void a_tablet_that_says_it_is_one_of_the_other_chamber_is_refused() {
        const Chamber ours("榛名製パン");
        const Chamber theirs("前橋金物店");
        const Reply reply =
            theirs.syncAs(ours.tablet->enrolled().device, theirs.tablet->enrolled().identity);
        QVERIFY2(reply.status == 401 || reply.status == 403, reply.body.c_str());
        QVERIFY(!contains(reply.body, "店"));
    }

    void a_file_of_one_chamber_is_not_found_at_the_other() {
        Chamber ours("榛名製パン");
        const Chamber theirs("前橋金物店");
        const std::string photo = "the picture of a shop";
        const std::string path = "/v1/files/" + hex(sha256(photo));
        ours.sendFile(photo);
        TlsClient here(ours.server.tabletsPort(), ours.tablet->enrolled().identity);
        const Reply read = here.get(path);
        QCOMPARE(read.status, 200);
        QCOMPARE(read.body, photo);
        TlsClient there(theirs.server.tabletsPort(), theirs.tablet->enrolled().identity);
        QCOMPARE(there.get(path).status, 404);
    }

    void no_record_of_one_chamber_is_in_the_others_pull() {
        const Chamber ours("榛名製パン");
        const Chamber theirs("前橋金物店");
        const EnrolledTablet fresh(theirs.server, "佐藤 美咲", theirs.clock);
        const Reply reply = theirs.syncAs(fresh.enrolled().device, fresh.enrolled().identity);
        QCOMPARE(reply.status, 200);
        QVERIFY(contains(reply.body, theirs.shop.id.text()));
        QVERIFY(!contains(reply.body, ours.shop.id.text()));
        QVERIFY(!contains(reply.body, ours.tablet->enrolled().device));
    }
};

BANSO_TEST(TwoChambersTest);

}  // namespace banso::tests

#include "two_chambers_test.moc"
