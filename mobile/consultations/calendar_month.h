// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <array>
#include <optional>

#include "shared/base/time.h"

namespace banso {

/// A day as a MonthCalendar shows it.
struct CalendarCell {
    Q_GADGET
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString spoken MEMBER spoken)
    Q_PROPERTY(bool today MEMBER today)
    Q_PROPERTY(bool rests MEMBER rests)
    Q_PROPERTY(bool outside MEMBER outside)
    Q_PROPERTY(bool selectable MEMBER selectable)

  public:
    int number = 0;
    QString mark{};    // 祝 or 今日
    QString spoken{};  // 11月23日（月） 勤労感謝の日
    bool today = false;
    bool rests = false;
    bool outside = false;  // of the month before or after
    bool selectable = true;
};

/// The six weeks of a calendar's page. Weeks begin on Monday, as in the week of 今日の予定 and in
/// the diaries of offices, so that both days of the weekend stand together.
namespace calendar_month {

constexpr int kCells = 42;

/// The first of them, on or before the first of the month.
Date firstCell(YearMonth month);
/// The place of a day on the page; none when it is not on it.
std::optional<int> cellOf(Date day, YearMonth month);
CalendarCell cell(Date day, YearMonth month, Date today);
QStringList weekdays();
/// 2026年11月
QString title(YearMonth month);
/// 3日 文化の日　23日 勤労感謝の日
QString holidays(YearMonth month);
/// 11月23日（月） 勤労感謝の日
QString dayWords(Date day);

}  // namespace calendar_month
}  // namespace banso
