// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/file_folder.h"

#include <QTemporaryDir>
#include <QtTest>

#include "shared/base/hash.h"
#include "tests/support/test_key.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class FileFolderTest : public QObject {
    Q_OBJECT

    static FileFolder folderIn(const QTemporaryDir& place) {
        return FileFolder::open(place.filePath("files").toStdString(), testKey()).value();
    }

    /// Three frames, the last one short; no two frames are alike.
    static std::string longContent() {
        std::string content;
        for (int i = 0; content.size() < 2 * SealedFile::kFrameBytes + 1'000; ++i)
            content += "secret line " + std::to_string(i) + '\n';
        return content;
    }
    static QByteArray bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QStringList namesIn(const QTemporaryDir& place) {
        return QDir(place.filePath("files")).entryList(QDir::Files);
    }

  private slots:
    void any_place_of_a_long_photo_is_read_and_nothing_of_it_lies_in_clear() {
        const QTemporaryDir place;
        FileFolder folder = folderIn(place);
        const std::string content = longContent();
        const std::string hash = folder.keep(content).value();
        QCOMPARE(folder.lengthOf(hash).value(), std::int64_t(content.size()));
        constexpr std::int64_t kFrame = SealedFile::kFrameBytes;
        for (const std::int64_t at : {std::int64_t{0}, kFrame - 1, kFrame, 2 * kFrame - 3,
                                      std::int64_t(content.size()) - 1}) {
            const std::string piece = folder.read(hash, at, kFrame + 5).value();
            QCOMPARE(piece, content.substr(static_cast<std::size_t>(at), kFrame + 5));
        }
        QCOMPARE(folder.read(hash, std::int64_t(content.size()), 5).value(), std::string());
        for (const QString& name : namesIn(place)) {
            QVERIFY(!bytesOf(place.filePath("files/" + name)).contains("secret line"));
            QVERIFY(!name.contains(QString::fromStdString(hash)));
        }
    }

    void a_photo_that_was_cut_off_or_changed_or_closed_with_another_key_is_told() {
        const QTemporaryDir place;
        FileFolder folder = folderIn(place);
        const std::string hash = folder.keep(longContent()).value();
        const QString path = QString::fromStdString(folder.pathOf(hash));
        const QByteArray whole = bytesOf(path);
        const auto code = [&] { return folder.read(hash, 0, 1'000'000).error().code; };

        write(path, whole.left(SealedFile::placeOf(2)));
        QCOMPARE(code(), ErrorCode::Malformed);
        const QByteArray first = whole.mid(SealedFile::placeOf(0), SealedFile::kClosedFrameBytes);
        write(path, whole.left(SealedFile::placeOf(1)) + first + whole.mid(SealedFile::placeOf(2)));
        QCOMPARE(code(), ErrorCode::Malformed);
        write(path, whole);
        QVERIFY(folder.read(hash, 0, 1'000'000).has_value());

        const auto other =
            FileFolder::open(place.filePath("files").toStdString(), SecretKey::random()).value();
        QVERIFY(!other.has(hash));
        QVERIFY(other.unchangedSince(Instant::max()).empty());
    }

    void what_came_goes_on_after_its_last_whole_frame_when_the_end_was_torn() {
        const QTemporaryDir place;
        FileFolder folder = folderIn(place);
        const std::string content = longContent();
        const std::string hash = hex(sha256(content));
        // As the network brings it: some in the middle of a frame, some over two.
        for (std::size_t at = 0; at < content.size() - 500; at += 40'000) {
            const std::size_t bytes = std::min<std::size_t>(40'000, content.size() - 500 - at);
            QVERIFY(folder.addFetched(hash, content.substr(at, bytes)).has_value());
        }
        QCOMPARE(folder.fetched(hash), std::int64_t(content.size()) - 500);
        const QString part = place.filePath("files/" + namesIn(place).constFirst());
        QVERIFY(!bytesOf(part).contains("secret line"));

        QVERIFY(QFile::resize(part, QFileInfo(part).size() - 7));
        const std::int64_t left = folder.fetched(hash);
        QCOMPARE(left, 2 * SealedFile::kFrameBytes);
        QVERIFY(folder.addFetched(hash, content.substr(static_cast<std::size_t>(left))));
        QVERIFY(folder.finishFetched(hash).has_value());
        QCOMPARE(folder.read(hash, 0, 1'000'000).value(), content);
        QCOMPARE(namesIn(place).size(), 1);
    }

    void clear_photos_of_an_earlier_version_are_sealed_and_their_beginnings_go() {
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkdir("files"));
        const std::string hash = hex(sha256("photo"));
        const QString clear = place.filePath("files/" + QString::fromStdString(hash));
        write(clear, "photo");
        write(clear + ".part", "pho");
        write(clear + ".Xy12ab", "ph");
        for (int start = 0; start < 2; ++start) {
            const FileFolder folder = folderIn(place);
            QCOMPARE(folder.read(hash, 0, 9).value(), std::string("photo"));
            QCOMPARE(namesIn(place).size(), 1);
            QVERIFY(!bytesOf(QString::fromStdString(folder.pathOf(hash))).contains("photo"));
            // The power went after it was sealed, before the clear one was removed.
            write(clear, "photo");
        }
    }

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
