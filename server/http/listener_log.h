// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/ops/log.h"
#include "shared/base/time.h"

namespace banso {

/// What a listener says of its clients. Whoever reaches it causes lines, with each connection and
/// each request, so that they are bounded: the rest of a second is counted and not written, and
/// nobody fills the disk by knocking.
class ListenerLog {
  public:
    /// In one second: every tablet of a large chamber at closing time causes fewer.
    static constexpr int kLinesPerSecond = 200;

    ListenerLog(Log& log, LogWord listener, const Clock& clock)
        : m_log(log), m_listener(listener), m_clock(clock) {}

    void info(LogWord event, std::initializer_list<LogField> fields);
    void warn(LogWord event, std::initializer_list<LogField> fields);

  private:
    bool hasRoom();

    Log& m_log;
    const LogWord m_listener;
    const Clock& m_clock;
    Instant m_secondBegan;
    int m_lines = 0;
    std::int64_t m_withheld = 0;
};

}  // namespace banso
