// SPDX-License-Identifier: Apache-2.0
#include "server/ops/tablet_recovery.h"

#include <sys/stat.h>

#include <QTemporaryDir>
#include <QtTest>

#include "server/auth/secret_file.h"
#include "server/store/chamber_recovery.h"
#include "shared/catalog/catalogue_sheet.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {
namespace {

/// The least that Argon2id takes, so that a test does not take a second each time.
constexpr GuessCost kCheap{8, 1};
constexpr std::string_view kForgotten = "correct horse battery staple";
constexpr std::string_view kNew = "四つの山 夜の駅 青い傘 古い時計";

}  // namespace

class TabletRecoveryTest : public QObject {
    Q_OBJECT

    /// A tablet's key file on a stick, sealed to the chamber's recovery key.
    struct Office {
        QTemporaryDir folder;
        QTemporaryDir stick;
        StandingClock clock;
        AuditLog audit{folder.path().toStdString()};
        RecoveryKey recovery = RecoveryKey::random();
        SecretKey dataKey = SecretKey::random();
        const std::string path = stick.filePath("key.json").toStdString();

        Office() {
            KeyFile file = KeyFile::make(dataKey, kForgotten, kCheap).value();
            file.seal(dataKey, recovery.publicHalf());
            put(file.text());
        }
        void put(const std::string& content) const {
            BANSO_ASSERT(writeSecretFile(path, content).has_value());
        }
        std::string text() const { return readSmallFile(path, 64 * 1024).value(); }
        Result<SecretKey> opened(std::string_view passphrase) const {
            return KeyFile::parse(text()).value().open(passphrase);
        }
        QString auditFile() const { return QString::fromStdString(audit.file().string()); }

        Result<void> give(const RecoveryKey& typed, std::string_view passphrase) const {
            auto brought = BroughtKeyFile::read(path);
            if (!brought) return brought.error();
            return brought->giveNewPassphrase(typed, passphrase, audit, clock.now(), kCheap);
        }
    };

    static void verifyUntouched(const Office& office, const std::string& before) {
        QCOMPARE(office.text(), before);
        QVERIFY(!QFile::exists(office.auditFile()));
    }

  private slots:
    void a_forgotten_passphrase_gives_way_to_a_new_one_for_the_same_key() {
        const Office office;
        QVERIFY(office.give(office.recovery, kNew).has_value());
        QVERIFY(office.opened(kNew).value() == office.dataKey);
        QCOMPARE(office.opened(kForgotten).error().code, ErrorCode::Unauthenticated);
        QVERIFY(KeyFile::parse(office.text())->sealedTo() == office.recovery.publicHalf());
    }

    void a_tablet_that_gave_up_opens_again() {
        const Office office;
        KeyFile file = KeyFile::parse(office.text()).value();
        file.giveUp();
        office.put(file.text());
        QVERIFY(office.give(office.recovery, kNew).has_value());
        QVERIFY(office.opened(kNew).value() == office.dataKey);
    }

    void each_use_leaves_an_entry_with_the_moment_and_the_file_before() {
        const Office office;
        const std::string before = office.text();
        QVERIFY(office.give(office.recovery, kNew).has_value());
        const auto use = office.audit.last(AuditEvent::RecoveryKeyUsed);
        QVERIFY(use->at == office.clock.now());
        QCOMPARE(use->facts[0].second, hex(sha256(before)));
        QCOMPARE(use->facts[1].second, office.recovery.publicHalf().text());
        QVERIFY(office.give(office.recovery, kNew).has_value());
        QCOMPARE(office.audit.verify()->lines, 2);
    }

    void where_the_use_cannot_be_recorded_nothing_is_opened() {
        const Office office;
        const std::string before = office.text();
        QVERIFY(QDir().mkpath(office.auditFile()));
        const auto given = office.give(office.recovery, kNew);
        QCOMPARE(given.error().code, ErrorCode::Storage);
        QVERIFY(given.error().detail.find("nothing was opened") != std::string::npos);
        QCOMPARE(office.text(), before);
        QVERIFY(office.opened(kForgotten).has_value());
    }

    void another_recovery_key_changes_nothing_and_the_error_names_the_right_paper() {
        const Office office;
        const std::string before = office.text();
        const auto given = office.give(RecoveryKey::random(), kNew);
        QCOMPARE(given.error().code, ErrorCode::Unauthenticated);
        QVERIFY(given.error().detail.find(paperNumber(office.recovery.publicHalf())) !=
                std::string::npos);
        verifyUntouched(office, before);
    }

    void a_passphrase_that_is_easy_to_guess_or_endless_is_refused() {
        const Office office;
        const std::string before = office.text();
        for (const char* weak : {"", "password", "takasaki2026", "合言葉"})
            QCOMPARE(office.give(office.recovery, weak).error().code, ErrorCode::Invalid);
        QCOMPARE(office.give(office.recovery, std::string(10'000, 'x')).error().code,
                 ErrorCode::TooLarge);
        verifyUntouched(office, before);
    }

    void a_tablet_that_was_told_no_recovery_key_opens_by_its_passphrase_only() {
        const Office office;
        office.put(KeyFile::make(office.dataKey, kForgotten, kCheap).value().text());
        const std::string before = office.text();
        const auto given = office.give(office.recovery, kNew);
        QCOMPARE(given.error().code, ErrorCode::NotFound);
        QVERIFY(given.error().detail.find("sealed to no recovery key") != std::string::npos);
        verifyUntouched(office, before);
    }

    void what_is_no_key_file_is_said_with_its_name() {
        const Office office;
        office.put("{\"name\":\"佐藤\"}");
        const auto given = office.give(office.recovery, kNew);
        QCOMPARE(given.error().code, ErrorCode::Malformed);
        QVERIFY(given.error().detail.find(office.path) != std::string::npos);
        office.put(std::string(100'000, ' '));
        QCOMPARE(office.give(office.recovery, kNew).error().code, ErrorCode::TooLarge);
    }

    /// As a stick's file system has it, which knows no owners.
    void a_file_that_others_can_read_is_opened_too() {
        const Office office;
        QCOMPARE(::chmod(office.path.c_str(), 0755), 0);
        QVERIFY(office.give(office.recovery, kNew).has_value());
        QVERIFY(office.opened(kNew).has_value());
    }
};

BANSO_TEST(TabletRecoveryTest);

}  // namespace banso::tests

#include "tablet_recovery_test.moc"
