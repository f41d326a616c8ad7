// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/sessions.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

class SessionsTest : public QObject {
    Q_OBJECT

    static constexpr Instant kNow{1'795'478'400'000ms};
    const RecordId m_makoto = RecordId::natural("person", {}, "makoto");
    const RecordId m_misaki = RecordId::natural("person", {}, "misaki");

  private slots:
    void a_session_is_found_by_its_secret_alone() {
        OfficeSessions sessions;
        const std::string secret = sessions.begin(m_makoto, "192.168.1.9", kNow);
        QCOMPARE(secret.size(), 64U);
        const auto session = sessions.use(secret, kNow);
        QCOMPARE(session->person, m_makoto);
        QVERIFY(!session->formToken.empty() && session->formToken != secret);
        QVERIFY(!sessions.use(secret.substr(1), kNow));
        QVERIFY(!sessions.use(hex(session->key), kNow));
        QVERIFY(!sessions.use("", kNow));
    }

    void a_session_ends_after_a_quarter_of_an_hour_without_a_request() {
        OfficeSessions sessions;
        const std::string secret = sessions.begin(m_makoto, "a", kNow);
        QVERIFY(sessions.use(secret, kNow + 14min).has_value());
        QVERIFY(sessions.use(secret, kNow + 28min).has_value());
        QVERIFY(!sessions.use(secret, kNow + 43min).has_value());
    }

    void a_session_ends_after_twelve_hours_whatever_happens() {
        OfficeSessions sessions;
        const std::string secret = sessions.begin(m_makoto, "a", kNow);
        for (auto later = 10min; later < 12h; later += 10min)
            QVERIFY(sessions.use(secret, kNow + later).has_value());
        QVERIFY(!sessions.use(secret, kNow + 12h).has_value());
    }

    void ended_sessions_are_gone_and_others_stay() {
        OfficeSessions sessions;
        const std::string one = sessions.begin(m_makoto, "a", kNow);
        const std::string two = sessions.begin(m_makoto, "b", kNow);
        const std::string hers = sessions.begin(m_misaki, "c", kNow);
        sessions.end(sessions.use(one, kNow)->key);
        QVERIFY(!sessions.use(one, kNow) && sessions.use(two, kNow));
        sessions.endAllOf(m_makoto);
        QVERIFY(!sessions.use(two, kNow) && sessions.use(hers, kNow));
    }

    void a_person_has_a_few_sessions_and_loses_the_one_used_longest_ago() {
        OfficeSessions sessions;
        const std::string first = sessions.begin(m_makoto, "a", kNow);
        for (std::size_t more = 0; more < limits::kSessionsPerPerson; ++more)
            sessions.begin(m_makoto, "b", kNow + 1min);
        QVERIFY(!sessions.use(first, kNow + 1min));
        QCOMPARE(sessions.of(m_makoto, kNow + 1min).size(), limits::kSessionsPerPerson);
    }
};

BANSO_TEST(SessionsTest);

}  // namespace banso::tests

#include "sessions_test.moc"
