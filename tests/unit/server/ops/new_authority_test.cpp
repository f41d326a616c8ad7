// SPDX-License-Identifier: Apache-2.0
#include "server/ops/new_authority.h"

#include <QtTest>

#include "server/store/accounts.h"
#include "server/store/audit_log.h"
#include "server/store/device_ledger.h"
#include "server/store/enrolment_tickets.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class NewAuthorityTest : public QObject {
    Q_OBJECT

    /// A chamber with one tablet in use, one that was stopped, and an account; no server runs.
    struct Office {
        QTemporaryDir disk;
        DataFolder folder{disk.path().toStdString()};
        StandingClock clock;
        RandomIds ids{clock};
        CertificateAuthority before = CertificateAuthority::create(clock.now());
        DeviceId tablet = ids.deviceId();
        DeviceId stopped = ids.deviceId();
        RecordId makoto = ids.recordId();
        std::unique_ptr<ChamberFile> chamber =
            ChamberFile::open(folder.chamberFile(), clock, ids).value();

        Office() {
            BANSO_ASSERT(putInPlace(before, folder).has_value());
            const auto written = chamber->write([&](ChamberFile& open) -> Result<void> {
                put(open, tablet, sync::DeviceStanding::Active);
                put(open, stopped, sync::DeviceStanding::Stopped);
                return {};
            });
            BANSO_ASSERT(written.has_value());
            const Accounts accounts(folder);
            BANSO_ASSERT(accounts
                             .invite(makoto, sha256("code"), "secret",
                                     clock.now() + std::chrono::minutes{10})
                             .has_value());
            BANSO_ASSERT(accounts.setUp(sha256("code"), clock.now(), "hash", 1).has_value());
        }
        static void put(ChamberFile& open, const DeviceId& id, sync::DeviceStanding standing) {
            sync::DeviceRow row;
            row.id = id;
            row.fingerprint = "aa11";
            row.nextFingerprint = "bb22";
            row.standing = standing;
            open.store().putDevice(row);
        }
        CertificateAuthority standing() const {
            return CertificateAuthority::load(folder.authorityFolder()).value();
        }
        Result<AuthorityReplaced> replace() {
            return replaceAuthority(folder, *chamber, {}, clock);
        }
    };

  private slots:
    void another_authority_stands_and_what_was_known_by_the_old_one_counts_no_more() {
        Office office;
        EnrolmentTickets tickets(*office.chamber, office.folder, office.clock);
        const EnrolmentTicket open{sha256("ticket"), office.clock.now() + std::chrono::minutes{10},
                                   office.makoto};
        QVERIFY(tickets.addTicket(open).has_value());
        const auto done = office.replace();
        QVERIFY(done.has_value());
        QCOMPARE(office.standing().fingerprint(), done->authority);
        QVERIFY(done->authority != office.before.fingerprint());
        QCOMPARE(done->tablets, std::size_t{1});
        QCOMPARE(done->accounts, std::size_t{1});
        QVERIFY(office.chamber->store().device(office.tablet)->hasNoCertificate());
        QVERIFY(!office.chamber->store().device(office.tablet)->isStopped());
        QVERIFY(office.chamber->store().device(office.stopped)->isStopped());
        QVERIFY(!Accounts(office.folder).find(office.makoto).value()->isSetUp());
        QVERIFY(tickets.openTickets(office.clock.now())->empty());
    }

    void the_one_that_was_withdrawn_is_trusted_nowhere_again() {
        Office office;
        QVERIFY(requireTrusted(office.before, office.folder).has_value());
        QVERIFY(office.replace().has_value());
        QVERIFY(requireTrusted(office.standing(), office.folder).has_value());
        QCOMPARE(requireTrusted(office.before, office.folder).error().code, ErrorCode::Forbidden);
    }

    void nothing_of_the_old_key_is_left_in_the_folder() {
        Office office;
        QVERIFY(office.replace().has_value());
        std::size_t files = 0;
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(office.folder.path()))
            files += entry.path().filename() == "authority-key.pem";
        QCOMPARE(files, std::size_t{1});
        QCOMPARE(std::filesystem::status(office.folder.authorityFolder()).permissions(),
                 std::filesystem::perms::owner_all);
    }

    void it_is_on_record_before_it_is_done_and_a_log_that_takes_nothing_leaves_all_as_it_was() {
        Office office;
        QVERIFY(office.replace().has_value());
        const auto noted = AuditLog(office.folder).last(AuditEvent::AuthorityReplaced);
        QVERIFY(noted.has_value());
        const Sha256 standing = office.standing().fingerprint();
        const auto log = AuditLog(office.folder).file();
        std::filesystem::rename(log, log.string() + ".away");
        std::filesystem::create_directory(log);
        QVERIFY(!office.replace().has_value());
        QCOMPARE(office.standing().fingerprint(), standing);
    }

    /// Passwords that somebody else may have are good on no server that runs.
    void what_is_done_by_half_lets_no_server_start() {
        Office office;
        const auto accounts = office.folder.path() / "accounts.json";
        std::filesystem::rename(accounts, accounts.string() + ".away");
        std::filesystem::create_directory(accounts);
        QVERIFY(!office.replace().has_value());
        QCOMPARE(office.standing().fingerprint(), office.before.fingerprint());
        QVERIFY(!requireTrusted(office.standing(), office.folder).has_value());
        std::filesystem::remove(accounts);
        std::filesystem::rename(accounts.string() + ".away", accounts);
        QVERIFY(office.replace().has_value());
        QVERIFY(requireTrusted(office.standing(), office.folder).has_value());
    }

    void one_whose_key_is_missing_is_withdrawn_all_the_same() {
        Office office;
        std::filesystem::remove(office.folder.authorityFolder() / "authority-key.pem");
        QVERIFY(office.replace().has_value());
        QCOMPARE(requireTrusted(office.before, office.folder).error().code, ErrorCode::Forbidden);
    }

    void one_that_cannot_be_read_any_more_is_replaced_too() {
        Office office;
        std::filesystem::remove_all(office.folder.authorityFolder());
        QVERIFY(office.replace().has_value());
        QVERIFY(requireTrusted(office.standing(), office.folder).has_value());
    }
};

BANSO_TEST(NewAuthorityTest);

}  // namespace banso::tests

#include "new_authority_test.moc"
