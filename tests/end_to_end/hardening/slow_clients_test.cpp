// SPDX-License-Identifier: Apache-2.0
// slowhttptest holds as many connections as it can, in each of its ways, while an honest tablet
// syncs: it must be served all the time, and not much slower than alone.
#include <QElapsedTimer>
#include <QtTest>
#include <algorithm>

#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/end_to_end/hardening/tool.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class SlowClientsTest : public QObject {
    Q_OBJECT

    static constexpr int kSeconds = 30;
    static constexpr int kSyncs = 20;
    /// The machine is shared with the attacker's own program.
    static constexpr qint64 kTimesSlower = 5;

    SystemClock m_clock;
    ServerProcess m_server;
    std::unique_ptr<EnrolledTablet> m_tablet;

    // Milliseconds of one sync; negative when it was not served.
    qint64 sync() {
        QElapsedTimer timer;
        timer.start();
        return (*m_tablet)->sync() ? std::max<qint64>(timer.elapsed(), 1) : -1;
    }
    static qint64 median(std::vector<qint64> times) {
        std::nth_element(times.begin(), times.begin() + kSyncs / 2, times.end());
        return times[kSyncs / 2];
    }

  private slots:
    void initTestCase() {
        QVERIFY2(hasTool(u"slowhttptest"_s), "this test needs the package slowhttptest");
        QCOMPARE(m_server.init().exitCode, 0);
        m_server.addPerson(u"佐藤 美咲"_s, u"advisor"_s);
        m_server.start();
        m_tablet = std::make_unique<EnrolledTablet>(m_server, u"佐藤 美咲"_s, m_clock);
        QVERIFY(sync() > 0);
    }

    void anHonestTabletIsServedMeanwhile_data() {
        QTest::addColumn<QStringList>("how");
        QTest::newRow("headers that drip") << QStringList{u"-H"_s};
        QTest::newRow("bodies that drip") << QStringList{u"-B"_s, u"-s"_s, u"8192"_s};
        QTest::newRow("answers that nobody reads") << QStringList{u"-X"_s};
    }
    void anHonestTabletIsServedMeanwhile() {
        QFETCH(QStringList, how);
        std::vector<qint64> alone;
        for (int i = 0; i < kSyncs; ++i) alone.push_back(sync());

        const QString url = u"https://127.0.0.1:%1/v1/enrol"_s.arg(m_server.peoplePort());
        Tool attacker(u"slowhttptest"_s,
                      how + QStringList{u"-c"_s, u"900"_s, u"-r"_s, u"200"_s, u"-i"_s, u"5"_s,
                                        u"-l"_s, QString::number(kSeconds), u"-u"_s, url});
        QElapsedTimer attacked;
        attacked.start();
        QTRY_VERIFY_WITH_TIMEOUT(attacked.elapsed() > 5'000, 10'000);
        QVERIFY(attacker.isRunning());
        std::vector<qint64> meanwhile;
        for (int i = 0; i < kSyncs; ++i) {
            meanwhile.push_back(sync());
            QVERIFY2(meanwhile.back() > 0, "a tablet was not served");
            const qint64 next = attacked.elapsed() + 500;
            QTRY_VERIFY_WITH_TIMEOUT(attacked.elapsed() > next, 5'000);
        }
        QVERIFY2(median(meanwhile) <= kTimesSlower * median(alone) + 20,
                 qPrintable(
                     u"alone %1 ms, meanwhile %2 ms"_s.arg(median(alone)).arg(median(meanwhile))));
        QVERIFY(m_server.isRunning());
    }
};

BANSO_TEST(SlowClientsTest);

}  // namespace banso::tests

#include "slow_clients_test.moc"
