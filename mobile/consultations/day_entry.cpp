// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/day_entry.h"

#include <array>
#include <span>
#include <utility>

#include "mobile/consultations/calendar_month.h"
#include "shared/rules/holidays.h"

namespace banso {
namespace {

struct QuickDay {
    const char* word;
    int days;
};
constexpr int kDaysOfAWeek = 7;
constexpr std::array kPast{QuickDay{QT_TRANSLATE_NOOP("banso::DayEntry", "今日"), 0},
                           QuickDay{QT_TRANSLATE_NOOP("banso::DayEntry", "昨日"), -1},
                           QuickDay{QT_TRANSLATE_NOOP("banso::DayEntry", "おととい"), -2}};
constexpr std::array kFuture{QuickDay{QT_TRANSLATE_NOOP("banso::DayEntry", "明日"), 1},
                             QuickDay{QT_TRANSLATE_NOOP("banso::DayEntry", "来週"), 7},
                             QuickDay{QT_TRANSLATE_NOOP("banso::DayEntry", "再来週"), 14},
                             QuickDay{QT_TRANSLATE_NOOP("banso::DayEntry", "4週後"), 28}};

std::span<const QuickDay> quickDays(DaySide side) {
    return side == DaySide::Past ? std::span<const QuickDay>(kPast)
                                 : std::span<const QuickDay>(kFuture);
}

/// The years that parseDate takes.
bool isKept(Date day) {
    return day.year() >= std::chrono::year{1900} && day.year() <= std::chrono::year{2199};
}

}  // namespace

DayEntry::DayEntry(DaySide side, QObject* parent) : QObject(parent), m_side(side) {}

void DayEntry::begin(Date today, const QString& typed) {
    m_today = today;
    m_typed = typed;
    Q_EMIT changed();
    showMonthOfDay();
}

void DayEntry::begin(Date today, std::optional<Date> day) {
    begin(today, day ? QString::fromStdString(typedDay(*day)) : QString());
}

std::optional<Date> DayEntry::day() const {
    return isBlank() ? std::nullopt : readTypedDay(m_typed.toStdString(), m_today, m_side);
}

void DayEntry::setTyped(const QString& text) {
    if (std::exchange(m_typed, text) == text) return;
    Q_EMIT changed();
    showMonthOfDay();
    Q_EMIT edited();
}

QString DayEntry::word() const {
    const auto read = day();
    return read ? calendar_month::dayWords(*read) : QString();
}

QString DayEntry::error() const {
    if (isBlank() || day()) return {};
    return tr("2026/11/24 や 11/24 のように入れてください。");
}

QStringList DayEntry::quickWords() const {
    QStringList words;
    for (const QuickDay& quick : quickDays(m_side)) words << tr(quick.word);
    return words;
}

QString DayEntry::month() const {
    return calendar_month::title(m_month);
}

QString DayEntry::holidays() const {
    return calendar_month::holidays(m_month);
}

QStringList DayEntry::weekdays() const {
    return calendar_month::weekdays();
}

QVariantList DayEntry::cells() const {
    QVariantList cells;
    const Date first = calendar_month::firstCell(m_month);
    for (int place = 0; place < calendar_month::kCells; ++place) {
        const Date day = addDays(first, place);
        CalendarCell cell = calendar_month::cell(day, m_month, m_today);
        cell.selectable = isSelectable(day);
        cells << QVariant::fromValue(cell);
    }
    return cells;
}

int DayEntry::chosenCell() const {
    const auto chosen = day();
    return chosen ? calendar_month::cellOf(*chosen, m_month).value_or(-1) : -1;
}

void DayEntry::pick(int cell) {
    if (cell < 0 || cell >= calendar_month::kCells) return;
    const Date day = addDays(calendar_month::firstCell(m_month), cell);
    if (isSelectable(day)) set(day);
}

void DayEntry::chooseQuick(int word) {
    const auto quick = quickDays(m_side);
    if (word < 0 || static_cast<std::size_t>(word) >= quick.size()) return;
    const int days = quick[static_cast<std::size_t>(word)].days;
    // Tomorrow is tomorrow, but nobody means a Sunday by "in two weeks".
    const Date day = addDays(m_today, days);
    set(days >= kDaysOfAWeek ? officeDayFrom(day) : day);
}

void DayEntry::step(int days) {
    const Date day = addDays(this->day().value_or(m_today), days);
    if (isSelectable(day)) set(day);
}

void DayEntry::turn(int months) {
    const Date first = addMonths(firstDay(m_month), months);
    if (isKept(first)) show(monthOf(first));
}

void DayEntry::set(Date day) {
    setTyped(QString::fromStdString(typedDay(day)));
}

void DayEntry::showMonthOfDay() {
    const auto read = day();
    show(monthOf(read && isKept(*read) ? *read : m_today));
}

/// The place of the chosen day changes with the page.
void DayEntry::show(YearMonth month) {
    if (std::exchange(m_month, month) == month) return;
    Q_EMIT monthChanged();
    Q_EMIT changed();
}

/// A talk lies behind, an appointment ahead. Typing may say otherwise; the form judges that.
bool DayEntry::isSelectable(Date day) const {
    if (!isKept(day)) return false;
    return m_side == DaySide::Past ? day <= m_today : day >= m_today;
}

}  // namespace banso
