// SPDX-License-Identifier: Apache-2.0
#include "mobile/lock/idle_watch.h"

#include <sys/sysinfo.h>
#include <QElapsedTimer>
#include <QEvent>
#include <QGuiApplication>
#include <QWindow>

#include <algorithm>
#include <array>
#include <utility>

namespace banso {
namespace {

/// What only a person at the tablet makes; an on-screen keyboard sends its text as InputMethod.
bool isInput(QEvent::Type type) {
    constexpr std::array kInput{QEvent::KeyPress,    QEvent::InputMethod, QEvent::MouseButtonPress,
                                QEvent::MouseMove,   QEvent::TouchBegin,  QEvent::TouchUpdate,
                                QEvent::TabletPress, QEvent::Wheel};
    return std::ranges::find(kInput, type) != kInput.end();
}

/// At once: what a system keeps of a window to show is its last picture.
bool isPuttingAway(const QObject* watched, const QEvent* event) {
    if (event->type() != QEvent::WindowStateChange) return false;
    const auto* window = qobject_cast<const QWindow*>(watched);
    return window != nullptr && (window->windowStates() & Qt::WindowMinimized);
}

}  // namespace

// The kernel's seconds since the start, with those it was suspended: steady_clock leaves them out.
IdleWatch::Time IdleWatch::sinceBoot() {
    struct sysinfo machine {};
    sysinfo(&machine);
    QElapsedTimer awake;
    awake.start();
    return {std::chrono::seconds(machine.uptime),
            std::chrono::milliseconds(awake.msecsSinceReference())};
}

IdleWatch::IdleWatch(LockModel& lock, Elapsed elapsed)
    : m_lock(lock), m_elapsed(std::move(elapsed)) {
    // Each second, not once after the idle time: a timer stands still while the tablet is
    // suspended.
    m_tick.setInterval(std::chrono::seconds{1});
    connect(&m_tick, &QTimer::timeout, this, [this] { lockIfLeft(); });
    connect(&lock, &LockModel::opened, this, [this] { begin(); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) { follow(state); });
    qGuiApp->installEventFilter(this);
    begin();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    if (isPuttingAway(watched, event)) m_lock.lock();
    if (!isInput(event->type())) return QObject::eventFilter(watched, event);
    // The touch that wakes a tablet after its time must not reach the page below.
    if (lockIfLeft()) return true;
    m_lastInput = m_elapsed().passed;
    if (m_awaySince) m_awaySince = m_lastInput;
    return QObject::eventFilter(watched, event);
}

void IdleWatch::begin() {
    const Time now = m_elapsed();
    m_lastInput = now.passed;
    m_slept = now.passed - now.awake;
    m_awaySince.reset();
    m_tick.start();
    // It may have been left while the passphrase was judged.
    follow(QGuiApplication::applicationState());
}

void IdleWatch::follow(Qt::ApplicationState state) {
    switch (state) {
        case Qt::ApplicationSuspended:
        case Qt::ApplicationHidden:
            m_lock.lock();
            break;
        case Qt::ApplicationInactive:
            if (!m_awaySince) m_awaySince = m_elapsed().passed;
            m_lock.setCovered(m_wasActive);
            break;
        case Qt::ApplicationActive:
            lockIfLeft();
            m_awaySince.reset();
            m_wasActive = true;
            m_lock.setCovered(false);
            break;
    }
}

bool IdleWatch::lockIfLeft() {
    if (m_lock.isLocked()) {
        m_tick.stop();
        return false;
    }
    const Time now = m_elapsed();
    const bool isIdle = now.passed - m_lastInput >= m_lock.idle();
    const bool isAway = m_awaySince && now.passed - *m_awaySince >= kAway;
    // Sleep is leaving too, also where nothing tells of it before (SleepWatch).
    const bool hasSlept = now.passed - now.awake - m_slept >= kAway;
    if (!isIdle && !isAway && !hasSlept) return false;
    m_lock.lock();
    return true;
}

}  // namespace banso
