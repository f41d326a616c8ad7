// SPDX-License-Identifier: Apache-2.0
#include "server/store/device_ledger.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

#include <csignal>

#include "tests/support/test_registry.h"

namespace banso::tests {

class DeviceLedgerTest : public QObject {
    Q_OBJECT

    struct Office {
        QTemporaryDir disk;
        QTemporaryDir otherDisk;
        SystemClock clock;
        RandomIds ids{clock};
        DataFolder folder{disk.path().toStdString()};
        std::filesystem::path copy{(otherDisk.path() + "/ledger").toStdString()};
        DeviceLedger ledger{folder};
        sync::DeviceRow device;

        Office() {
            device.id = ids.deviceId();
            device.person = ids.recordId();
            device.fingerprint = "aa11";
            device.validUntil = 5;
        }
        static QByteArray textOf(const std::filesystem::path& path) {
            QFile file(QString::fromStdString(path.string()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
    };

    /// While it lives no file grows beyond this size, as on a full disk.
    class FullDisk {
      public:
        explicit FullDisk(rlim_t size) {
            std::signal(SIGXFSZ, SIG_IGN);
            ::getrlimit(RLIMIT_FSIZE, &m_before);
            const rlimit full{size, m_before.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &full);
        }
        FullDisk(const FullDisk&) = delete;
        FullDisk& operator=(const FullDisk&) = delete;
        ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

      private:
        rlimit m_before{};
    };

  private slots:
    void it_knows_who_was_enrolled_and_who_was_stopped() {
        Office office;
        QVERIFY(office.ledger.enrolled(office.device, office.clock.now()).has_value());
        QVERIFY(office.ledger.stopped(office.device.id, office.clock.now()).has_value());
        const auto contents = office.ledger.read().value();
        const auto& enrolled = contents.enrolled.at(office.device.id);
        QCOMPARE(enrolled.person, office.device.person);
        QCOMPARE(enrolled.fingerprint, office.device.fingerprint);
        QCOMPARE(enrolled.validUntil, office.device.validUntil);
        QVERIFY(contents.stopped.contains(office.device.id));
    }

    void it_knows_when_a_tablet_was_enrolled_and_which_authority_was_withdrawn() {
        Office office;
        const Sha256 authority = sha256("authority");
        const Instant now = office.clock.now();
        QVERIFY(office.ledger.enrolled(office.device, now).has_value());
        QVERIFY(office.ledger.withdrawn(authority, now).has_value());
        const auto contents = office.ledger.read().value();
        QCOMPARE(contents.enrolled.at(office.device.id).at, now.time_since_epoch().count());
        QCOMPARE(contents.withdrawn.at(hex(authority)), now.time_since_epoch().count());
    }

    void who_was_held_and_admitted_stands_as_was_said_last_whatever_the_order_of_the_lines() {
        Office office;
        const Instant now = office.clock.now();
        const DeviceId other = office.ids.deviceId();
        QVERIFY(office.ledger.admitted(office.device.id, now + std::chrono::hours{1}).has_value());
        QVERIFY(office.ledger.held(office.device.id, now).has_value());
        QVERIFY(office.ledger.admitted(other, now).has_value());
        QVERIFY(office.ledger.held(other, now + std::chrono::hours{1}).has_value());
        const auto contents = office.ledger.read().value();
        QVERIFY(!contents.holds.at(office.device.id).isHeld);
        QVERIFY(contents.holds.at(other).isHeld);
    }

    void it_knows_what_was_erased_by_whom_and_why() {
        Office office;
        const sync::ErasureOrder order{office.ids.recordId(), sync::ErasureReason::Retention,
                                       "console"};
        const sync::ErasureOrder joined{office.ids.recordId(), order.reason, order.actor};
        QVERIFY(office.ledger.erased({order, joined}, office.clock.now()).has_value());
        const auto erased = office.ledger.read()->erased;
        QCOMPARE(erased.size(), std::size_t{2});
        QCOMPARE(erased.back().target, joined.target);
        QCOMPARE(erased.front().target, order.target);
        QCOMPARE(erased.front().reason, order.reason);
        QCOMPARE(erased.front().actor, order.actor);
    }

    /// A restore would carry out a half of what the administrator was told had failed.
    void a_full_disk_leaves_nothing_of_an_order_in_it() {
        Office office;
        QVERIFY(office.ledger.enrolled(office.device, office.clock.now()).has_value());
        const auto before = office.ledger.read()->enrolled.size();
        const sync::ErasureOrder order{office.ids.recordId(), sync::ErasureReason::Request, "x"};
        const auto length = std::filesystem::file_size(office.folder.path() / "devices.ndjson");
        {
            const FullDisk full(length + 200);
            const std::vector<sync::ErasureOrder> orders(3, order);
            QVERIFY(!office.ledger.erased(orders, office.clock.now()).has_value());
        }
        QVERIFY(office.ledger.read()->erased.empty());
        QVERIFY(office.ledger.erased({order}, office.clock.now()).has_value());
        QCOMPARE(office.ledger.read()->erased.size(), std::size_t{1});
        QCOMPARE(office.ledger.read()->enrolled.size(), before);
    }

    void an_erasure_waits_for_no_other_disk_and_is_brought_there_afterwards() {
        Office office;
        QVERIFY(office.ledger.keepCopyIn(office.copy).has_value());
        const sync::ErasureOrder order{office.ids.recordId(), sync::ErasureReason::Other, "x"};
        QVERIFY(office.ledger.erased({order}, office.clock.now()).has_value());
        QCOMPARE(office.ledger.copy().state.error().code, ErrorCode::Storage);
        office.ledger.bringCopyUpToDate();
        QVERIFY(office.ledger.copy().state.has_value());
    }

    void the_last_certificate_of_a_device_counts() {
        Office office;
        QVERIFY(office.ledger.enrolled(office.device, office.clock.now()).has_value());
        office.device.fingerprint = "bb22";
        QVERIFY(office.ledger.enrolled(office.device, office.clock.now()).has_value());
        QCOMPARE(office.ledger.read()->enrolled.at(office.device.id).fingerprint, "bb22");
    }

    void a_copy_that_is_named_late_has_what_was_written_before() {
        Office office;
        QVERIFY(office.ledger.stopped(office.device.id, office.clock.now()).has_value());
        QVERIFY(office.ledger.keepCopyIn(office.copy).has_value());
        QVERIFY(office.ledger.copy().state.has_value());
        QCOMPARE(Office::textOf(office.copy / "devices.ndjson"),
                 Office::textOf(office.folder.path() / "devices.ndjson"));
    }

    void a_lost_data_folder_reads_its_devices_from_the_other_disk() {
        Office office;
        QVERIFY(office.ledger.keepCopyIn(office.copy).has_value());
        QVERIFY(office.ledger.stopped(office.device.id, office.clock.now()).has_value());
        const QTemporaryDir empty;
        const DeviceLedger anew(DataFolder(empty.path().toStdString()));
        QVERIFY(anew.read()->stopped.empty());
        QVERIFY(anew.keepCopyIn(office.copy).has_value());
        QVERIFY(anew.read()->stopped.contains(office.device.id));
    }

    void a_tablet_is_stopped_although_the_other_disk_is_away_and_the_copy_catches_up() {
        Office office;
        QVERIFY(office.ledger.keepCopyIn(office.copy).has_value());
        const auto away = office.copy.string() + ".away";
        std::filesystem::rename(office.copy, away);
        QVERIFY(office.ledger.stopped(office.device.id, office.clock.now()).has_value());
        QCOMPARE(office.ledger.copy().state.error().code, ErrorCode::NotFound);
        std::filesystem::rename(away, office.copy);
        QCOMPARE(office.ledger.copy().state.error().code, ErrorCode::Storage);
        QVERIFY(office.ledger.enrolled(office.device, office.clock.now()).has_value());
        QVERIFY(office.ledger.copy().state.has_value());
    }

    void the_data_folder_is_no_place_for_the_copy() {
        Office office;
        QCOMPARE(office.ledger.keepCopyIn(office.folder.path()).error().code, ErrorCode::Invalid);
    }

    void a_copy_that_cannot_be_read_is_neither_empty_nor_whole() {
        Office office;
        QVERIFY(office.ledger.stopped(office.device.id, office.clock.now()).has_value());
        QVERIFY(office.ledger.keepCopyIn(office.copy).has_value());
        const auto file = office.copy / "devices.ndjson";
        std::filesystem::remove(file);
        std::filesystem::create_directory(file);
        QCOMPARE(DeviceLedger::isIn(office.copy).error().code, ErrorCode::Storage);
        QCOMPARE(office.ledger.read().error().code, ErrorCode::Storage);
        QVERIFY(office.ledger.copy().state.error().detail.find("Cannot read") == 0);
        // What the chamber's own folder has is there once the other one is out of the way.
        std::filesystem::remove(file);
        QVERIFY(office.ledger.read()->stopped.contains(office.device.id));
    }

    void no_folder_holds_a_ledger() {
        Office office;
        QVERIFY(!DeviceLedger::isIn({}).value());
        QVERIFY(!DeviceLedger::isIn(office.copy).value());
        QVERIFY(office.ledger.begin().has_value());
        QVERIFY(DeviceLedger::isIn(office.folder.path()).value());
    }

    void a_line_that_a_power_cut_left_unfinished_takes_no_other_with_it() {
        Office office;
        QFile file(QString::fromStdString((office.folder.path() / "devices.ndjson").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"stopped\":\"d");
        file.close();
        QVERIFY(office.ledger.stopped(office.device.id, office.clock.now()).has_value());
        QCOMPARE(office.ledger.read()->stopped, std::set<DeviceId>{office.device.id});
    }
};

BANSO_TEST(DeviceLedgerTest);

}  // namespace banso::tests

#include "device_ledger_test.moc"
