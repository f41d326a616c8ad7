// SPDX-License-Identifier: Apache-2.0
// A public client of the tus protocol, from its own package, with the real server. It is fetched
// when the test runs, so that this is a long one.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "shared/base/hash.h"
#include "shared/domain/attachment.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

constexpr int kMinutes = 5 * 60 * 1000;

struct Ended {
    int exitCode = -1;
    std::string out;
};

Ended run(const QString& program, const QStringList& arguments, const QString& folder) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(kMinutes)) return {};
    return {process.exitCode(), process.readAllStandardOutput().toStdString()};
}

void write(const QString& path, const std::string& text) {
    std::ofstream(path.toStdString(), std::ios::binary) << text;
}

}  // namespace

class TusClientTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string upload(const ServerProcess& server, const QString& file, const std::string& hash,
                       const QStringList& how) {
        const QStringList arguments{
            BANSO_SOURCE_DIR "/tests/end_to_end/tus/upload.mjs",
            QStringLiteral("https://localhost:%1/v1/files").arg(server.tabletsPort()),
            m_folder.path(), file, QString::fromStdString(hash)};
        return run("node", arguments + how, m_folder.path()).out;
    }

  private slots:
    void initTestCase() {
        QVERIFY2(!QStandardPaths::findExecutable("npm").isEmpty(), "this test needs npm");
        const Ended fetched =
            run("npm", {"install", "--no-audit", "--no-fund", "tus-js-client@4"}, m_folder.path());
        QCOMPARE(fetched.exitCode, 0);
    }

    void it_uploads_breaks_off_and_goes_on() {
        const SystemClock clock;
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.addPerson("佐藤 美咲", "advisor");
        server.start();
        EnrolledTablet tablet(server, "佐藤 美咲", clock);
        const ClientIdentity& identity = tablet.enrolled().identity;
        write(m_folder.filePath("ca.pem"), identity.authorityPem);
        write(m_folder.filePath("certificate.pem"), identity.certificatePem);
        write(m_folder.filePath("key.pem"), identity.privateKeyPem);
        std::string photo(20'000'000, 'p');
        for (std::size_t i = 0; i < photo.size(); i += 997) photo[i] = static_cast<char>(i);
        const QString file = m_folder.filePath("photo.jpg");
        write(file, photo);
        Attachment attachment;
        RandomIds ids(clock);
        attachment.id = ids.recordId();
        attachment.subject = ids.recordId();
        attachment.sha256 = hex(sha256(photo));
        attachment.bytes = static_cast<std::int64_t>(photo.size());
        attachment.mediaType = "image/jpeg";
        tablet->create(attachment);
        QVERIFY(tablet->sync().has_value());

        const std::string broken = upload(server, file, attachment.sha256, {"7000000"});
        const auto first = json::Document::parse(broken);
        QVERIFY2(first.has_value(), broken.c_str());
        QCOMPARE(first->root().boolean("whole"), std::optional(false));
        const std::string url(first->root().string("url").value_or(""));
        QVERIFY2(!url.empty(), broken.c_str());
        QVERIFY(tablet->sync().has_value());
        QVERIFY(!tablet->read<Attachment>(attachment.id).value.storedAt);

        const std::string resumed =
            upload(server, file, attachment.sha256, {"resume", QString::fromStdString(url)});
        const auto second = json::Document::parse(resumed);
        QVERIFY2(second.has_value(), resumed.c_str());
        QCOMPARE(second->root().boolean("whole"), std::optional(true));
        QVERIFY2(second->root().integer("first").value_or(0) >= 6'000'000, resumed.c_str());
        QVERIFY(tablet->sync().has_value());
        QVERIFY(tablet->read<Attachment>(attachment.id).value.storedAt.has_value());

        TlsClient client(server.tabletsPort(), identity);
        const Reply whole = client.get("/v1/files/" + attachment.sha256);
        QCOMPARE(whole.status, 200);
        QVERIFY(whole.body == photo);
    }
};

BANSO_TEST(TusClientTest);

}  // namespace banso::tests

#include "tus_client_test.moc"
