// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/data_folder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

/// The folder of a tablet: nobody else's to read, and one program's at a time.
class DataFolderTest : public QObject {
    Q_OBJECT

    static std::string pathIn(const QTemporaryDir& place) {
        return place.filePath("a/tablet").toStdString();
    }

    /// What another program is told that opens the folder: its exit code is the error's place in
    /// ErrorCode plus one, or 0.
    static int openedByAnother(const std::string& path) {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto opened = DataFolder::open(path);
            ::_exit(opened ? 0 : 1 + static_cast<int>(opened.error().code));
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

  private slots:
    void a_new_folder_is_its_owners_alone() {
        const QTemporaryDir place;
        const auto folder = DataFolder::open(pathIn(place));
        QVERIFY(folder.has_value());
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                            QFileDevice::ExeGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther | QFileDevice::ExeOther;
        const auto path = QString::fromStdString(folder->path());
        QVERIFY(!(QFileInfo(path).permissions() & others));
        QVERIFY(QFileInfo(path).isWritable());
        QVERIFY(folder->databaseFile().starts_with(folder->path() + "/"));
    }

    void a_second_program_on_the_same_folder_is_refused_until_the_first_ends() {
        const QTemporaryDir place;
        {
            const auto first = DataFolder::open(pathIn(place));
            QVERIFY(first.has_value());
            QCOMPARE(openedByAnother(pathIn(place)), 1 + static_cast<int>(ErrorCode::Exists));
        }
        QCOMPARE(openedByAnother(pathIn(place)), 0);
    }

    void the_lock_of_a_program_that_was_killed_does_not_count() {
        const QTemporaryDir place;
        const pid_t child = ::fork();
        if (child == 0) {
            const auto opened = DataFolder::open(pathIn(place));
            if (opened) ::raise(SIGKILL);
            ::_exit(1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(QFile::exists(place.filePath("a/tablet/tablet.lock")));
        QVERIFY(DataFolder::open(pathIn(place)).has_value());
    }

    void a_place_where_no_folder_can_be_is_an_error_that_names_it() {
        const QTemporaryDir place;
        QFile file(place.filePath("a"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto opened = DataFolder::open(pathIn(place));
        QCOMPARE(opened.error().code, ErrorCode::Storage);
        QVERIFY(opened.error().detail.find("a/tablet") != std::string::npos);
    }
};

BANSO_TEST(DataFolderTest);

}  // namespace banso::tests

#include "data_folder_test.moc"
