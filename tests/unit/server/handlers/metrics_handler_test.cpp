// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/metrics_handler.h"

#include <QtTest>

#include "server/ops/backup.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class MetricsHandlerTest : public QObject {
    Q_OBJECT

    static bool contains(const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    }

  private slots:
    void theChamberIsToldInFiguresWithoutNamesOrIds() {
        ChamberFixture chamber;
        const RecordId sato = chamber.addPerson("佐藤 美咲", Role::Advisor);
        const DeviceId device = chamber.addDevice(sato);
        Metrics metrics;
        MetricsHandler handler(metrics, chamber.writer, chamber.readers, chamber.clock);
        const auto response = handler.handle();
        QCOMPARE(response->status, 200U);
        const std::string& text = response->body;
        QVERIFY(contains(text, "banso_head_revision " + std::to_string(chamber.head())));
        QVERIFY(contains(text, "banso_devices{standing=\"active\"} 1"));
        QVERIFY(contains(text, "banso_devices{standing=\"stopped\"} 0"));
        QVERIFY(contains(text, "banso_backup_age_minutes -1"));
        QVERIFY(!contains(text, "佐藤"));
        QVERIFY(!contains(text, sato.text()));
        QVERIFY(!contains(text, device));
    }

    void theAgeOfTheLastBackupGrowsUntilTheNext() {
        ChamberFixture chamber;
        Backup backup;
        backup.manifest.epoch = chamber.epoch();
        backup.manifest.head = chamber.head();
        QVERIFY(announceBackup(chamber.writer, backup, chamber.clock.now()).has_value());
        chamber.clock.instant += std::chrono::minutes{90};
        Metrics metrics;
        MetricsHandler handler(metrics, chamber.writer, chamber.readers, chamber.clock);
        QVERIFY(contains(handler.handle()->body, "banso_backup_age_minutes 90"));
    }

    void aServerWhoseFileHasGoneSaysSo() {
        ChamberFixture chamber;
        StoreReaders nowhere(chamber.folder.filePath("missing.db").toStdString());
        Metrics metrics;
        MetricsHandler handler(metrics, chamber.writer, nowhere, chamber.clock);
        QCOMPARE(handler.handle().error().code, ErrorCode::Storage);
    }
};

BANSO_TEST(MetricsHandlerTest);

}  // namespace banso::tests

#include "metrics_handler_test.moc"
