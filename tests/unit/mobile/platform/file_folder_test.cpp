// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/file_folder.h"

#include <QTemporaryDir>
#include <QtTest>

#include "shared/base/hash.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class FileFolderTest : public QObject {
    Q_OBJECT

    static FileFolder folderIn(const QTemporaryDir& place) {
        return FileFolder::open(place.filePath("files").toStdString()).value();
    }

  private slots:
    void a_photo_is_kept_under_its_hash_for_its_owner_alone() {
        const QTemporaryDir place;
        FileFolder folder = folderIn(place);
        const std::string hash = folder.keep("photo").value();
        QCOMPARE(hash, hex(sha256("photo")));
        QCOMPARE(folder.keep("photo").value(), hash);
        QCOMPARE(folder.lengthOf(hash).value(), 5);
        QCOMPARE(folder.read(hash, 2, 100).value(), std::string("oto"));
        const auto others = QFile::permissions(QString::fromStdString(folder.pathOf(hash))) &
                            (QFile::ReadGroup | QFile::ReadOther);
        QVERIFY(!others);
        QVERIFY(folder.unchangedSince(Instant{}).empty());
        QCOMPARE(folder.unchangedSince(Instant::max()), std::vector{hash});
        folder.drop(hash);
        QVERIFY(!folder.has(hash));
        QCOMPARE(folder.read(hash, 0, 1).error().code, ErrorCode::NotFound);
    }

    void nothing_and_too_much_are_refused() {
        const QTemporaryDir place;
        FileFolder folder = folderIn(place);
        QCOMPARE(folder.keep("").error().code, ErrorCode::TooLarge);
        const std::string much(64 * 1024 * 1024 + 1, 'x');
        QCOMPARE(folder.keep(much).error().code, ErrorCode::TooLarge);
    }

    void what_was_fetched_takes_its_place_only_when_its_hash_is_right() {
        const QTemporaryDir place;
        const std::string hash = hex(sha256("photo"));
        FileFolder folder = folderIn(place);
        QVERIFY(folder.addFetched(hash, "pho").has_value());
        // The program ended in between.
        FileFolder again = folderIn(place);
        QCOMPARE(again.fetched(hash), 3);
        QVERIFY(again.addFetched(hash, "to").has_value());
        QVERIFY(!again.has(hash));
        QVERIFY(again.finishFetched(hash).has_value());
        QCOMPARE(again.read(hash, 0, 9).value(), std::string("photo"));

        const std::string other = hex(sha256("other"));
        QVERIFY(again.addFetched(other, "wrong").has_value());
        QCOMPARE(again.finishFetched(other).error().code, ErrorCode::Incomplete);
        QVERIFY(!again.has(other));
        QCOMPARE(again.fetched(other), 0);
    }
};

BANSO_TEST(FileFolderTest);

}  // namespace banso::tests

#include "file_folder_test.moc"
