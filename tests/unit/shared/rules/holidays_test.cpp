// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/holidays.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class HolidaysTest : public QObject {
    Q_OBJECT

    static Date day(const char* text) { return parseDate(text).value(); }
    /// All of a year as MM-DD, with a space between.
    static QByteArray holidaysOf(int year) {
        QByteArray days;
        const Date last = std::chrono::year{year} / 12 / 31;
        for (Date each = std::chrono::year{year} / 1 / 1; each <= last; each = addDays(each, 1)) {
            if (!holidayOn(each)) continue;
            if (!days.isEmpty()) days += ' ';
            days += QByteArray::fromStdString(toText(each)).mid(5);
        }
        return days;
    }

  private slots:
    void aYearHasTheDaysOfItsCalendar_data() {
        QTest::addColumn<int>("year");
        QTest::addColumn<QByteArray>("days");
        QTest::newRow("2024") << 2024
                              << QByteArray(
                                     "01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 "
                                     "05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 "
                                     "09-23 10-14 11-03 11-04 11-23");
        QTest::newRow("2025") << 2025
                              << QByteArray(
                                     "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 "
                                     "05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 "
                                     "11-03 11-23 11-24");
        QTest::newRow("2026") << 2026
                              << QByteArray(
                                     "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 "
                                     "05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 "
                                     "11-03 11-23");
        QTest::newRow("2027") << 2027
                              << QByteArray(
                                     "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 "
                                     "05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 "
                                     "11-23");
        QTest::newRow("2028") << 2028
                              << QByteArray(
                                     "01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 "
                                     "05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23");
        QTest::newRow("2029") << 2029
                              << QByteArray(
                                     "01-01 01-08 02-11 02-12 02-23 03-20 04-29 04-30 "
                                     "05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 "
                                     "10-08 11-03 11-23");
        // The change of the emperor: ten days in a row, and no birthday.
        QTest::newRow("2019") << 2019
                              << QByteArray(
                                     "01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 "
                                     "05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 "
                                     "09-23 10-14 10-22 11-03 11-04 11-23");
        // The games that were to be, and those that were.
        QTest::newRow("2020") << 2020
                              << QByteArray(
                                     "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 "
                                     "05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 "
                                     "11-03 11-23");
        QTest::newRow("2021") << 2021
                              << QByteArray(
                                     "01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 "
                                     "05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 "
                                     "11-23");
        QTest::newRow("2009") << 2009
                              << QByteArray(
                                     "01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 "
                                     "05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 "
                                     "12-23");
    }
    void aYearHasTheDaysOfItsCalendar() {
        QFETCH(int, year);
        QFETCH(QByteArray, days);
        QCOMPARE(holidaysOf(year), days);
    }

    void aDayMadeByTwoOthersSaysWhichRuleMadeIt() {
        QVERIFY(holidayOn(day("2026-05-06")) == Holiday::Substitute);
        QVERIFY(holidayOn(day("2026-09-22")) == Holiday::Between);
        QVERIFY(holidayOn(day("2019-04-30")) == Holiday::Between);
        QVERIFY(holidayOn(day("2021-08-09")) == Holiday::Substitute);
    }

    void eachHolidayHasItsName() {
        QVERIFY(holidayOn(day("2026-11-23")) == Holiday::LabourThanksgiving);
        QVERIFY(holidayOn(day("2018-12-23")) == Holiday::EmperorsBirthday);
        QVERIFY(holidayOn(day("2026-02-23")) == Holiday::EmperorsBirthday);
        QVERIFY(holidayOn(day("2021-07-23")) == Holiday::Sports);
        QVERIFY(holidayOn(day("2016-08-11")) == Holiday::Mountain);
        QVERIFY(!holidayOn(day("2015-08-11")));
    }

    void theEquinoxesMoveWithTheSun() {
        QVERIFY(holidayOn(day("2012-09-22")) == Holiday::AutumnalEquinox);
        QVERIFY(holidayOn(day("2091-03-20")) == Holiday::VernalEquinox);
        QVERIFY(holidayOn(day("2092-03-19")) == Holiday::VernalEquinox);
    }

    void theOfficeOpensAgainAfterHolidaysAndWeekends() {
        QCOMPARE(toText(officeDayFrom(day("2026-11-20"))), std::string("2026-11-20"));
        QCOMPARE(toText(officeDayFrom(day("2026-11-21"))), std::string("2026-11-24"));
        QCOMPARE(toText(officeDayFrom(day("2026-09-19"))), std::string("2026-09-24"));
    }

    void aWeekendIsNoHolidayAndOtherCenturiesAreNotGuessed() {
        QVERIFY(!holidayOn(day("2026-11-22")));
        QVERIFY(!holidayOn(day("2026-11-24")));
        QVERIFY(!holidayOn(day("2006-05-03")));
        QVERIFY(!holidayOn(day("2100-01-01")));
    }
};

BANSO_TEST(HolidaysTest);

}  // namespace banso

#include "holidays_test.moc"
