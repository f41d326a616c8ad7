// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/db/statement.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/store/draft_store.h"
#include "shared/store/timeline_store.h"
#include "tests/qml/pages/tablet_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// Two records of one shop, and drafts of another tablet.
class TwinsTest : public QObject {
    Q_OBJECT

    static RecordId id(std::uint8_t number) { return TabletScreen::id(number); }

    static Business shop(std::uint8_t number, const char* name, const char* phone) {
        Business business;
        business.id = id(number);
        business.name = name;
        business.phone = phone;
        business.corporateNumber = "2070005002462";
        return business;
    }
    static void receiveTwins(TabletScreen& screen) {
        screen.receive(shop(10, "榛名製菓 有限会社", "027-000-3051"));
        Business twin = shop(11, "はるな製菓", "090-0000-5678");
        twin.memo = "裏口から";
        screen.receive(twin);
        Consultation talk;
        talk.id = id(20);
        talk.business = id(11);
        talk.writer = screen.person();
        talk.day = TabletScreen::day("2026-11-20");
        talk.method = Method::Visit;
        talk.said = "相見積もりの話";
        screen.receive(talk);
    }
    static QVariantMap page(std::uint8_t number) {
        return {{u"businessId"_s, TabletScreen::idText(number)}};
    }
    static Business stored(TabletScreen& screen, std::uint8_t number) {
        return screen.tablet().seen<Business>(id(number)).value;
    }

  private slots:
    void aLikelyTwinIsShownAndJoinedFieldByField() {
        TabletScreen screen;
        receiveTwins(screen);
        screen.open(u"business"_s, page(10));
        QVERIFY(screen.shows(u"同じ事業者かもしれません"_s));
        QVERIFY(screen.shows(u"法人番号が同じ"_s));
        QVERIFY(!screen.shows(u"相見積もりの話"_s));
        screen.tap(u"compare0"_s);
        QCOMPARE(screen.page(), u"join"_s);
        QVERIFY(screen.shows(u"090-0000-5678"_s));
        // Name, phone, memo: as a form asks for them.
        screen.tap(u"second1"_s);
        screen.tap(u"confirmButton"_s);
        QCOMPARE(screen.page(), u"business"_s);
        QVERIFY(screen.shows(u"まとめた記録"_s));
        QVERIFY(screen.shows(u"相見積もりの話"_s));
        QVERIFY(!screen.shows(u"同じ事業者かもしれません"_s));
        QCOMPARE(stored(screen, 11).alias, id(10));
        QCOMPARE(stored(screen, 10).phone, std::string("090-0000-5678"));
        QCOMPARE(stored(screen, 10).name, std::string("榛名製菓 有限会社"));
        // What the standing record did not say comes from the other.
        QCOMPARE(stored(screen, 10).memo, std::string("裏口から"));
    }

    void anOldShopsDaysAreSaidInTheirOwnEra() {
        TabletScreen screen;
        Business one = shop(10, "榛名製菓 有限会社", "027-000-3051");
        Business other = shop(11, "はるな製菓", "090-0000-5678");
        one.stageWord = other.stageWord = Stage::Operating;
        one.stageSince = TabletScreen::day("2003-03-01");
        other.stageSince = TabletScreen::day("2019-05-01");
        screen.receive(one);
        screen.receive(other);
        screen.open(u"join"_s, {{u"oneId"_s, TabletScreen::idText(10)},
                                {u"otherId"_s, TabletScreen::idText(11)}});
        QVERIFY(screen.shows(u"平成15年3月1日"_s));
        QVERIFY(screen.shows(u"令和元年5月1日"_s));
    }

    void theOtherRecordMayStand() {
        TabletScreen screen;
        receiveTwins(screen);
        screen.open(u"join"_s, {{u"oneId"_s, TabletScreen::idText(10)},
                                {u"otherId"_s, TabletScreen::idText(11)}});
        screen.tap(u"standSecond"_s);
        screen.tap(u"confirmButton"_s);
        QCOMPARE(stored(screen, 10).alias, id(11));
        QCOMPARE(stored(screen, 11).name, std::string("はるな製菓"));
        QVERIFY(stored(screen, 11).alias.isNull());
    }

    void aPageOpenedFromTheJoinedRecordShowsTheStandingOneAndCanBeParted() {
        TabletScreen screen;
        receiveTwins(screen);
        Business joined = stored(screen, 11);
        joined.alias = id(10);
        screen.receive(joined);
        screen.open(u"business"_s, page(11));
        QVERIFY(screen.shows(u"榛名製菓 有限会社"_s));
        QVERIFY(screen.shows(u"相見積もりの話"_s));
        screen.tap(u"part0"_s);
        QVERIFY(screen.shows(u"二つの事業者に戻しますか"_s));
        screen.tap(u"confirmButton"_s);
        QVERIFY(stored(screen, 11).alias.isNull());
        QVERIFY(!screen.shows(u"まとめた記録"_s));
    }

    void aDoubleIsProposedBeforeItIsMade() {
        TabletScreen screen;
        receiveTwins(screen);
        screen.open(u"businesses"_s, {{u"adding"_s, true}});
        screen.type(u"founderName"_s, u"ハルナ製菓"_s);
        QVERIFY(!screen.shows(u"この事業者を開く"_s));
        screen.type(u"founderPhone"_s, u"09000005678"_s);
        QVERIFY(screen.shows(u"名称と電話が同じ"_s));
        screen.tap(u"openDouble0"_s);
        QCOMPARE(screen.page(), u"business"_s);
        QVERIFY(screen.shows(u"はるな製菓"_s));
    }

    void aDraftOfHerOtherTabletIsTakenOver() {
        TabletScreen screen;
        receiveTwins(screen);
        const auto put = screen.tablet().writer().save([&](sync::Replica& replica) -> Result<void> {
            replica.database()
                .prepare("INSERT INTO othersDraft VALUES('bbbb',?,'founder',NULL,'新しい店',?,?,0)")
                .bind(id(77))
                .bind(R"({"name":"新しい店","phone":"027-1"})")
                .bind(static_cast<std::int64_t>(screen.tablet().now().time_since_epoch().count()))
                .run();
            return {};
        });
        QVERIFY(put.has_value());
        screen.open(u"today"_s);
        QVERIFY(screen.shows(u"別の端末の下書き"_s));
        screen.tap(u"takeOver0"_s);
        QCOMPARE(screen.page(), u"businesses"_s);
        screen.tap(u"save"_s);
        QCOMPARE(screen.tablet().seen<Business>(id(77)).value.name, std::string("新しい店"));
    }
};

BANSO_TEST(TwinsTest);

}  // namespace banso::tests

#include "twins_test.moc"
