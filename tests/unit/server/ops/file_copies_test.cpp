// SPDX-License-Identifier: Apache-2.0
#include "server/ops/file_copies.h"

#include <QTemporaryDir>
#include <QtTest>

#include "server/ops/sealed_copy.h"
#include "server/store/file_store.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class FileCopiesTest : public QObject {
    Q_OBJECT

    struct Office {
        QTemporaryDir disk;
        QTemporaryDir otherDisk;
        DataFolder folder{disk.path().toStdString()};
        std::filesystem::path backups{otherDisk.path().toStdString()};
        RecoveryKey paper = RecoveryKey::random();
        std::string photo = "a photo of the shop";
        std::string hash = hex(sha256(photo));

        Office() {
            auto store = FileStore::open(folder.filesFolder(), 0).value();
            const DeviceId device = "d";
            const auto upload =
                store.begin(device, hash, static_cast<std::int64_t>(photo.size())).value();
            auto writer = store.append(device, upload.id(), 0).value();
            BANSO_ASSERT(writer.append(photo).has_value());
            BANSO_ASSERT(writer.finish().has_value());
        }
        CopiedFiles copy(const RecoveryKey& to) const {
            return copyFiles(folder, to.publicHalf(), backups).value();
        }
        std::filesystem::path sealed() const {
            return backups / "files" / hash.substr(0, 2) / (hash + ".sealed");
        }
    };

  private slots:
    void each_file_is_copied_once_and_comes_back_whole() {
        const Office office;
        QCOMPARE(office.copy(office.paper).copied, std::size_t{1});
        QCOMPARE(office.copy(office.paper).copied, std::size_t{0});
        const QTemporaryDir empty;
        const DataFolder anew(empty.path().toStdString());
        QCOMPARE(bringFilesBack(office.backups, office.paper, anew)->copied, std::size_t{1});
        const auto store = FileStore::open(anew.filesFolder()).value();
        QCOMPARE(store.lengthOf(office.hash).value(),
                 static_cast<std::int64_t>(office.photo.size()));
        QCOMPARE(bringFilesBack(office.backups, office.paper, anew)->copied, std::size_t{0});
    }

    void another_paper_seals_the_files_anew() {
        const Office office;
        office.copy(office.paper);
        const RecoveryKey next = RecoveryKey::random();
        QCOMPARE(office.copy(next).copied, std::size_t{1});
        QVERIFY(SealedReader::sealedTo(office.sealed()).value() == next.publicHalf());
    }

    void a_copy_goes_with_what_a_backup_that_broke_off_left_of_it() {
        const Office office;
        office.copy(office.paper);
        const std::filesystem::path making = office.sealed().string() + ".new";
        std::filesystem::copy_file(office.sealed(), making);
        QVERIFY(removeCopy(office.backups, office.hash).has_value());
        QVERIFY(!std::filesystem::exists(office.sealed()) && !std::filesystem::exists(making));
        QVERIFY(removeCopy(office.backups, office.hash).has_value());
    }

    void a_damaged_copy_is_told_and_brings_nothing_back() {
        const Office office;
        office.copy(office.paper);
        std::filesystem::resize_file(office.sealed(),
                                     std::filesystem::file_size(office.sealed()) - 1);
        const QTemporaryDir empty;
        const DataFolder anew(empty.path().toStdString());
        const auto back = bringFilesBack(office.backups, office.paper, anew);
        QCOMPARE(back->copied, std::size_t{0});
        QCOMPARE(back->failed, std::size_t{1});
        QVERIFY(!back->why.empty());
        QVERIFY(!FileStore::open(anew.filesFolder())->lengthOf(office.hash));
    }
};

BANSO_TEST(FileCopiesTest);

}  // namespace banso::tests

#include "file_copies_test.moc"
