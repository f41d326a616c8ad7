// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace banso {

/// A knock at the door of a thread: several before it looks are one.
class WakeUp {
  public:
    /// From any thread.
    void wake() {
        {
            const std::lock_guard lock(m_mutex);
            m_woken = true;
        }
        m_knock.notify_one();
    }

    /// Returns when somebody has knocked since the last time, or after `longest`.
    void wait(std::chrono::milliseconds longest) {
        std::unique_lock lock(m_mutex);
        m_knock.wait_for(lock, longest, [this] { return m_woken; });
        m_woken = false;
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_knock;
    bool m_woken = false;
};

}  // namespace banso
