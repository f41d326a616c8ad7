// SPDX-License-Identifier: Apache-2.0
#include "shared/base/file_lock.h"

#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class FileLockTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_place;
    const std::string m_file = m_place.filePath("lock").toStdString();

    void write(const QByteArray& text) const {
        QFile file(QString::fromStdString(m_file));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

  private slots:
    void it_is_held_once_at_a_time() {
        {
            const auto first = FileLock::take(m_file);
            QVERIFY(first.has_value());
            QCOMPARE(FileLock::take(m_file).error().code, ErrorCode::Exists);
        }
        QVERIFY(FileLock::take(m_file).has_value());
    }

    void who_was_killed_holds_it_no_more() {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto held = FileLock::take(m_file);
            if (held) ::raise(SIGKILL);
            ::_exit(1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(FileLock::take(m_file).has_value());
    }

    // A flat battery may leave the file empty, or with what another version wrote into it.
    void what_stands_in_the_file_does_not_matter() {
        for (const QByteArray& text : {QByteArray(), QByteArray("1\nbanso-tablet\nhost\n")}) {
            write(text);
            QVERIFY(FileLock::take(m_file).has_value());
        }
    }

    void a_file_that_cannot_be_made_is_an_error_that_names_it() {
        const auto held = FileLock::take(m_file + "/below");
        QCOMPARE(held.error().code, ErrorCode::Storage);
        QVERIFY(held.error().detail.find(m_file) != std::string::npos);
    }
};

BANSO_TEST(FileLockTest);

}  // namespace banso::tests

#include "file_lock_test.moc"
