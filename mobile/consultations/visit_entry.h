// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/consultations/day_entry.h"
#include "shared/codec/json.h"

namespace banso {

/// When the next visit is to be: a day, and a time where one was agreed.
class VisitEntry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a form has its visit")
    Q_PROPERTY(banso::DayEntry* day READ day CONSTANT)
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY changed)
    Q_PROPERTY(QString timeError READ timeError NOTIFY changed)
    /// The usual hours of visits, to tap.
    Q_PROPERTY(QStringList times READ times CONSTANT)
    Q_PROPERTY(int chosenTime READ chosenTime NOTIFY changed)

  public:
    explicit VisitEntry(QObject* parent = nullptr);

    void begin(Date today);
    DayEntry* day() { return &m_day; }
    QString time() const { return m_time; }
    void setTime(const QString& text);
    QString timeError() const;
    QStringList times() const;
    int chosenTime() const;
    /// Takes the time back when it is tapped again.
    Q_INVOKABLE void chooseTime(int index);

    /// None while it cannot be read.
    std::optional<Date> chosenDay() const { return m_day.day(); }
    /// HH:MM, empty without one. Not asked for while `toMend` says something.
    std::string timeText() const;
    /// What cannot be read, or lies behind; empty when all is well, also without a day.
    QString toMend() const;

    void encode(json::Writer& writer) const;
    void decode(json::Value state);

  Q_SIGNALS:
    void changed();
    /// By its person.
    void edited();

  private:
    Date m_today{};
    DayEntry m_day{DaySide::Future};
    QString m_time;
};

}  // namespace banso
