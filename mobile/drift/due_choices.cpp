// SPDX-License-Identifier: Apache-2.0
#include "mobile/drift/due_choices.h"

#include <QCoreApplication>

#include "mobile/app/wording.h"

namespace banso {

std::array<Date, 4> dueChoices(Date today) {
    return {addDays(today, 7), addDays(today, 14), addDays(today, 28), lastDay(monthOf(today))};
}

QStringList dueWords(Date today) {
    const std::array names{QCoreApplication::translate("dueChoices", "1週間後"),
                           QCoreApplication::translate("dueChoices", "2週間後"),
                           QCoreApplication::translate("dueChoices", "4週間後"),
                           QCoreApplication::translate("dueChoices", "月末")};
    const auto days = dueChoices(today);
    QStringList words;
    for (std::size_t i = 0; i < names.size(); ++i)
        words.append(QStringLiteral("%1 %2").arg(names[i], wording::day(days[i])));
    return words;
}

}  // namespace banso
