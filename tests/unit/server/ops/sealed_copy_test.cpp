// SPDX-License-Identifier: Apache-2.0
#include "server/ops/sealed_copy.h"

#include <QTemporaryDir>
#include <QtTest>

#include "server/store/chamber_recovery.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class SealedCopyTest : public QObject {
    Q_OBJECT

    struct Disk {
        QTemporaryDir folder;
        std::filesystem::path file{folder.filePath("copy").toStdString()};
        RecoveryKey paper = RecoveryKey::random();
        std::string content = "a line\n" + noise(200'000);

        /// What does not pack, so that there are several chunks.
        static std::string noise(std::size_t bytes) {
            std::string text;
            std::uint32_t state = 1;
            for (std::size_t i = 0; i < bytes; ++i) {
                state = state * 1'664'525 + 1'013'904'223;
                text += static_cast<char>(state >> 24);
            }
            return text;
        }
        void seal(const std::optional<RecoveryKey::Public>& to) const {
            auto writer = SealedWriter::create(file, to).value();
            BANSO_ASSERT(writer.add(content).has_value());
            BANSO_ASSERT(writer.finish().has_value());
        }
        Result<std::string> open(const std::optional<RecoveryKey>& key) const {
            auto reader = SealedReader::open(file, key);
            if (!reader) return reader.error();
            std::string all;
            while (true) {
                const auto part = reader->readSome();
                if (!part) return part.error();
                if (part->empty()) return all;
                all += *part;
            }
        }
        QByteArray bytes() const {
            QFile copy(QString::fromStdString(file.string()));
            return copy.open(QIODevice::ReadOnly) ? copy.readAll() : QByteArray();
        }
        void replace(const QByteArray& by) const {
            QFile copy(QString::fromStdString(file.string()));
            BANSO_ASSERT(copy.open(QIODevice::WriteOnly | QIODevice::Truncate));
            copy.write(by);
        }
        /// Every byte of what stands before the content, and some of the content.
        static std::vector<qsizetype> places(const QByteArray& bytes) {
            std::vector<qsizetype> all;
            for (qsizetype at = 0; at < bytes.size(); at += at < 400 ? 1 : 4'999) all.push_back(at);
            return all;
        }
    };

  private slots:
    void the_right_paper_gives_back_what_was_sealed() {
        const Disk disk;
        disk.seal(disk.paper.publicHalf());
        QVERIFY(SealedReader::sealedTo(disk.file).value() == disk.paper.publicHalf());
        QCOMPARE(disk.open(disk.paper).value(), disk.content);
    }

    void lines_and_bytes_are_read_as_they_were_written() {
        const Disk disk;
        disk.seal(disk.paper.publicHalf());
        auto reader = SealedReader::open(disk.file, disk.paper).value();
        QCOMPARE(reader.readLine().value(), "a line");
        QVERIFY(!reader.atEnd().value());
        QCOMPARE(reader.read(200'000)->size(), std::size_t{200'000});
        QVERIFY(reader.atEnd().value());
        QCOMPARE(reader.read(1).error().code, ErrorCode::Invalid);
    }

    void another_paper_is_told_which_one_is_needed() {
        const Disk disk;
        disk.seal(disk.paper.publicHalf());
        const RecoveryKey other = RecoveryKey::random();
        const auto opened = disk.open(other);
        QCOMPARE(opened.error().code, ErrorCode::Unauthenticated);
        for (const RecoveryKey& key : {disk.paper, other})
            QVERIFY(opened.error().detail.find(key.publicHalf().number()) != std::string::npos);
        QCOMPARE(disk.open(std::nullopt).error().code, ErrorCode::Unauthenticated);
    }

    void a_changed_byte_is_refused_sealed_or_not() {
        for (const bool isSealed : {true, false}) {
            const Disk disk;
            disk.seal(isSealed ? std::optional(disk.paper.publicHalf()) : std::nullopt);
            const QByteArray good = disk.bytes();
            for (const qsizetype at : Disk::places(good)) {
                QByteArray bad = good;
                bad[at] = static_cast<char>(bad[at] ^ 1);
                disk.replace(bad);
                QVERIFY2(!disk.open(disk.paper), std::to_string(at).c_str());
            }
        }
    }

    void a_file_that_breaks_off_is_never_taken_for_a_whole_one() {
        const Disk disk;
        disk.seal(disk.paper.publicHalf());
        const QByteArray good = disk.bytes();
        for (const qsizetype at : Disk::places(good)) {
            disk.replace(good.left(at));
            QVERIFY2(!disk.open(disk.paper), std::to_string(at).c_str());
        }
        disk.replace(good + 'x');
        QVERIFY(!disk.open(disk.paper));
    }

    void a_newer_format_asks_for_the_newer_program() {
        const Disk disk;
        disk.seal(std::nullopt);
        QByteArray newer = disk.bytes();
        newer[newer.indexOf('1')] = '2';
        disk.replace(newer);
        QCOMPARE(disk.open(std::nullopt).error().code, ErrorCode::UnsupportedVersion);
    }
};

BANSO_TEST(SealedCopyTest);

}  // namespace banso::tests

#include "sealed_copy_test.moc"
