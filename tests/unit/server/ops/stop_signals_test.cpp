// SPDX-License-Identifier: Apache-2.0
#include "server/ops/stop_signals.h"

#include <pthread.h>

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class StopSignalsTest : public QObject {
    Q_OBJECT

    sigset_t m_before{};

  private slots:
    void init() { pthread_sigmask(SIG_SETMASK, nullptr, &m_before); }
    void cleanup() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }

    void aWishToEndWaitsUntilItIsAskedForAndKillsNothing() {
        StopSignals stop;
        std::raise(SIGTERM);
        QCOMPARE(stop.wait(), SIGTERM);
        std::raise(SIGINT);
        QCOMPARE(stop.wait(), SIGINT);
    }

    void aLogReaderThatGoesAwayKillsNothing() {
        const StopSignals stop;
        QCOMPARE(std::raise(SIGPIPE), 0);
    }
};

BANSO_TEST(StopSignalsTest);

}  // namespace banso::tests

#include "stop_signals_test.moc"
