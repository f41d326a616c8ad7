// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <chrono>
#include <functional>
#include <optional>

#include "mobile/lock/lock_model.h"

namespace banso {

/// Locks the tablet when nobody has touched it for its idle time, when its app was left or its
/// window put away, and when it slept; covers it from the moment in which it is left.
class IdleWatch : public QObject {
    Q_OBJECT

  public:
    /// Since any fixed moment: all that passed, and what the tablet was awake of it.
    struct Time {
        std::chrono::milliseconds passed{0};
        std::chrono::milliseconds awake{0};
    };
    using Elapsed = std::function<Time()>;
    static Time sinceBoot();

    /// A file dialog or a look at another window is no leaving.
    static constexpr std::chrono::seconds kAway{15};

    explicit IdleWatch(LockModel& lock, Elapsed elapsed = &IdleWatch::sinceBoot);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void begin();
    void follow(Qt::ApplicationState state);
    /// True when it locked just now.
    bool lockIfLeft();

    LockModel& m_lock;
    Elapsed m_elapsed;
    QTimer m_tick;
    std::chrono::milliseconds m_slept{0};
    std::chrono::milliseconds m_lastInput{0};
    std::optional<std::chrono::milliseconds> m_awaySince;
    // A window that nobody has been at yet was not left.
    bool m_wasActive = false;
};

}  // namespace banso
