// SPDX-License-Identifier: Apache-2.0
#include "server/store/file_store.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "shared/base/hash.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class FileStoreTest : public QObject {
    Q_OBJECT

    static constexpr const char* kSato = "satosatosatosato";
    static constexpr const char* kYamada = "yamadayamadayama";

    struct Disk {
        QTemporaryDir folder;
        FileStore files = FileStore::open(folder.path().toStdString(), 0).value();
    };
    std::unique_ptr<Disk> m_disk;
    std::string m_photo = std::string(200'000, 'p') + "end";
    std::string m_hash = hex(sha256(m_photo));

    FileStore::Upload begin(const DeviceId& device) {
        return m_disk->files.begin(device, m_hash, static_cast<std::int64_t>(m_photo.size()))
            .value();
    }
    /// Sends the photo's bytes from `offset` on, up to `end`.
    Result<FileStore::Upload> send(const DeviceId& device, std::size_t offset, std::size_t end) {
        auto writer =
            m_disk->files.append(device, begin(device).id(), static_cast<std::int64_t>(offset));
        if (!writer) return writer.error();
        if (auto taken = writer->append(std::string_view(m_photo).substr(offset, end - offset));
            !taken)
            return taken.error();
        return writer->finish();
    }

  private slots:
    void init() { m_disk = std::make_unique<Disk>(); }

    void aFileComesInPiecesAndIsWholeOnceItsHashIsRight() {
        QCOMPARE(begin(kSato).offset, 0);
        QCOMPARE(send(kSato, 0, 100'000).value().offset, 100'000);
        QVERIFY(!m_disk->files.lengthOf(m_hash));
        QVERIFY(send(kSato, 100'000, m_photo.size()).value().isWhole());
        QCOMPARE(m_disk->files.lengthOf(m_hash).value(), static_cast<std::int64_t>(m_photo.size()));
        QCOMPARE(m_disk->files.find(kSato, FileStore::Upload{m_hash, 200'003, 0}.id()).error().code,
                 ErrorCode::NotFound);
    }

    void whatCameBeforeTheProgramEndedIsNotSentAgain() {
        begin(kSato);
        {
            auto writer = m_disk->files.append(kSato, begin(kSato).id(), 0);
            QVERIFY(writer->append("ppp").has_value());
            // The connection breaks: nobody calls finish.
        }
        const FileStore again = FileStore::open(m_disk->folder.path().toStdString(), 0).value();
        QCOMPARE(again.find(kSato, begin(kSato).id()).value().offset, 3);
        QVERIFY(send(kSato, 3, m_photo.size()).value().isWhole());
    }

    void anotherOffsetThanTheNextIsRefused() {
        send(kSato, 0, 10).value();
        QCOMPARE(send(kSato, 0, 10).error().code, ErrorCode::Gap);
        QCOMPARE(send(kSato, 11, 20).error().code, ErrorCode::Gap);
        QCOMPARE(begin(kSato).offset, 10);
    }

    void anotherContentThanAnnouncedIsDropped() {
        const std::string id = begin(kSato).id();
        auto writer = m_disk->files.append(kSato, id, 0);
        QVERIFY(writer->append(std::string(m_photo.size(), 'x')).has_value());
        QCOMPARE(writer->finish().error().code, ErrorCode::Invalid);
        QVERIFY(!m_disk->files.lengthOf(m_hash));
        QCOMPARE(begin(kSato).offset, 0);
    }

    void moreThanAnnouncedIsRefused() {
        auto writer = m_disk->files.append(kSato, begin(kSato).id(), 0);
        QCOMPARE(writer->append(m_photo + "more").error().code, ErrorCode::TooLarge);
    }

    void twoDevicesSendTheSameFileApart() {
        send(kSato, 0, 100).value();
        QCOMPARE(begin(kYamada).offset, 0);
        QVERIFY(send(kYamada, 0, m_photo.size()).value().isWhole());
        QCOMPARE(begin(kSato).offset, 100);
        QVERIFY(send(kSato, 100, m_photo.size()).value().isWhole());
    }

    void oneRequestAtATimeWritesToAnUpload() {
        {
            const auto first = m_disk->files.append(kSato, begin(kSato).id(), 0);
            QVERIFY(first.has_value());
            QCOMPARE(m_disk->files.append(kSato, begin(kSato).id(), 0).error().code,
                     ErrorCode::Unavailable);
        }
        QVERIFY(m_disk->files.append(kSato, begin(kSato).id(), 0).has_value());
    }

    void namesThatAreNoHashesReachNoFile() {
        for (const char* name : {"", "..", "../../ca/key", "chamber.db-1"}) {
            QCOMPARE(m_disk->files.begin(kSato, name, 1).error().code, ErrorCode::Invalid);
            QCOMPARE(m_disk->files.find(kSato, std::string(name) + "-1").error().code,
                     ErrorCode::NotFound);
            QCOMPARE(m_disk->files.read(name).error().code, ErrorCode::NotFound);
        }
        for (const char* length : {"0", "-1", "01", "1x", "99999999999999999999"})
            QCOMPARE(m_disk->files.find(kSato, m_hash + "-" + length).error().code,
                     ErrorCode::NotFound);
    }

    void aFileThatIsTooLongOrFindsNoRoomIsRefused() {
        QCOMPARE(m_disk->files.begin(kSato, m_hash, limits::kAttachmentBytes + 1).error().code,
                 ErrorCode::TooLarge);
        FileStore full =
            FileStore::open(m_disk->folder.path().toStdString(), std::int64_t{1} << 60).value();
        QCOMPARE(full.begin(kSato, m_hash, 1).error().code, ErrorCode::DiskFull);
    }

    void aDeviceHasOnlySoManyUploadsOpen() {
        for (std::size_t i = 0; i < limits::kUploadsPerDevice; ++i)
            QVERIFY(m_disk->files.begin(kSato, hex(sha256(std::to_string(i))), 1).has_value());
        QCOMPARE(m_disk->files.begin(kSato, m_hash, 1).error().code, ErrorCode::TooLarge);
        QVERIFY(m_disk->files.begin(kYamada, m_hash, 1).has_value());
        QVERIFY(m_disk->files.drop(kSato, hex(sha256("0")) + "-1").has_value());
        QVERIFY(m_disk->files.begin(kSato, m_hash, 1).has_value());
    }

    void wholeFilesAreToldByTheirAge() {
        QVERIFY(m_disk->files.wholeOlderThan(std::chrono::hours{0}).empty());
        send(kSato, 0, m_photo.size()).value();
        QCOMPARE(m_disk->files.wholeOlderThan(std::chrono::hours{0}),
                 std::vector<std::string>{m_hash});
        QVERIFY(m_disk->files.wholeOlderThan(std::chrono::hours{1}).empty());
    }

    void oldUploadsGoAndYoungOnesStay() {
        send(kSato, 0, 10).value();
        send(kYamada, 0, 20).value();
        const auto old =
            m_disk->folder.filePath("uploads/").toStdString() + kSato + "/" + begin(kSato).id();
        std::filesystem::last_write_time(
            old, std::filesystem::file_time_type::clock::now() - std::chrono::hours{49});
        m_disk->files.dropUploadsOlderThan(std::chrono::hours{48});
        QCOMPARE(begin(kSato).offset, 0);
        QCOMPARE(begin(kYamada).offset, 20);
    }
};

BANSO_TEST(FileStoreTest);

}  // namespace banso::tests

#include "file_store_test.moc"
