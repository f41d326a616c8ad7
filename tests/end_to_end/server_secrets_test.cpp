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

    static std::string textOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
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
        for (const std::string& told : {figures.body, textOf(server.logFile())}) {
            QVERIFY(!told.empty());
            QVERIFY(told.find(kShop) == std::string::npos);
            QVERIFY(told.find("佐藤") == std::string::npos);
        }
    }
};

BANSO_TEST(ServerSecretsTest);

}  // namespace banso::tests

#include "server_secrets_test.moc"
