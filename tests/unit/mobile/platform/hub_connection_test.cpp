// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/hub_connection.h"

#include <QTemporaryDir>
#include <QtTest>

#include "shared/text/fold.h"
#include "sync/device/replica_schema.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class HubConnectionTest : public QObject {
    Q_OBJECT

    static Database tabletsFile(const QTemporaryDir& folder) {
        auto file =
            Database::open(folder.filePath("tablet.db").toStdString(), Database::Mode::ReadWrite);
        BANSO_ASSERT(file && sync::migrateReplica(*file, fold));
        return std::move(*file);
    }

  private slots:
    void where_the_hub_is_outlives_the_program() {
        const QTemporaryDir folder;
        const HubConnection hub{"banso.example", 443, 65'535};
        {
            Database file = tabletsFile(folder);
            QVERIFY(hubConnection(file).address.empty());
            putHubConnection(file, hub);
        }
        Database file = tabletsFile(folder);
        QVERIFY(hubConnection(file) == hub);
    }

    void the_identity_is_looked_for_beside_the_file() {
        const QTemporaryDir folder;
        Database file = tabletsFile(folder);
        QCOMPARE(QDir(QString::fromStdString(folderOf(file))).canonicalPath(),
                 QDir(folder.path()).canonicalPath());
    }
};

BANSO_TEST(HubConnectionTest);

}  // namespace banso::tests

#include "hub_connection_test.moc"
