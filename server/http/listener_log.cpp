// SPDX-License-Identifier: Apache-2.0
#include "server/http/listener_log.h"

#include <utility>

namespace banso {

void ListenerLog::info(LogWord event, std::initializer_list<LogField> fields) {
    if (hasRoom()) m_log.info(event, fields);
}

void ListenerLog::warn(LogWord event, std::initializer_list<LogField> fields) {
    if (hasRoom()) m_log.warn(event, fields);
}

bool ListenerLog::hasRoom() {
    const Instant now = m_clock.now();
    const auto since = now - m_secondBegan;
    // A clock that was set back begins a new second too.
    if (since >= std::chrono::seconds{1} || since < std::chrono::seconds{0}) {
        m_secondBegan = now;
        m_lines = 0;
        if (m_withheld > 0)
            m_log.warn("lines_withheld",
                       {{"listener", m_listener}, {"count", std::exchange(m_withheld, 0)}});
    }
    if (m_lines >= kLinesPerSecond) {
        ++m_withheld;
        return false;
    }
    ++m_lines;
    return true;
}

}  // namespace banso
