// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/private_file.h"

#include <sys/stat.h>

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class PrivateFileTest : public QObject {
    Q_OBJECT

    static mode_t modeOf(const std::string& path) {
        struct stat state {};
        return ::stat(path.c_str(), &state) == 0 ? state.st_mode & 0777 : 0;
    }

  private slots:
    void only_its_owner_may_read_it_whatever_the_machine_would_allow() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("key.pem").toStdString();
        const mode_t before = ::umask(0);
        const auto written = writePrivateFile(path, "secret");
        ::umask(before);
        QVERIFY(written.has_value());
        QCOMPARE(modeOf(path), mode_t{0600});
        QCOMPARE(readPrivateFile(path).value(), std::string("secret"));
    }

    void a_file_that_others_could_read_is_theirs_no_more_once_it_is_replaced() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("key.pem").toStdString();
        QFile open(QString::fromStdString(path));
        QVERIFY(open.open(QIODevice::WriteOnly) && open.write("a much longer old text") > 0);
        open.close();
        QCOMPARE(::chmod(path.c_str(), 0644), 0);
        QVERIFY(writePrivateFile(path, "new").has_value());
        QCOMPARE(modeOf(path), mode_t{0600});
        QCOMPARE(readPrivateFile(path).value(), std::string("new"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void a_place_that_cannot_be_written_is_said_and_leaves_nothing() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("nowhere/key.pem").toStdString();
        const auto written = writePrivateFile(path, "secret");
        QCOMPARE(written.error().code, ErrorCode::Storage);
        QVERIFY(written.error().detail.find("key.pem") != std::string::npos);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void what_is_not_there_and_what_is_no_file_of_ours_are_told_apart() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("key.pem").toStdString();
        QCOMPARE(readPrivateFile(path).error().code, ErrorCode::NotFound);
        QVERIFY(writePrivateFile(path, std::string(64 * 1024, 'x')).has_value());
        QVERIFY(readPrivateFile(path).has_value());
        QVERIFY(writePrivateFile(path, std::string(64 * 1024 + 1, 'x')).has_value());
        QCOMPARE(readPrivateFile(path).error().code, ErrorCode::TooLarge);
    }
};

BANSO_TEST(PrivateFileTest);

}  // namespace banso::tests

#include "private_file_test.moc"
