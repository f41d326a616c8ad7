// SPDX-License-Identifier: Apache-2.0
#include "server/store/chamber_recovery.h"

#include <QTemporaryDir>
#include <QtTest>

#include "server/auth/secret_file.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class ChamberRecoveryTest : public QObject {
    Q_OBJECT

    struct Place {
        QTemporaryDir folder;
        StandingClock clock;
        ChamberRecovery recovery{folder.path().toStdString()};
    };

  private slots:
    void a_chamber_without_a_recovery_key_says_so() {
        Place place;
        QCOMPARE(place.recovery.read().error().code, ErrorCode::NotFound);
        QVERIFY(!place.recovery.told());
    }

    void the_public_half_reads_back_with_the_moment_it_was_made() {
        Place place;
        const RecoveryKey key = RecoveryKey::random();
        QVERIFY(place.recovery.write(key.publicHalf(), place.clock.now()).has_value());
        const auto half = place.recovery.read();
        QVERIFY(half->key == key.publicHalf());
        QVERIFY(half->made == place.clock.now());
        QVERIFY(place.recovery.told() == key.publicHalf());
    }

    void the_private_half_is_nowhere_in_the_folder() {
        Place place;
        const RecoveryKey key = RecoveryKey::random();
        QVERIFY(place.recovery.write(key.publicHalf(), place.clock.now()).has_value());
        for (const QString& name : QDir(place.folder.path()).entryList(QDir::Files)) {
            const std::string path = place.folder.filePath(name).toStdString();
            const std::string text = readSecretFile(path).value();
            QVERIFY(text.find(key.text()) == std::string::npos);
            QVERIFY(text.find(key.publicHalf().text()) != std::string::npos);
        }
    }

    void a_damaged_half_is_told_to_nobody_and_the_error_says_how_to_mend_it() {
        Place place;
        for (const char* text : {"", "{}", R"({"version":1,"key":"12","made":0})"}) {
            QVERIFY(writeSecretFile(place.recovery.file(), text).has_value());
            const auto half = place.recovery.read();
            QCOMPARE(half.error().code, ErrorCode::Malformed);
            QVERIFY(half.error().detail.find("recovery new --replace") != std::string::npos);
            QVERIFY(!place.recovery.told());
        }
    }

    void a_half_of_a_newer_program_is_left_alone() {
        Place place;
        QVERIFY(writeSecretFile(place.recovery.file(), R"({"version":2})").has_value());
        QCOMPARE(place.recovery.read().error().code, ErrorCode::UnsupportedVersion);
    }
};

BANSO_TEST(ChamberRecoveryTest);

}  // namespace banso::tests

#include "chamber_recovery_test.moc"
