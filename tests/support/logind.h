// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QDBusVirtualObject>
#include <algorithm>
#include <array>
#include <vector>

namespace banso::tests {

/// systemd-logind as programs meet it.
class Logind : public QDBusVirtualObject {
  public:
    static constexpr const char* kService = "org.freedesktop.login1";
    static constexpr const char* kPath = "/org/freedesktop/login1";
    static constexpr const char* kManager = "org.freedesktop.login1.Manager";
    static constexpr const char* kSession = "org.freedesktop.login1.Session";
    static constexpr const char* kOwnSession = "/org/freedesktop/login1/session/_31";
    static constexpr const char* kOtherSession = "/org/freedesktop/login1/session/_32";

    explicit Logind(const QString& bus)
        : m_bus(QDBusConnection::connectToBus(bus, QStringLiteral("logind at ") + bus)) {
        if (!m_bus.registerVirtualObject(QLatin1String(kPath), this) ||
            !m_bus.registerService(QLatin1String(kService)))
            qFatal("logind does not come to the bus");
    }
    ~Logind() override {
        for (const int end : m_ends) ::close(end);
        QDBusConnection::disconnectFromBus(m_bus.name());
    }
    Logind(const Logind&) = delete;
    Logind& operator=(const Logind&) = delete;

    /// The machine sleeps once nobody holds it.
    void prepareForSleep() { setSleeping(true); }
    void wake() { setSleeping(false); }
    void lock(const char* session) const { tell(session, kSession, "Lock", {}); }
    /// As a desktop does that locks its screen by itself.
    void hintAtLock(bool locked) const {
        tell(kOwnSession, "org.freedesktop.DBus.Properties", "PropertiesChanged",
             {QLatin1String(kSession), QVariantMap{{QStringLiteral("LockedHint"), locked}},
              QStringList{}});
    }
    /// How many the machine waits for before it sleeps.
    int held() const {
        return static_cast<int>(std::ranges::count_if(m_ends, [](int end) {
            pollfd asked{end, POLLIN, 0};
            return ::poll(&asked, 1, 0) == 0;
        }));
    }

    bool handleMessage(const QDBusMessage& call, const QDBusConnection& bus) override {
        return bus.send(answer(call));
    }
    QString introspect(const QString& /*path*/) const override { return {}; }

  private:
    void setSleeping(bool is) {
        m_isSleeping = is;
        tell(kPath, kManager, "PrepareForSleep", {is});
    }
    void tell(const char* path, const char* interface, const char* what,
              const QVariantList& arguments) const {
        auto told = QDBusMessage::createSignal(QLatin1String(path), QLatin1String(interface),
                                               QLatin1String(what));
        told.setArguments(arguments);
        m_bus.send(told);
    }
    QDBusMessage answer(const QDBusMessage& call) {
        const QVariantList asked = call.arguments();
        if (call.member() == QLatin1String("GetSession") && asked.value(0) == QLatin1String("auto"))
            return call.createReply(
                QVariant::fromValue(QDBusObjectPath(QLatin1String(kOwnSession))));
        // What for, who, why and how.
        const bool isInhibit = call.member() == QLatin1String("Inhibit") && asked.size() == 4 &&
                               asked[0] == QLatin1String("sleep") &&
                               asked[3] == QLatin1String("delay");
        if (!isInhibit) return call.createErrorReply(QDBusError::InvalidArgs, call.member());
        // As of a real one, nobody is waited for any more.
        if (m_isSleeping) return call.createErrorReply(QDBusError::Failed, call.member());
        return call.createReply(QVariant::fromValue(give()));
    }
    QDBusUnixFileDescriptor give() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) qFatal("no pipe");
        m_ends.push_back(ends[0]);
        const QDBusUnixFileDescriptor given(ends[1]);
        ::close(ends[1]);
        return given;
    }

    QDBusConnection m_bus;
    std::vector<int> m_ends;
    bool m_isSleeping = false;
};

}  // namespace banso::tests
