// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/routes.h"

#include <QtTest>
#include <algorithm>
#include <set>

#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class RoutesTest : public QObject {
    Q_OBJECT

    /// Each role alone, and some who have several.
    static std::vector<std::set<Role>> allSets() {
        std::vector<std::set<Role>> sets{{},
                                         {Role::Expert, Role::Advisor},
                                         {Role::Committee, Role::SupportStaff},
                                         {Role::Committee, Role::Expert},
                                         {Role::Advisor, Role::StatutoryAdvisor},
                                         {Role::SupportStaff, Role::Supervisor}};
        for (const auto& [role, text] : Words<Role>::kAll) sets.push_back({role});
        return sets;
    }

    /// Written out by hand, so that a slip in the table shows.
    static std::set<Role> expected(std::string_view path) {
        static const std::set<std::string_view> office{
            "/", "/lost", "/lost/device", "/lost/report", "/stand-ins", "/stand-ins/set"};
        static const std::set<std::string_view> everybody{"/sessions", "/sessions/end",
                                                          "/sessions/end-others"};
        static const std::set<std::string_view> leading{
            "/devices",          "/devices/hand-in",   "/stand-ins/end", "/handovers",
            "/handovers/choose", "/handovers/preview", "/handovers/set", "/handovers/cancel",
            "/handovers/sheets", "/experts",           "/experts/open",  "/experts/close",
            "/entrust",          "/entrust/set"};
        if (path.starts_with("/case")) return {Role::Expert};
        if (everybody.contains(path))
            return {Role::SupportStaff, Role::Supervisor, Role::Administrator, Role::Expert};
        if (office.contains(path))
            return {Role::SupportStaff, Role::Supervisor, Role::Administrator};
        if (leading.contains(path)) return {Role::Supervisor, Role::Administrator};
        return {Role::Administrator};
    }

    static bool isExpected(std::string_view path, const std::set<Role>& roles) {
        const std::set<Role> may = expected(path);
        return std::ranges::any_of(roles, [&](Role role) { return may.contains(role); });
    }

    static std::string wordsOf(const std::set<Role>& roles) {
        std::string words;
        for (const Role role : roles) words += " " + std::string(word(role));
        return words;
    }

    /// Somebody with all of these.
    static RecordId personWith(OfficePageFixture& office, const std::set<Role>& roles) {
        Person person;
        person.id = office.chamber.ids.recordId();
        person.name = "高橋 誠";
        for (const Role role : roles) person.roles[std::string(word(role))] = {};
        office.chamber.bring(person);
        return person.id;
    }

    static HttpResponse ask(OfficePageFixture& office, const OfficeRoute& route) {
        const std::string path(route.path);
        return route.method == HttpMethod::Get ? office.get(path) : office.post(path);
    }

  private slots:
    void each_role_may_use_what_it_needs_and_nothing_else() {
        for (const OfficeRoute& route : officeRoutes()) {
            for (const std::set<Role>& roles : allSets()) {
                OfficePageFixture office;
                office.signedInAs(personWith(office, roles));
                const HttpResponse answer = ask(office, route);
                const std::string to = fieldOf(answer, "Location");
                const bool isRefused = to == "/sign-in" || to == "/case" ||
                                       shows(answer, "このページを使える役割がありません。");
                QVERIFY2(isRefused != isExpected(route.path, roles),
                         (std::string(route.path) + wordsOf(roles)).c_str());
            }
        }
    }

    void nothing_is_answered_to_whom_is_not_signed_in() {
        OfficePageFixture office;
        for (const OfficeRoute& route : officeRoutes()) {
            const HttpResponse answer = ask(office, route);
            QCOMPARE(answer.status, 303U);
            QCOMPARE(fieldOf(answer, "Location"), "/sign-in");
        }
    }

    void a_role_of_another_day_opens_nothing() {
        const Date today = parseDate("2026-11-24").value();
        Person person;
        person.roles["administrator"] = {addDays(today, 1), {}};
        QVERIFY(!mayUse(OfficeCircle::Office, person, today));
        QVERIFY(mayUse(OfficeCircle::Administrators, person, addDays(today, 1)));
        person.roles["administrator"].withdrawn = true;
        QVERIFY(!mayUse(OfficeCircle::Office, person, addDays(today, 1)));
    }

    void the_ways_that_a_page_shows_are_those_that_its_reader_may_go() {
        OfficePageFixture office;
        office.signedInAs(office.person("佐藤 美咲", Role::SupportStaff));
        const HttpResponse today = office.get("/");
        QVERIFY(shows(today, "<a href=\"/lost\">紛失</a>"));
        QVERIFY(shows(today, "href=\"/stand-ins\""));
        QVERIFY(!shows(today, "href=\"/people\"") && !shows(today, "href=\"/handovers\""));
    }
};

BANSO_TEST(RoutesTest);

}  // namespace banso::tests

#include "routes_test.moc"
