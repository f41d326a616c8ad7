// SPDX-License-Identifier: Apache-2.0
#include "server/ops/service_manager.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <cstring>

#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

/// A service manager's end of the socket.
class Manager {
  public:
    /// `name`: a path, or '@' and a name that lies in no folder.
    explicit Manager(const QByteArray& name) : m_socket(::socket(AF_UNIX, SOCK_DGRAM, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
        if (name.startsWith('@')) address.sun_path[0] = '\0';
        const auto size = offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(name.size());
        m_listens = ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address),
                           static_cast<socklen_t>(size)) == 0;
        qputenv("NOTIFY_SOCKET", name);
    }
    ~Manager() { ::close(m_socket); }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    bool listens() const { return m_listens; }
    QByteArray heard() const {
        char text[64];
        const auto size = ::recv(m_socket, text, sizeof text, MSG_DONTWAIT);
        return size < 0 ? QByteArray() : QByteArray(text, static_cast<qsizetype>(size));
    }

  private:
    int m_socket;
    bool m_listens = false;
};

}  // namespace

class ServiceManagerTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

  private slots:
    void cleanup() { qunsetenv("NOTIFY_SOCKET"); }

    void theManagerHearsThatTheServerIsReady() {
        const Manager manager(m_folder.filePath(QStringLiteral("notify")).toLocal8Bit());
        QVERIFY(manager.listens());
        QVERIFY(tellServiceManager("READY=1"));
        QCOMPARE(manager.heard(), QByteArray("READY=1"));
    }

    void aNameThatLiesInNoFolderIsReachedToo() {
        const Manager manager("@banso-" + QByteArray::number(::getpid()));
        QVERIFY(manager.listens());
        QVERIFY(tellServiceManager("STOPPING=1"));
        QCOMPARE(manager.heard(), QByteArray("STOPPING=1"));
    }

    void withoutAManagerNobodyIsTold() { QVERIFY(!tellServiceManager("READY=1")); }

    void aManagerThatHasGoneIsNoReasonToStop() {
        qputenv("NOTIFY_SOCKET", m_folder.filePath(QStringLiteral("gone")).toLocal8Bit());
        QVERIFY(!tellServiceManager("READY=1"));
        qputenv("NOTIFY_SOCKET", QByteArray(500, 'x'));
        QVERIFY(!tellServiceManager("READY=1"));
    }
};

BANSO_TEST(ServiceManagerTest);

}  // namespace banso::tests

#include "service_manager_test.moc"
