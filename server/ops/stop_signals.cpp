// SPDX-License-Identifier: Apache-2.0
#include "server/ops/stop_signals.h"

#include <pthread.h>

#include "shared/base/assert.h"

namespace banso {

StopSignals::StopSignals() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGTERM);
    sigaddset(&m_signals, SIGINT);
    BANSO_ASSERT(pthread_sigmask(SIG_BLOCK, &m_signals, nullptr) == 0);
    // A reader of our log that goes away must not take the server with it.
    std::signal(SIGPIPE, SIG_IGN);
}

int StopSignals::wait() {
    int number = 0;
    BANSO_ASSERT(sigwait(&m_signals, &number) == 0);
    return number;
}

}  // namespace banso
