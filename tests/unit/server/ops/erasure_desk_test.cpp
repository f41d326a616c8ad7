// SPDX-License-Identifier: Apache-2.0
#include "server/ops/erasure_desk.h"

#include <QtTest>

#include "server/office/business_importer.h"
#include "server/ops/backup.h"
#include "server/ops/file_copies.h"
#include "server/store/device_ledger.h"
#include "server/store/file_store.h"
#include "shared/base/hash.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "tests/support/clear_text.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class ErasureDeskTest : public QObject {
    Q_OBJECT

    static constexpr const char* kName = "とおりみち珈琲店";
    static constexpr const char* kEarlier = "とおりみち喫茶室";
    static constexpr const char* kPhoto = "the bytes of a photograph";

    struct Office {
        ChamberFixture chamber;
        DataFolder folder{std::filesystem::path(chamber.file).parent_path()};
        ErasureDesk desk{folder, chamber.writer, chamber.clock, {}};
        std::string hash = hex(sha256(kPhoto));
        Business shop;

        Office() {
            shop.id = chamber.ids.recordId();
            shop.name = kEarlier;
            chamber.bring(shop);
            shop.name = kName;
            chamber.bring(shop);
        }
        Result<DoneErasure> erase() {
            return desk.erase({shop.id, sync::ErasureReason::Request, "console"});
        }
        /// With the attachment's bytes, also sealed beside the backups.
        void attachPhoto() {
            Attachment photo;
            photo.id = chamber.ids.recordId();
            photo.business = photo.subject = shop.id;
            photo.sha256 = hash;
            chamber.bring(photo);
            auto files = FileStore::open(folder.filesFolder(), 0).value();
            const DeviceId device = chamber.ids.deviceId();
            const std::string_view bytes = kPhoto;
            const auto length = static_cast<std::int64_t>(bytes.size());
            BANSO_ASSERT(files.begin(device, hash, length).has_value());
            auto writer = files.append(device, hash + "-" + std::to_string(length), 0);
            BANSO_ASSERT(writer.has_value() && writer->append(bytes).has_value());
            BANSO_ASSERT(writer->finish().has_value());
            const auto paper = RecoveryKey::random().publicHalf();
            BANSO_ASSERT(copyFiles(folder, paper, folder.backupsFolder())->copied == 1);
        }
        std::vector<std::string> found(const std::vector<std::string>& texts) {
            return lookForClearText(chamber.folder.path(), texts).found;
        }
    };

    /// Of the list's rows, those that are taken; each other one is to be told as erased.
    static std::size_t taken(Office& office, const std::string& list) {
        const BusinessImport read = readBusinesses({list, {}, {}}).value();
        auto store = office.chamber.reader();
        const ImportOutcome outcome =
            BusinessImporter(read, *store, ListBringer::console().mayRead).preview();
        for (const ImportKept& kept : outcome.kept)
            BANSO_ASSERT(kept.why == ImportKept::Why::Erased);
        return read.businesses.size() - outcome.kept.size();
    }
    /// As a list says it: by its number, its address and its telephone number.
    static std::vector<std::string> listsWith(const std::string& name) {
        return {"事業所名,法人番号,住所\n" + name + ",2070005002462,高崎市\n",
                "事業所名,住所\n" + name + ",高崎市八島町１\n",
                "事業所名,電話番号\n" + name + ",027-000-1111\n"};
    }

  private slots:
    void noListBringsBackWhoWasMadeOnATablet() {
        Office office;
        office.shop.corporateNumber = "2070005002462";
        office.shop.address = "高崎市八島町1";
        office.shop.phone = "0270001111";
        office.chamber.bring(office.shop);
        for (const auto& list : listsWith(kName)) QCOMPARE(taken(office, list), std::size_t{1});
        QVERIFY(office.erase().has_value());
        for (const auto& list : listsWith(kName)) QCOMPARE(taken(office, list), std::size_t{0});
        QCOMPARE(taken(office, listsWith("榛名製菓")[1]), std::size_t{1});
    }

    void anotherBranchOfAnErasedClientsCompanyStaysInTheList() {
        Office office;
        office.shop.corporateNumber = "2070005002462";
        office.chamber.bring(office.shop);
        Business branch = office.shop;
        branch.id = office.chamber.ids.recordId();
        branch.name = "とおりみち駅前店";
        office.chamber.bring(branch);
        QVERIFY(office.erase().has_value());
        QCOMPARE(taken(office, listsWith("とおりみち駅前店")[0]), std::size_t{1});
    }

    void noByteOfTheClientIsInTheFolderAnyMore() {
        Office office;
        QVERIFY(!office.found({kName}).empty());
        QVERIFY(office.erase()->cleared.has_value());
        QCOMPARE(office.found({kName, kEarlier}), std::vector<std::string>{});
    }

    void theBytesOfItsAttachmentsGoWithTheirSealedCopies() {
        Office office;
        office.attachPhoto();
        const auto copies = office.folder.backupsFolder() / "files" / office.hash.substr(0, 2);
        QVERIFY(!std::filesystem::is_empty(copies));
        QVERIFY(office.erase().has_value());
        QCOMPARE(office.found({kPhoto}), std::vector<std::string>{});
        QVERIFY(std::filesystem::is_empty(copies));
    }

    void aFileThatCannotBeDeletedIsSaidAndKeepsNothingElse() {
        Office office;
        office.attachPhoto();
        // A folder in its place, with something in it, stays whoever runs this.
        const auto whole =
            office.folder.filesFolder() / "whole" / office.hash.substr(0, 2) / office.hash;
        std::filesystem::remove(whole);
        std::filesystem::create_directories(whole / "kept");
        const auto erased = office.erase();
        QVERIFY(erased.has_value());
        QCOMPARE(erased->cleared.error().code, ErrorCode::Storage);
        QVERIFY(!office.chamber.read<Business>(office.shop.id).has_value());
        QCOMPARE(office.found({kName, kPhoto}), std::vector<std::string>{});
        const auto copies = office.folder.backupsFolder() / "files" / office.hash.substr(0, 2);
        QVERIFY(std::filesystem::is_empty(copies));
        std::filesystem::remove_all(whole);
        QVERIFY(office.erase()->cleared.has_value());
    }

    void itIsOnRecordAndInTheLedgerByItsIdAlone() {
        Office office;
        QVERIFY(office.erase().has_value());
        const auto entry = AuditLog(office.folder).last(AuditEvent::Erased);
        QVERIFY(entry.has_value());
        QCOMPARE(entry->subject, office.shop.id.text());
        const auto erased = DeviceLedger(office.folder).read()->erased;
        QCOMPARE(erased.size(), std::size_t{1});
        QCOMPARE(erased.front().target, office.shop.id);
        QCOMPARE(erased.front().reason, sync::ErasureReason::Request);
    }

    void aJoinedClientIsInTheLedgerTooAndBothAreOnTheOtherDisk() {
        Office office;
        const QTemporaryDir otherDisk;
        const DeviceLedger ledger(office.folder);
        QVERIFY(ledger.keepCopyIn(otherDisk.path().toStdString()).has_value());
        Business joined;
        joined.id = office.chamber.ids.recordId();
        joined.name = kEarlier;
        joined.alias = office.shop.id;
        office.chamber.bring(joined);
        QVERIFY(office.erase().has_value());
        const auto erased = ledger.read()->erased;
        // As the folder has them, and its copy.
        QCOMPARE(erased.size(), std::size_t{4});
        QCOMPARE(erased.front().target, office.shop.id);
        QCOMPARE(erased.back().target, joined.id);
        QVERIFY(ledger.copy().state.has_value());
    }

    void anOrderWhoseGroupFailedStandsInTheLedgerForARestoreToCarryOut() {
        struct FailingWriter final : ChamberWriter {
            explicit FailingWriter(ChamberWriter& good) : inner(good) {}
            Result<void> write(const ChamberWork& work) override {
                return inner.write([&](ChamberFile& open) -> Result<void> {
                    if (auto done = work(open); !done) return done;
                    return Error{ErrorCode::Storage, "the disk failed"};
                });
            }
            ChamberWriter& inner;
        };
        Office office;
        FailingWriter writer(office.chamber.writer);
        ErasureDesk desk(office.folder, writer, office.chamber.clock, {});
        const auto failed = desk.erase({office.shop.id, sync::ErasureReason::Request, "console"});
        QCOMPARE(failed.error().code, ErrorCode::Storage);
        QVERIFY(office.chamber.read<Business>(office.shop.id).has_value());
        QCOMPARE(DeviceLedger(office.folder).read()->erased.front().target, office.shop.id);
    }

    void whatCannotBeErasedLeavesNoTrace() {
        Office office;
        const auto refused =
            office.desk.erase({office.chamber.ids.recordId(), sync::ErasureReason::Other, "x"});
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY(!AuditLog(office.folder).last(AuditEvent::Erased).has_value());
        QVERIFY(DeviceLedger(office.folder).read()->erased.empty());
    }

    void whileSomebodyDownloadsItIsErasedAndTheSameAgainEmptiesTheLog() {
        Office office;
        auto reader = office.chamber.reader();
        reader->beginRead();
        std::ignore = reader->head();
        const auto erased = office.erase();
        QVERIFY(erased.has_value());
        QCOMPARE(erased->cleared.error().code, ErrorCode::Unavailable);
        QVERIFY(!office.chamber.read<Business>(office.shop.id).has_value());
        reader->endRead();
        const auto again = office.erase();
        QVERIFY(again.has_value() && again->cleared.has_value());
        QCOMPARE(again->erasure.revision, erased->erasure.revision);
        QCOMPARE(office.found({kName}), std::vector<std::string>{});
        QCOMPARE(DeviceLedger(office.folder).read()->erased.size(), std::size_t{1});
    }

    void backupsFromBeforeAreCountedUntilTheyHaveGone() {
        Office office;
        const auto backup =
            makeBackup(office.folder, office.folder.backupsFolder(), office.chamber.clock.now());
        QVERIFY(backup.has_value());
        office.chamber.clock.instant += std::chrono::hours{1};
        const Instant now = office.chamber.clock.now();
        QCOMPARE(remainsOf(office.folder, now).backups, std::size_t{1});
        std::filesystem::remove(backup->file);
        QCOMPARE(remainsOf(office.folder, now).backups, std::size_t{0});
    }

    void aChamberThatARestorePutAsideIsNamed() {
        Office office;
        std::filesystem::copy_file(office.folder.chamberFile(),
                                   office.folder.chamberFile() + ".before-17");
        QCOMPARE(remainsOf(office.folder, office.chamber.clock.now()).asides,
                 std::vector<std::string>{"chamber.db.before-17"});
    }
};

BANSO_TEST(ErasureDeskTest);

}  // namespace banso::tests

#include "erasure_desk_test.moc"
