// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/calendar_month.h"

#include <QCoreApplication>
#include <QStringList>

#include "mobile/app/wording.h"
#include "mobile/consultations/holiday_words.h"

namespace banso::calendar_month {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("calendar", text);
}

}  // namespace

Date firstCell(YearMonth month) {
    const Date first = firstDay(month);
    const std::chrono::weekday weekday{std::chrono::sys_days{first}};
    return addDays(first, 1 - static_cast<int>(weekday.iso_encoding()));
}

std::optional<int> cellOf(Date day, YearMonth month) {
    const int place = daysBetween(firstCell(month), day);
    return place >= 0 && place < kCells ? std::optional(place) : std::nullopt;
}

CalendarCell cell(Date day, YearMonth month, Date today) {
    CalendarCell made{.number = static_cast<int>(static_cast<unsigned>(day.day())),
                      .spoken = dayWords(day),
                      .today = day == today,
                      .rests = !isOfficeDay(day),
                      .outside = monthOf(day) != month};
    if (made.today) {
        made.mark = tr("今日");
        made.spoken = tr("%1 今日").arg(made.spoken);
    }
    if (holidayOn(day)) made.mark = tr("祝");
    return made;
}

QStringList weekdays() {
    return {tr("月"), tr("火"), tr("水"), tr("木"), tr("金"), tr("土"), tr("日")};
}

QString title(YearMonth month) {
    return tr("%1年%2月")
        .arg(static_cast<int>(month.year()))
        .arg(static_cast<unsigned>(month.month()));
}

QString holidays(YearMonth month) {
    QStringList words;
    for (Date day = firstDay(month); monthOf(day) == month; day = addDays(day, 1))
        if (const auto holiday = holidayOn(day))
            words << tr("%1日 %2").arg(static_cast<unsigned>(day.day())).arg(wording::of(*holiday));
    return words.join(QStringLiteral("　"));
}

QString dayWords(Date day) {
    const QString words = wording::dayWithWeekday(day);
    const auto holiday = holidayOn(day);
    return holiday ? tr("%1 %2").arg(words, wording::of(*holiday)) : words;
}

}  // namespace banso::calendar_month
