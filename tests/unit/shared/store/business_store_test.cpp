// SPDX-License-Identifier: Apache-2.0
#include "shared/store/business_store.h"

#include <QtTest>

#include "shared/domain/contact.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class BusinessStoreTest : public QObject {
    Q_OBJECT

    static Business business(std::uint8_t number, const char* name, const char* kana) {
        Business made;
        made.id = StoreFixture::id(number);
        made.name = name;
        made.kana = kana;
        return made;
    }
    static std::vector<std::string> names(StoreFixture& fixture, const char* query) {
        const BusinessStore store(fixture.database(), fixture.viewer());
        std::vector<std::string> found;
        for (const BusinessLine& line : store.search(fold(query), 100)) found.push_back(line.name);
        return found;
    }

  private slots:
    void aVariantOfACharacterFindsTheSameName() {
        StoreFixture fixture;
        fixture.add(business(2, "髙﨑商店", "タカサキショウテン"));
        for (const char* query : {"高崎", "髙﨑", "たかさき", "ﾀｶｻｷ", "崎商"})
            QCOMPARE(names(fixture, query), std::vector<std::string>{"髙﨑商店"});
        QVERIFY(names(fixture, "前橋").empty());
    }

    void twoCharactersAndPartsOfANumberAreEnough() {
        StoreFixture fixture;
        Business shop = business(2, "渋谷", "シブヤ");
        shop.corporateNumber = "2070005002462";
        fixture.add(shop);
        QCOMPARE(names(fixture, "渋谷").size(), std::size_t{1});
        QCOMPARE(names(fixture, "0005002").size(), std::size_t{1});
    }

    void aSignOfSqlIsOnlyASign() {
        StoreFixture fixture;
        fixture.add(business(2, "100%果汁", "ヒャク"));
        fixture.add(business(3, "果汁店", "カジュウテン"));
        QCOMPARE(names(fixture, "100%"), std::vector<std::string>{"100%果汁"});
        QVERIFY(names(fixture, "_").empty());
    }

    void ownClientsComeFirstAndAloneWithoutAQuery() {
        StoreFixture fixture;
        Business own = business(3, "ん商店", "ンショウテン");
        own.advisor = fixture.viewer().person;
        fixture.add(own);
        fixture.add(business(2, "あ商店", "アショウテン"));
        QCOMPARE(names(fixture, "商店"), (std::vector<std::string>{"ん商店", "あ商店"}));
        QCOMPARE(names(fixture, ""), std::vector<std::string>{"ん商店"});
    }

    void whatWasCancelledOrJoinedIsNoLongerListed() {
        StoreFixture fixture;
        Business cancelled = business(2, "取消商店", "ト");
        cancelled.cancelled = true;
        fixture.add(cancelled);
        Business joined = business(3, "統合商店", "ト");
        joined.alias = StoreFixture::id(4);
        fixture.add(joined);
        QVERIFY(names(fixture, "商店").empty());
        QCOMPARE(BusinessStore(fixture.database(), fixture.viewer()).count(), std::int64_t{0});
    }

    void theRepresentativeIsShown() {
        StoreFixture fixture;
        fixture.add(business(2, "喫茶店", "キッサテン"));
        Contact contact;
        contact.id = StoreFixture::id(5);
        contact.business = StoreFixture::id(2);
        contact.role = ContactRole::Representative;
        contact.name = "中村 花";
        fixture.add(contact);
        const BusinessStore store(fixture.database(), fixture.viewer());
        QCOMPARE(store.search(fold("喫茶"), 100).front().representative, std::string("中村 花"));
    }
};

BANSO_TEST(BusinessStoreTest);

}  // namespace banso

#include "business_store_test.moc"
