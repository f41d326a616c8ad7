// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/day_clock.h"

#include <QTime>

namespace banso {
namespace {

constexpr std::chrono::hours kTokyoOffset{9};
constexpr std::size_t kDateChars = 10;

}  // namespace

Result<Instant> parseTokyoMoment(std::string_view text) {
    const auto date = parseDate(text.substr(0, kDateChars));
    if (!date) return date.error();
    const std::string rest(text.substr(std::min(kDateChars, text.size())));
    const QTime time = QTime::fromString(QString::fromStdString(rest), QStringLiteral("'T'HH:mm"));
    if (!time.isValid()) return Error{ErrorCode::Malformed, "a moment is YYYY-MM-DDTHH:MM"};
    return Instant{std::chrono::sys_days{*date}} - kTokyoOffset +
           std::chrono::milliseconds{time.msecsSinceStartOfDay()};
}

}  // namespace banso
