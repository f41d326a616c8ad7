// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QVariantList>

#include "mobile/consultations/typed_day.h"

namespace banso {

/// A day that somebody enters: typed, by a quick word, or tapped in the calendar. What was typed is
/// kept as it was typed, also while it cannot be read.
class DayEntry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a form has its days")
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY changed)
    /// The day as it was understood, with the holiday's name; empty when it was not.
    Q_PROPERTY(QString word READ word NOTIFY changed)
    /// What to mend; empty while nothing is wrong.
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QStringList quickWords READ quickWords CONSTANT)
    /// The calendar's page: its month and its cells (CalendarCell).
    Q_PROPERTY(QString month READ month NOTIFY monthChanged)
    Q_PROPERTY(QString holidays READ holidays NOTIFY monthChanged)
    Q_PROPERTY(QStringList weekdays READ weekdays CONSTANT)
    Q_PROPERTY(QVariantList cells READ cells NOTIFY monthChanged)
    Q_PROPERTY(int chosenCell READ chosenCell NOTIFY changed)

  public:
    explicit DayEntry(DaySide side, QObject* parent = nullptr);

    /// What a form begins with, or finds again; no edit of its person.
    void begin(Date today, const QString& typed = {});
    void begin(Date today, std::optional<Date> day);
    /// The day, when what was typed can be read as one.
    std::optional<Date> day() const;
    bool isBlank() const { return m_typed.trimmed().isEmpty(); }

    QString typed() const { return m_typed; }
    void setTyped(const QString& text);
    QString word() const;
    QString error() const;
    QStringList quickWords() const;
    QString month() const;
    QString holidays() const;
    QStringList weekdays() const;
    QVariantList cells() const;
    int chosenCell() const;

    Q_INVOKABLE void pick(int cell);
    Q_INVOKABLE void chooseQuick(int word);
    /// The day `days` from the one that is there, or from today when there is none.
    Q_INVOKABLE void step(int days);
    /// Turns the calendar's page; the day stays.
    Q_INVOKABLE void turn(int months);

  Q_SIGNALS:
    void changed();
    void monthChanged();
    /// By its person, after `changed`.
    void edited();

  private:
    void set(Date day);
    void showMonthOfDay();
    void show(YearMonth month);
    bool isSelectable(Date day) const;

    DaySide m_side;
    Date m_today{};
    QString m_typed;
    YearMonth m_month{};
};

}  // namespace banso
