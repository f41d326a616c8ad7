// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>

namespace banso {

/// The wish of the system or of a person at the keyboard that the program ends (SIGTERM, SIGINT).
/// Must be built before any thread is started: the threads inherit that these signals wait here.
class StopSignals {
  public:
    StopSignals();
    /// Blocks until the program is asked to end; answers with the signal's number.
    int wait();

  private:
    sigset_t m_signals;
};

}  // namespace banso
