// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/typed_time.h"

#include <QRegularExpression>

#include "shared/rules/typed_text.h"

namespace banso {

std::optional<std::string> readTypedTime(std::string_view typed) {
    static const QRegularExpression form(QStringLiteral(
        "^(?<hour>\\d{1,2})(?::?(?<minute>\\d{2})|時(?:(?<spoken>\\d{1,2})分|(?<half>半))?)?$"));
    const auto match = form.match(QString::fromStdString(toHalfWidth(typed)));
    if (!match.hasMatch()) return std::nullopt;
    const int hour = match.captured(u"hour").toInt();
    int minute = match.captured(u"minute").toInt() + match.captured(u"spoken").toInt();
    if (!match.captured(u"half").isEmpty()) minute = 30;
    if (hour > 23 || minute > 59) return std::nullopt;
    return QStringLiteral("%1:%2")
        .arg(hour, 2, 10, QLatin1Char('0'))
        .arg(minute, 2, 10, QLatin1Char('0'))
        .toStdString();
}

}  // namespace banso
