// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/dying_transport.h"

#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

/// A hub that notes in a file that it has taken a request, and answers it.
class NotingHub final : public sync::Transport {
  public:
    NotingHub(std::string note, bool answers) : m_note(std::move(note)), m_answers(answers) {}

    Result<void> exchange(std::string_view request, const sync::TextSink& answer) override {
        QFile file(QString::fromStdString(m_note));
        if (!file.open(QIODevice::WriteOnly)) return Error{ErrorCode::Storage, m_note};
        file.write(request.data(), static_cast<qint64>(request.size()));
        file.close();
        if (!m_answers) return Error{ErrorCode::Offline, "nobody answers"};
        return answer("the hub's answer");
    }

  private:
    std::string m_note;
    bool m_answers;
};

}  // namespace

class DyingTransportTest : public QObject {
    Q_OBJECT

    /// How a program ends that syncs so: its wait status.
    static int endOf(const std::string& note, bool answers) {
        const pid_t child = ::fork();
        if (child == 0) {
            DyingTransport transport(std::make_unique<NotingHub>(note, answers));
            const auto done = transport.exchange(
                "today's work", [](std::string_view) -> Result<void> { return {}; });
            ::_exit(done ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return status;
    }

  private slots:
    void the_program_dies_when_the_hub_has_taken_the_work_and_not_before() {
        const QTemporaryDir folder;
        const int status = endOf(folder.filePath("note").toStdString(), true);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        QFile note(folder.filePath("note"));
        QVERIFY(note.open(QIODevice::ReadOnly));
        QCOMPARE(note.readAll(), QByteArray("today's work"));
    }

    void without_an_answer_it_lives_and_says_why() {
        const QTemporaryDir folder;
        const int status = endOf(folder.filePath("note").toStdString(), false);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 1);
    }
};

BANSO_TEST(DyingTransportTest);

}  // namespace banso::tests

#include "dying_transport_test.moc"
