// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <thread>

#include "server/office/office.h"
#include "server/office/wake_up.h"

namespace banso {

/// Lets the office work beside the server: at once when it is woken, and each second to see what
/// other programs wrote.
class OfficeThread {
  public:
    OfficeThread(Office& office, WakeUp& wakeUp, Log& log);
    ~OfficeThread();

  private:
    void run();

    Office& m_office;
    WakeUp& m_wakeUp;
    Log& m_log;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

}  // namespace banso
