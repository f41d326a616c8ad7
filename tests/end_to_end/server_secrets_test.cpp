// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include <QDirIterator>
#include <QtTest>

#include "shared/domain/business.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// What others on the server's machine get to see of a chamber.
class ServerSecretsTest : public QObject {
    Q_OBJECT

    static constexpr const char* kShop = "ひみつ製麺所";
    /// A word that whoever asks lets fall wherever one can.
    static constexpr const char* kWord = "himitsu";

    static std::string textOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    /// In names, passwords, searches, codes, paths, files and what cannot be read, at both ports.
    static void dropTheWord(const ServerProcess& server, const EnrolledTablet& tablet) {
        const std::string word = kWord;
        const std::string form = "name=" + word + "&password=" + word + "&totp=123456";
        for (const std::string& path : {"/" + word, "/lost?q=" + word, "/people?name=" + word,
                                        "/setup?person=" + word + "&code=" + word})
            BANSO_ASSERT(ask(server, "GET " + path, {}, "").status != 0);
        BANSO_ASSERT(
            ask(server, "POST /sign-in", "application/x-www-form-urlencoded", form).status != 0);
        ask(server, "POST /setup", "application/x-www-form-urlencoded", "code=" + word);
        ask(server, "POST /imports/preview", "multipart/form-data; boundary=" + word,
            "--" + word + "\r\nContent-Disposition: form-data; filename=\"" + word + "\"");
        ask(server, "POST /v1/enrol", "application/json",
            "{\"csr\":\"" + word + "\",\"proof\":\"" + word + "\",\"was\":\"" + word + "\"}");
        tablet.post("", word);
        tablet.post("Upload-Length: 1\r\nUpload-Metadata: sha256 " + word + "\r\n", "",
                    "/v1/files");
        tablet.post("", "{\"csr\":\"" + word + "\"}", "/v1/renew");
        tablet.post("", "{\"uses\":[{\"key\":\"" + word + "\"}]}", "/v1/recovered");
    }
    /// At the people's port, as a form of the page itself would.
    static Reply ask(const ServerProcess& server, const std::string& line, const std::string& type,
                     const std::string& body) {
        const std::string host = "localhost:" + std::to_string(server.peoplePort());
        TlsClient client(server.peoplePort(), {server.authorityPem(), {}, {}});
        client.send(line + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: https://" + host +
                    (type.empty() ? "" : "\r\nContent-Type: " + type) +
                    "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
        return client.receive();
    }

    /// A chamber with a day behind it: enrolled, synced, asked for its figures, backed up.
    static Reply live(ServerProcess& server) {
        const SystemClock clock;
        RandomIds ids(clock);
        server.init();
        server.addPerson(QStringLiteral("佐藤 美咲"), QStringLiteral("advisor"));
        server.setServeOptions({QStringLiteral("--metrics-port"), QStringLiteral("0")});
        server.start();
        EnrolledTablet tablet(server, QStringLiteral("佐藤 美咲"), clock);
        Business shop;
        shop.id = ids.recordId();
        shop.name = kShop;
        tablet->create(shop);
        BANSO_ASSERT(tablet->sync().has_value());
        server.run({QStringLiteral("backup")});
        dropTheWord(server, tablet);
        TlsClient client(server.metricsPort(), {server.authorityPem(), {}, {}});
        return client.get("/metrics");
    }

  private slots:
    void noFileOfAChamberIsForOthersWhateverTheUmask() {
        const mode_t before = ::umask(0);
        ServerProcess server;
        live(server);
        ::umask(before);
        int files = 0;
        QDirIterator each(server.folder(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString path = each.next();
            struct stat status {};
            QCOMPARE(::stat(path.toLocal8Bit().constData(), &status), 0);
            QVERIFY2((status.st_mode & (S_IRWXG | S_IRWXO)) == 0, qPrintable(path));
            ++files;
        }
        QVERIFY(files > 5);
    }

    void theLogAndTheFiguresNameNobody() {
        ServerProcess server;
        const Reply figures = live(server);
        QCOMPARE(figures.status, 200);
        QVERIFY(figures.body.find("route=\"/v1/sync\",status=\"2xx\"") != std::string::npos);
        QCOMPARE(server.stop(), 0);
        const std::string log = textOf(server.logFile());
        for (const char* route : {"/sign-in", "/setup", "/imports/preview", "/v1/enrol",
                                  "/v1/files", "/v1/renew", "/v1/recovered"})
            QVERIFY2(log.find(route) != std::string::npos, route);
        for (const std::string& told : {figures.body, log}) {
            QVERIFY(!told.empty());
            QVERIFY(told.find(kShop) == std::string::npos);
            QVERIFY(told.find(kWord) == std::string::npos);
            QVERIFY(told.find("佐藤") == std::string::npos);
        }
    }
};

BANSO_TEST(ServerSecretsTest);

}  // namespace banso::tests

#include "server_secrets_test.moc"
