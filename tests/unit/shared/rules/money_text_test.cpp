// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/money_text.h"

#include <rapidcheck.h>
#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"

namespace banso {

class MoneyTextTest : public QObject {
    Q_OBJECT

  private slots:
    void whatPeopleTypeIsRead_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("yen");
        const auto row = [](const char* typed, qint64 yen) {
            QTest::newRow(typed) << typed << yen;
        };
        row("1234", 1'234);
        row("1,234,567", 1'234'567);
        row("１，２３４円", 1'234);
        row(" ¥1,234 ", 1'234);
        row("￥1,234", 1'234);
        row("△500", -500);
        row("▲ 1,200千円", -1'200'000);
        row("－５００", -500);
        row("−500円", -500);
        row("1,200千円", 1'200'000);
        row("120万円", 1'200'000);
        row("120万", 1'200'000);
        row("1.5万円", 15'000);
        row("1.50万", 15'000);
        row("3百万円", 3'000'000);
        row("3万5千円", 35'000);
        row("3万5000", 35'000);
        row("1億2,000万円", 120'000'000);
        row("12.0", 12);
        row("0", 0);
        row("-0", 0);
        row("007", 7);
        row("9,007,199,254,740,991", 9'007'199'254'740'991);
    }
    void whatPeopleTypeIsRead() {
        QFETCH(QString, typed);
        QFETCH(qint64, yen);
        const MoneyReading reading = readMoney(typed.toStdString());
        QVERIFY(!reading.fault);
        QCOMPARE(qint64{*reading.yen}, yen);
    }

    void whatCannotBeReadIsNamed_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<MoneyTextFault>("fault");
        const auto row = [](const char* typed, MoneyTextFault fault) {
            QTest::newRow(typed) << typed << fault;
        };
        row("", MoneyTextFault::Empty);
        row("　", MoneyTextFault::Empty);
        row("-", MoneyTextFault::NotAnAmount);
        row("円", MoneyTextFault::NotAnAmount);
        row("abc", MoneyTextFault::NotAnAmount);
        row("12人", MoneyTextFault::NotAnAmount);
        row("1.", MoneyTextFault::NotAnAmount);
        row(".5万", MoneyTextFault::NotAnAmount);
        row("--5", MoneyTextFault::NotAnAmount);
        row("5円円", MoneyTextFault::NotAnAmount);
        row("1 234", MoneyTextFault::NotAnAmount);
        row("1,23", MoneyTextFault::CommaOutOfPlace);
        row("1234,567", MoneyTextFault::CommaOutOfPlace);
        row("1,,234", MoneyTextFault::CommaOutOfPlace);
        row("1.5", MoneyTextFault::FractionOfYen);
        row("0.0005千円", MoneyTextFault::FractionOfYen);
        row("3千2万円", MoneyTextFault::UnitOutOfPlace);
        row("3万50000", MoneyTextFault::UnitOutOfPlace);
        row("9,007,199,254,740,992", MoneyTextFault::TooLarge);
        row("99999999999999999999", MoneyTextFault::TooLarge);
        row("90071993億", MoneyTextFault::TooLarge);
    }
    void whatCannotBeReadIsNamed() {
        QFETCH(QString, typed);
        QFETCH(MoneyTextFault, fault);
        const MoneyReading reading = readMoney(typed.toStdString());
        QVERIFY(!reading.yen);
        QCOMPARE(*reading.fault, fault);
        QVERIFY(!parseMoney(typed.toStdString()));
    }

    void aBareNumberIsInTheUnitOfItsField() {
        QCOMPARE(parseMoney("1,200", MoneyUnit::ThousandYen).value(), std::int64_t{1'200'000});
        QCOMPARE(parseMoney("1,200円", MoneyUnit::ThousandYen).value(), std::int64_t{1'200});
        QCOMPARE(parseMoney("120万", MoneyUnit::ThousandYen).value(), std::int64_t{1'200'000});
        QCOMPARE(parseMoney("3万5000", MoneyUnit::ThousandYen).value(), std::int64_t{35'000});
        QCOMPARE(parseMoney("1.2345", MoneyUnit::TenThousandYen).value(), std::int64_t{12'345});
    }

    void amountsAreRoundedHalfUp() {
        QCOMPARE(moneyText(1'234'499, MoneyUnit::ThousandYen), std::string("1,234千円"));
        QCOMPARE(moneyText(1'234'500, MoneyUnit::ThousandYen), std::string("1,235千円"));
        QCOMPARE(moneyText(565'000, MoneyUnit::TenThousandYen), std::string("57万円"));
        QCOMPARE(moneyText(999'500, MoneyUnit::ThousandYen), std::string("1,000千円"));
        QCOMPARE(moneyText(123, MoneyUnit::Yen), std::string("123円"));
    }

    void aLossBearsATriangleAndRoundsAwayFromZero() {
        QCOMPARE(moneyText(-1'500, MoneyUnit::ThousandYen), std::string("△2千円"));
        QCOMPARE(moneyText(-499, MoneyUnit::ThousandYen), std::string("0千円"));
    }

    void everyAmountReadsBackFromItsText() {
        QVERIFY(rc::check([](std::int64_t number) {
            const std::int64_t yen = number % (limits::kIntegerMax + 1);
            RC_ASSERT(parseMoney(moneyText(yen, MoneyUnit::Yen)).value() == yen);
        }));
    }

    void anyTextIsReadOrNamedAndNeverBoth() {
        QVERIFY(rc::check([](const std::string& typed) {
            const MoneyReading reading = readMoney(typed);
            RC_ASSERT(reading.yen.has_value() != reading.fault.has_value());
        }));
    }
};

BANSO_TEST(MoneyTextTest);

}  // namespace banso

#include "money_text_test.moc"
