// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/visit_entry.h"

#include <utility>

#include "mobile/consultations/typed_time.h"

namespace banso {

VisitEntry::VisitEntry(QObject* parent) : QObject(parent) {
    connect(&m_day, &DayEntry::changed, this, &VisitEntry::changed);
    connect(&m_day, &DayEntry::edited, this, &VisitEntry::edited);
}

void VisitEntry::begin(Date today) {
    m_today = today;
    m_time.clear();
    m_day.begin(today);
}

void VisitEntry::setTime(const QString& text) {
    if (std::exchange(m_time, text) == text) return;
    Q_EMIT changed();
    Q_EMIT edited();
}

QString VisitEntry::timeError() const {
    if (m_time.trimmed().isEmpty() || readTypedTime(m_time.toStdString())) return {};
    return tr("14:00 や 14時半 のように入れてください。");
}

QStringList VisitEntry::times() const {
    return {QStringLiteral("9:00"),  QStringLiteral("10:00"), QStringLiteral("11:00"),
            QStringLiteral("13:00"), QStringLiteral("14:00"), QStringLiteral("15:00"),
            QStringLiteral("16:00")};
}

int VisitEntry::chosenTime() const {
    return static_cast<int>(times().indexOf(m_time));
}

void VisitEntry::chooseTime(int index) {
    const QString time = times().value(index);
    setTime(time == m_time ? QString() : time);
}

std::string VisitEntry::timeText() const {
    return readTypedTime(m_time.toStdString()).value_or(std::string());
}

QString VisitEntry::toMend() const {
    const auto day = m_day.day();
    if (!day && !m_day.isBlank()) return tr("次の予定日を読み取れません。");
    if (day && *day < m_today) return tr("次の予定日が今日より前です。");
    return timeError();
}

void VisitEntry::encode(json::Writer& writer) const {
    writer.member("visitDay", m_day.typed().toStdString());
    writer.member("visitTime", m_time.toStdString());
}

void VisitEntry::decode(json::Value state) {
    const auto text = [&](std::string_view name) {
        const auto found = state.string(name).value_or(std::string_view());
        return QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
    };
    m_time = text("visitTime");
    m_day.begin(m_today, text("visitDay"));
}

}  // namespace banso
