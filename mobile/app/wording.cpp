// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include "shared/rules/japanese_era.h"

namespace banso::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("wording", text);
}

int yearOf(Date date) {
    return static_cast<int>(date.year());
}

int monthOfYear(Date date) {
    return static_cast<int>(static_cast<unsigned>(date.month()));
}

int dayOfMonth(Date date) {
    return static_cast<int>(static_cast<unsigned>(date.day()));
}

std::int64_t roundedHalfUp(std::int64_t number, std::int64_t unit) {
    const std::int64_t half = unit / 2;
    return number >= 0 ? (number + half) / unit : -((-number + half) / unit);
}

QString grouped(std::int64_t number) {
    const QString digits =
        QLocale(QLocale::Japanese).toString(static_cast<qlonglong>(number < 0 ? -number : number));
    return number < 0 ? QStringLiteral("△") + digits : digits;
}

}  // namespace

QString day(Date date) {
    return tr("%1月%2日").arg(monthOfYear(date)).arg(dayOfMonth(date));
}

QString dayWithWeekday(Date date) {
    static const char* const kDays[] = {
        QT_TRANSLATE_NOOP("wording", "日"), QT_TRANSLATE_NOOP("wording", "月"),
        QT_TRANSLATE_NOOP("wording", "火"), QT_TRANSLATE_NOOP("wording", "水"),
        QT_TRANSLATE_NOOP("wording", "木"), QT_TRANSLATE_NOOP("wording", "金"),
        QT_TRANSLATE_NOOP("wording", "土")};
    const auto weekday = std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding();
    return tr("%1（%2）").arg(day(date), tr(kDays[weekday]));
}

QString dayWithEra(Date date) {
    [[maybe_unused]] static const char* const kEras[] = {
        QT_TRANSLATE_NOOP("wording", "令和"), QT_TRANSLATE_NOOP("wording", "平成"),
        QT_TRANSLATE_NOOP("wording", "昭和"), QT_TRANSLATE_NOOP("wording", "大正"),
        QT_TRANSLATE_NOOP("wording", "明治")};
    const JapaneseEra* era = eraOf(date);
    if (era == nullptr) return tr("%1年%2").arg(yearOf(date)).arg(day(date));
    const int year = yearOf(date) - era->firstYear() + 1;
    const QString name = tr(era->name);
    return year == 1 ? tr("%1元年%2").arg(name, day(date))
                     : tr("%1%2年%3").arg(name).arg(year).arg(day(date));
}

QString fiscalQuarter(Date date) {
    const int month = monthOfYear(date);
    const int fiscalYear = month >= 4 ? yearOf(date) : yearOf(date) - 1;
    const int quarter = (month + 8) % 12 / 3 + 1;
    return tr("令和%1年度 第%2四半期").arg(fiscalYear - 2018).arg(quarter);
}

QString savedAt(Instant instant) {
    return tr("この端末に保存済み %1").arg(QString::fromStdString(tokyoTime(instant)));
}

QString moment(Instant instant, Date today) {
    const Date date = tokyoDate(instant);
    const QString time = QString::fromStdString(tokyoTime(instant));
    if (date == today) return tr("今日 %1").arg(time);
    if (date == addDays(today, -1)) return tr("きのう %1").arg(time);
    return QStringLiteral("%1 %2").arg(day(date), time);
}

QString tenThousandYen(std::int64_t yen) {
    return tr("%1万円").arg(grouped(roundedHalfUp(yen, 10'000)));
}

QString thousands(std::int64_t yen) {
    return grouped(roundedHalfUp(yen, 1'000));
}

QString percent(std::int64_t permille) {
    return QStringLiteral("%1%").arg(roundedHalfUp(permille, 10));
}

QString points(std::int64_t hundredths) {
    const std::int64_t tenths = roundedHalfUp(hundredths, 10);
    const std::int64_t size = tenths < 0 ? -tenths : tenths;
    const QString sign = tenths < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return tr("%1%2.%3ポイント").arg(sign).arg(size / 10).arg(size % 10);
}

}  // namespace banso::wording
