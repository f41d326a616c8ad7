// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickWindow>
#include <QTimer>
#include <chrono>
#include <memory>

#include "mobile/lock/lock_model.h"

class QDBusConnection;
class QDBusUnixFileDescriptor;

namespace banso {

/// Locks the tablet before its machine sleeps, and with the screen of its session, where
/// systemd-logind tells of both; else does nothing. While the tablet is open the machine waits with
/// its sleep until the lock stands on the screen.
class SleepWatch : public QObject {
    Q_OBJECT

  public:
    /// What a window that is not on any screen may take to show it; logind waits for five seconds.
    static constexpr std::chrono::milliseconds kShownWithin{500};

    /// Both outlive it. `bus`: the address of another one than the system's.
    SleepWatch(LockModel& lock, QQuickWindow& window, const QString& bus = {});
    /// Waits until the bus was reached.
    ~SleepWatch() override;

  private Q_SLOTS:
    void prepareForSleep(bool begins);
    void followSession(const QString& interface, const QVariantMap& changed,
                       const QStringList& invalid);

  private:
    void begin(const QDBusConnection& bus);
    template <typename Answer, typename Then>
    void ask(const QString& method, const QVariantList& arguments, Then then);
    /// Has the machine wait with its sleep from now on.
    void hold();
    void showLock();
    void countFrame();
    void letGo();

    LockModel& m_lock;
    QQuickWindow& m_window;
    bool m_isConnecting = true;
    std::unique_ptr<QDBusConnection> m_bus;
    /// As long as this is open the machine waits.
    std::unique_ptr<QDBusUnixFileDescriptor> m_held;
    /// Runs while the lock is being shown.
    QTimer m_latest;
    int m_framesLeft = 0;
};

}  // namespace banso
