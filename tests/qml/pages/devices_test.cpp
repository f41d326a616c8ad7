// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/person.h"
#include "sync/device/chamber_devices.h"
#include "tests/qml/pages/tablet_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// 端末の一覧, on the tablet of who looks after them. It is 24 November, 09:00.
class DevicesTest : public QObject {
    Q_OBJECT

    static void receivePerson(TabletScreen& screen, std::uint8_t number, const char* name,
                              Role role) {
        Person person;
        person.id = TabletScreen::id(number);
        person.name = name;
        person.roles[std::string(word(role))] = {};
        screen.receive(person);
    }
    static Instant ago(TabletScreen& screen, std::chrono::hours hours) {
        return screen.tablet().now() - hours;
    }
    /// As the office told it: one was in today, one four days ago with work left, one never.
    static void tellDevices(TabletScreen& screen) {
        receivePerson(screen, 1, "田村 恵子", Role::Supervisor);
        receivePerson(screen, 2, "佐藤 美咲", Role::Advisor);
        receivePerson(screen, 3, "山田 健", Role::Advisor);
        sync::DeviceList list;
        list.devices = {{screen.tablet().device(),
                         TabletScreen::id(1),
                         "",
                         screen.tablet().now(),
                         0,
                         "0.1.0",
                         {}},
                        {"bbbbbbbbbbbbbbbb",
                         TabletScreen::id(2),
                         "貸出3号",
                         ago(screen, std::chrono::hours{96}),
                         3,
                         "0.0.9",
                         {}},
                        {"cccccccccccccccc", TabletScreen::id(3), "予備", {}, {}, "", {}}};
        const auto kept = screen.tablet().writer().save([&](sync::Replica& replica) {
            sync::keepDevices(replica.database(), list);
            return Result<void>{};
        });
        QVERIFY(kept.has_value());
    }

  private slots:
    void whoWasNotInTodayComesFirstWithWhatWaits() {
        TabletScreen screen;
        tellDevices(screen);
        screen.open(u"sync"_s);
        screen.tap(u"devices"_s);
        QVERIFY(screen.shows(u"2台が今日はまだつながっていません"_s));
        QCOMPARE(screen.item(u"missing0"_s)->property("title").toString(), u"山田 健"_s);
        QVERIFY(screen.shows(u"まだ一度もつながっていません"_s));
        QCOMPARE(screen.item(u"missing1"_s)->property("title").toString(), u"佐藤 美咲"_s);
        QVERIFY(screen.shows(u"11月20日 09:00（4日前）"_s));
        QVERIFY(screen.shows(u"送信待ち 3件"_s));
        QVERIFY(screen.shows(u"貸出3号・版 0.0.9"_s));
        QVERIFY(screen.shows(u"古い版です。新しい版は 0.1.0 です。"_s));
        QCOMPARE(screen.item(u"seen0"_s)->property("title").toString(), u"田村 恵子（この端末）"_s);
    }

    void beforeTheFirstListThePageSaysHowItComes() {
        TabletScreen screen;
        receivePerson(screen, 1, "田村 恵子", Role::SupportStaff);
        screen.open(u"sync"_s);
        screen.tap(u"devices"_s);
        QVERIFY(screen.shows(u"端末の一覧はまだ届いていません"_s));
        QVERIFY(!screen.has(u"missing0"_s));
    }

    void anAdvisorHasNoListOfTablets() {
        TabletScreen screen;
        tellDevices(screen);
        receivePerson(screen, 1, "佐藤 美咲", Role::Advisor);
        screen.open(u"sync"_s);
        QVERIFY(!screen.has(u"devices"_s));
        screen.open(u"devices"_s);
        QVERIFY(!screen.shows(u"貸出3号"_s));
    }
};

BANSO_TEST(DevicesTest);

}  // namespace banso::tests

#include "devices_test.moc"
