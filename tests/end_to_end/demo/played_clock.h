// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "shared/base/day_clock.h"

namespace banso::demo {

/// The clock of the day that is played: it goes on by itself, and each scene sets it to its time.
class PlayedClock final : public Clock {
  public:
    explicit PlayedClock(Date today) : m_today(today), m_clock(momentOf("08:30")) {}

    Instant now() const override { return m_clock.now(); }
    Date today() const { return m_today; }
    /// `time`: HH:MM.
    void setTo(const std::string& time) { m_clock = DayClock(momentOf(time)); }
    /// As the programs take it: YYYY-MM-DDTHH:MM.
    QString moment() const {
        return QString::fromStdString(toText(tokyoDate(now())) + "T" + tokyoTime(now()));
    }

  private:
    Instant momentOf(const std::string& time) const {
        return parseTokyoMoment(toText(m_today) + "T" + time).value();
    }

    Date m_today;
    DayClock m_clock;
};

}  // namespace banso::demo
