// SPDX-License-Identifier: Apache-2.0
#include "mobile/lock/sleep_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>

#include "mobile/app/background.h"

namespace banso {
namespace {

const QString kLogind = QStringLiteral("org.freedesktop.login1");
const QString kManagerPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = QStringLiteral("org.freedesktop.login1.Manager");
const QString kSession = QStringLiteral("org.freedesktop.login1.Session");

/// One may have been under way with what stood there before; and a screen takes the next once it
/// has shown the last.
constexpr int kFrames = 2;

QDBusConnection reach(const QString& bus) {
    return bus.isEmpty() ? QDBusConnection::systemBus() : QDBusConnection::connectToBus(bus, bus);
}

}  // namespace

SleepWatch::SleepWatch(LockModel& lock, QQuickWindow& window, const QString& bus)
    : m_lock(lock), m_window(window) {
    m_latest.setSingleShot(true);
    m_latest.setInterval(kShownWithin);
    connect(&m_latest, &QTimer::timeout, this, [this] { letGo(); });
    connect(&window, &QQuickWindow::frameSwapped, this, [this] { countFrame(); });
    connect(&lock, &LockModel::opened, this, [this] { hold(); });
    connect(&lock, &LockModel::changed, this, [this] { showLock(); });
    // Apart: Qt waits for the bus when it connects to it and asks it who logind is.
    runApart(
        this,
        [this, bus] {
            QDBusConnection reached = reach(bus);
            reached.connect(kLogind, kManagerPath, kManager, QStringLiteral("PrepareForSleep"),
                            this, SLOT(prepareForSleep(bool)));
            return reached;
        },
        [this](const QDBusConnection& reached) { begin(reached); });
}

SleepWatch::~SleepWatch() {
    if (m_isConnecting) waitForApart();
}

void SleepWatch::begin(const QDBusConnection& bus) {
    m_isConnecting = false;
    if (!bus.isConnected()) return;
    m_bus = std::make_unique<QDBusConnection>(bus);
    if (!m_lock.isLocked()) hold();
    // The caller's; of an app that a service of its user has started, the one on the screen.
    ask<QDBusObjectPath>(
        QStringLiteral("GetSession"), {QStringLiteral("auto")}, [this](const QDBusObjectPath& own) {
            m_bus->connect(kLogind, own.path(), kSession, QStringLiteral("Lock"), &m_lock,
                           SLOT(lock()));
            m_bus->connect(kLogind, own.path(), QStringLiteral("org.freedesktop.DBus.Properties"),
                           QStringLiteral("PropertiesChanged"), this,
                           SLOT(followSession(QString, QVariantMap, QStringList)));
        });
}

template <typename Answer, typename Then>
void SleepWatch::ask(const QString& method, const QVariantList& arguments, Then then) {
    auto call = QDBusMessage::createMethodCall(kLogind, kManagerPath, kManager, method);
    call.setArguments(arguments);
    // A machine that goes without it goes on so.
    call.setAutoStartService(false);
    auto* const answer = new QDBusPendingCallWatcher(m_bus->asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [answer, then] {
        const QDBusPendingReply<Answer> reply = *answer;
        if (!reply.isError()) then(reply.value());
        answer->deleteLater();
    });
}

void SleepWatch::prepareForSleep(bool begins) {
    if (begins)
        m_lock.lock();
    else if (!m_lock.isLocked())
        // Opened after the sleep had begun, when logind takes none.
        hold();
}

// What the desktop's own lock changes, which need not send a Lock.
void SleepWatch::followSession(const QString& interface, const QVariantMap& changed,
                               const QStringList& /*invalid*/) {
    if (interface == kSession && changed.value(QStringLiteral("LockedHint")).toBool())
        m_lock.lock();
}

void SleepWatch::hold() {
    m_latest.stop();
    if (!m_bus || m_held) return;
    ask<QDBusUnixFileDescriptor>(
        QStringLiteral("Inhibit"),
        {QStringLiteral("sleep"), QStringLiteral("Banso"),
         QStringLiteral("shows its lock before what is on the screen"), QStringLiteral("delay")},
        [this](const QDBusUnixFileDescriptor& held) {
            if (!m_lock.isLocked()) m_held = std::make_unique<QDBusUnixFileDescriptor>(held);
        });
}

void SleepWatch::showLock() {
    if (!m_held || !m_lock.isLocked() || m_latest.isActive()) return;
    m_framesLeft = kFrames;
    m_latest.start();
    m_window.update();
}

void SleepWatch::countFrame() {
    if (!m_latest.isActive()) return;
    if (--m_framesLeft > 0)
        m_window.update();
    else
        letGo();
}

void SleepWatch::letGo() {
    m_latest.stop();
    m_held.reset();
}

}  // namespace banso
