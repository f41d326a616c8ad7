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

    static KeptList listOf(const std::string& text, Instant now) {
        return keptList("list.csv", std::make_shared<const std::string>(text), {}, now);
    }

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

    void a_list_is_kept_for_half_an_hour_and_no_longer_than_its_session() {
        OfficeSessions sessions;
        const std::string secret = sessions.begin(m_makoto, "a", kNow);
        const Sha256 key = sessions.use(secret, kNow)->key;
        sessions.keepList(key, listOf("a,b", kNow));
        QVERIFY(sessions.use(secret, kNow + 14min)->list != nullptr);
        QVERIFY(sessions.use(secret, kNow + 28min)->list != nullptr);
        QVERIFY(sessions.use(secret, kNow + 30min)->list == nullptr);
        const auto file = std::make_shared<const std::string>("c,d");
        sessions.keepList(key, keptList("b.csv", file, {}, kNow));
        sessions.end(key);
        QCOMPARE(file.use_count(), 1L);
        sessions.keepList(key, keptList("b.csv", file, {}, kNow));
        QCOMPARE(file.use_count(), 1L);
    }

    void a_session_has_one_list_and_all_together_have_a_few() {
        OfficeSessions sessions;
        std::vector<std::string> secrets;
        for (std::size_t i = 0; i <= OfficeSessions::kLists; ++i) {
            const auto person = RecordId::natural("person", {}, std::to_string(i));
            secrets.push_back(sessions.begin(person, "a", kNow));
            const Sha256 key = sessions.use(secrets.back(), kNow)->key;
            const Instant at = kNow + std::chrono::seconds{i};
            sessions.keepList(key, listOf("old", at));
            sessions.keepList(key, listOf("new", at));
        }
        QVERIFY(sessions.use(secrets.front(), kNow)->list == nullptr);
        for (std::size_t i = 1; i < secrets.size(); ++i)
            QCOMPARE(*sessions.use(secrets[i], kNow)->list->file, "new");
    }

    void a_list_that_was_imported_goes_and_another_one_stays() {
        OfficeSessions sessions;
        const std::string secret = sessions.begin(m_makoto, "a", kNow);
        const Sha256 key = sessions.use(secret, kNow)->key;
        const KeptList first = listOf("a,b", kNow);
        sessions.keepList(key, first);
        sessions.keepImported(key, {first.sha256, "a.csv", {}});
        QVERIFY(sessions.use(secret, kNow)->list == nullptr);
        QVERIFY(sessions.use(secret, kNow)->imported->list == first.sha256);
        sessions.keepList(key, listOf("c,d", kNow));
        sessions.keepImported(key, {first.sha256, "a.csv", {}});
        QVERIFY(sessions.use(secret, kNow)->list != nullptr);
    }

    void lists_are_told_apart_by_what_they_hold_and_how_they_are_read() {
        const auto file = std::make_shared<const std::string>("a,b");
        const KeptList one = keptList("x", file, {}, kNow);
        QVERIFY(one.sha256 == keptList("y", file, {}, kNow + 1min).sha256);
        QVERIFY(one.sha256 != keptList("x", file, "[columns]", kNow).sha256);
        QVERIFY(one.sha256 != listOf("a,c", kNow).sha256);
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
