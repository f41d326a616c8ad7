// SPDX-License-Identifier: Apache-2.0
// A tablet that is enrolled anew with work on it, as another device (sync/PROTOCOL.md, section 11):
// the office had stopped the former one, and it could not be told. It neither loses anything nor
// brings it twice.
#include <QtTest>

#include "shared/db/statement.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class EnrolledAnewTest : public QObject {
    Q_OBJECT

    static std::int64_t visitsAt(SimulatedTablet& tablet) {
        Statement row = tablet.database().prepare("SELECT count(*) FROM consultation");
        row.step();
        return row.integer(0);
    }
    static bool isStopped(Scene& s, const DeviceId& device) {
        return s.hub.store().device(device)->isStopped();
    }

  private slots:
    void whatItHasNotSentGoesUnderItsNewId() {
        Scene s;
        s.syncAll();
        const DeviceId former = s.t1.device();
        s.visit(s.t1);
        s.setPhone(s.t1, "A");
        s.setPhone(s.t1, "B");
        QVERIFY(s.t1.enrolAnew());
        QVERIFY(isStopped(s, former));
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), "B");
        QCOMPARE(visitsAt(s.t2), std::int64_t{1});
        QVERIFY(s.openEntries(s.t1).empty());
        QCOMPARE(s.difference(), "");
    }

    void whatTheHubHasThoughTheAnswerWasLostIsThereOnce() {
        Scene s;
        s.syncAll();
        s.visit(s.t1);
        s.setPhone(s.t1, "A");
        QVERIFY(!s.t1.sync(Fault::LoseReply).has_value());
        s.setPhone(s.t1, "B");
        QVERIFY(s.t1.enrolAnew());
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), "B");
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{});
        QCOMPARE(visitsAt(s.t2), std::int64_t{1});
        QCOMPARE(s.difference(), "");
    }

    void aRequestThatWasHeldUpAndComesAfterItsNewIdChangesNothing() {
        Scene s;
        s.syncAll();
        s.setPhone(s.t1, "A");
        QVERIFY(!s.t1.sync(Fault::HoldUp).has_value());
        QVERIFY(s.t1.enrolAnew());
        s.setPhone(s.t1, "B");
        s.syncAll();
        const auto head = s.hub.store().head();
        s.hub.deliverLate();
        QCOMPARE(s.hub.store().head(), head);
        QCOMPARE(s.phoneEverywhere(), "B");
    }

    void whatContradictsAColleagueIsShownAsItWouldHaveBeen() {
        Scene s;
        s.syncAll();
        s.setPhone(s.t1, "A");
        s.setPhone(s.t2, "B");
        QVERIFY(s.t2.sync().has_value());
        QVERIFY(s.t1.enrolAnew());
        s.syncAll();
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
        QCOMPARE(s.difference(), "");
    }

    void aHubThatWasRestoredMeanwhileKnowsItToo() {
        Scene s;
        s.syncAll();
        s.hub.backUp();
        s.setPhone(s.t1, "A");
        const DeviceId former = s.t1.device();
        QVERIFY(s.t1.enrolAnew());
        s.syncAll();
        s.hub.restore();
        s.setPhone(s.t1, "B");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), "B");
        QVERIFY(isStopped(s, former));
        QCOMPARE(s.difference(), "");
    }
};

BANSO_TEST(EnrolledAnewTest);

}  // namespace banso::simulation

#include "enrolled_anew_test.moc"
