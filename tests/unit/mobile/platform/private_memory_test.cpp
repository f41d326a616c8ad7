// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/private_memory.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <QtTest>
#include <csignal>

#include "tests/support/test_registry.h"

namespace banso::tests {

class PrivateMemoryTest : public QObject {
    Q_OBJECT

  private slots:
    void a_program_that_crashes_leaves_no_picture_of_its_memory() {
        // In a child: a test that crashes shall leave one.
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            keepMemoryPrivate();
            rlimit core{1, 1};
            getrlimit(RLIMIT_CORE, &core);
            const bool isPrivate = core.rlim_max == 0 && prctl(PR_GET_DUMPABLE) == 0;
            std::signal(SIGABRT, SIG_DFL);
            if (!isPrivate) _exit(1);
            raise(SIGABRT);
        }
        int ended = 0;
        QCOMPARE(waitpid(child, &ended, 0), child);
        QVERIFY(WIFSIGNALED(ended));
        QCOMPARE(WTERMSIG(ended), SIGABRT);
        QVERIFY(!WCOREDUMP(ended));
    }
};

BANSO_TEST(PrivateMemoryTest);

}  // namespace banso::tests

#include "private_memory_test.moc"
