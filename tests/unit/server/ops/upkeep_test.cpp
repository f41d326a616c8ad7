// SPDX-License-Identifier: Apache-2.0
#include "server/ops/upkeep.h"

#include <QtTest>

#include <fstream>

#include "server/ops/erasure_desk.h"
#include "server/ops/file_copies.h"
#include "server/ops/restore.h"
#include "shared/base/hash.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "tests/support/clear_text.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class UpkeepTest : public QObject {
    Q_OBJECT

    struct Office {
        ChamberFixture chamber;
        DataFolder folder{chamber.folder.path().toStdString()};
        FileStore files = FileStore::open(folder.filesFolder(), 0).value();
        Upkeep upkeep{folder, files, chamber.readers, chamber.writer, chamber.clock, chamber.log};

        /// A file that came so long ago, with its sealed copy; its hash.
        std::string file(const std::string& bytes, std::chrono::hours age) {
            std::string hash = hex(sha256(bytes));
            const DeviceId device = chamber.ids.deviceId();
            const auto upload =
                files.begin(device, hash, static_cast<std::int64_t>(bytes.size())).value();
            auto writer = files.append(device, upload.id(), 0).value();
            BANSO_ASSERT(writer.append(bytes).has_value() && writer.finish().has_value());
            std::filesystem::last_write_time(
                folder.filesFolder() / "whole" / hash.substr(0, 2) / hash,
                std::filesystem::file_time_type::clock::now() - age);
            BANSO_ASSERT(copyFiles(folder, {}, folder.backupsFolder())->copied == 1);
            return hash;
        }
        bool has(const std::string& hash) const { return files.lengthOf(hash).has_value(); }
        /// How many sealed copies lie beside the backups.
        std::size_t copies() const {
            std::size_t count = 0;
            for (const auto& at :
                 std::filesystem::recursive_directory_iterator(folder.backupsFolder() / "files"))
                if (at.is_regular_file()) ++count;
            return count;
        }
        void attach(const std::string& hash) {
            Attachment photo;
            photo.id = chamber.ids.recordId();
            photo.subject = chamber.ids.recordId();
            photo.sha256 = hash;
            chamber.bring(photo);
        }
    };
    static constexpr std::chrono::hours kLongAgo{24 * 91};

  private slots:
    void a_file_that_nothing_names_goes_after_three_months_with_its_copy() {
        Office office;
        const std::string orphan = office.file("handed in, and dropped", kLongAgo);
        const std::string young = office.file("its record may come yet", std::chrono::hours{24});
        const std::string named = office.file("a photo of the shop", kLongAgo);
        office.attach(named);
        office.upkeep.run();
        QVERIFY(!office.has(orphan));
        QVERIFY(office.has(young) && office.has(named));
        QCOMPARE(office.copies(), std::size_t{2});
    }

    void a_chamber_that_was_restored_waits_for_its_tablets_first() {
        Office office;
        const std::string orphan = office.file("a photo whose record a tablet has", kLongAgo);
        const auto restoredBefore = [&](std::chrono::hours age) {
            const auto at = office.chamber.clock.now() - age;
            const auto written =
                office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
                    open.store().putSetting(kRestoredAtSetting,
                                            std::to_string(at.time_since_epoch().count()));
                    return {};
                });
            QVERIFY(written.has_value());
            office.upkeep.run();
        };
        restoredBefore(std::chrono::hours{24 * 89});
        QVERIFY(office.has(orphan));
        restoredBefore(std::chrono::hours{24 * 91});
        QVERIFY(!office.has(orphan));
    }

    void what_a_hand_in_leaves_that_was_decided_after_the_erasure_goes_the_next_day() {
        Office office;
        const std::string hash = office.file("the bytes of a photograph", std::chrono::hours{1});
        Business shop;
        shop.id = office.chamber.ids.recordId();
        shop.name = "店";
        office.chamber.bring(shop);
        const auto written = office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            const sync::ErasureOrder order{shop.id, sync::ErasureReason::Request, "console"};
            open.store().putHandIn({.device = office.chamber.ids.deviceId(),
                                    .sha256 = "aa",
                                    .request = shop.id.text() + " \"" + hash + "\"",
                                    .decision = {}});
            open.hub().erasures().carryOut(order);
            return {};
        });
        QVERIFY(written.has_value());
        office.upkeep.run();
        QVERIFY(office.has(hash));
        QVERIFY(office.chamber.writer
                    .write([&](ChamberFile& open) -> Result<void> {
                        open.store().decideHandIn(1, "dropped");
                        return {};
                    })
                    .has_value());
        office.upkeep.run();
        QVERIFY(!office.has(hash));
        QCOMPARE(office.copies(), std::size_t{0});
        const auto found = lookForClearText(office.chamber.folder.path(), {hash}).found;
        QCOMPARE(found.size(), std::size_t{1});  // that it may not come back
    }

    void what_fails_is_said_and_keeps_nothing_else_from_being_done() {
        Office office;
        const std::string orphan = office.file("handed in, and dropped", kLongAgo);
        office.chamber.set("audit.years", "5");
        std::ofstream(AuditLog(office.folder).file()) << "not a line of ours\n";
        office.upkeep.run();
        QVERIFY(office.chamber.logText.str().find("audit_not_trimmed") != std::string::npos);
        QVERIFY(!office.has(orphan));
    }
};

BANSO_TEST(UpkeepTest);

}  // namespace banso::tests

#include "upkeep_test.moc"
