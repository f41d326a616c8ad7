// SPDX-License-Identifier: Apache-2.0
#include "mobile/followups/verdict_lines.h"

#include <QCoreApplication>
#include <QStringList>
#include <map>

#include "mobile/app/verdict_words.h"
#include "mobile/app/wording.h"
#include "shared/rules/test_outcome.h"
#include "shared/store/sql_text.h"

namespace banso::verdict_lines {
namespace {

using verdict_words::findingOf;
using verdict_words::shortMonths;

QString tr(const char* text) {
    return QCoreApplication::translate("verdict", text);
}

bool isJudged(const TestFinding* finding) {
    return finding != nullptr && finding->ratio && finding->grade &&
           *finding->grade != Grade::CannotJudge && *finding->grade != Grade::Unknown;
}

QString signedPercent(std::int64_t permille) {
    const QString sign = permille < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return sign + wording::percent(permille < 0 ? -permille : permille);
}

QString leftOutBecause(LeftOutReason reason, const QString& months) {
    switch (reason) {
        case LeftOutReason::UnfinishedMonth:
            return tr("%1は途中のため入れていません。").arg(months);
        case LeftOutReason::OtherTaxBasis:
            return tr("%1は税込・税抜が計画と違うため入れていません。").arg(months);
        case LeftOutReason::ReachesOutside:
            return tr("%1は計画の年からはみ出すため入れていません。").arg(months);
        case LeftOutReason::DirectionOnly:
            return tr("%1は増減だけのため入れていません。").arg(months);
        case LeftOutReason::NoCounterpart:
            return tr("%1は同じ月の計画がないため入れていません。").arg(months);
        case LeftOutReason::Overlapped:
            return tr("%1は、ほかの数字と重なるため入れていません。").arg(months);
        case LeftOutReason::Unknown:
            return {};
    }
    return {};
}

/// "2026-04:overlapped 2026-11:unfinished_month" in sentences, one a reason.
QString leftOutSentences(const std::string& leftOut) {
    std::map<LeftOutReason, QStringList> byReason;
    for (const std::string& entry : splitWords(leftOut)) {
        const auto colon = entry.find(':');
        const auto period = Period::parse(entry.substr(0, colon));
        if (colon == std::string::npos || !period) continue;
        byReason[fromWord<LeftOutReason>(entry.substr(colon + 1))] << shortMonths(*period);
    }
    QString sentences;
    for (const auto& [reason, periods] : byReason)
        sentences += leftOutBecause(reason, periods.join(QStringLiteral("、")));
    return sentences;
}

}  // namespace

QString headline(const Verdict& verdict) {
    QStringList parts;
    const TestFinding* const sales = findingOf(verdict, VerdictTest::Attainment);
    const TestFinding* const growth = findingOf(verdict, VerdictTest::Growth);
    const TestFinding* const margin = findingOf(verdict, VerdictTest::Margin);
    if (isJudged(sales))
        parts << tr("累計 %1").arg(wording::percent(*sales->ratio));
    else if (isJudged(growth))
        parts << tr("前年比 %1").arg(signedPercent(*growth->ratio));
    if (isJudged(margin)) parts << tr("利益率 計画比 %1").arg(wording::points(*margin->ratio));
    if (parts.isEmpty() && sales != nullptr)
        return verdict_words::sentence(VerdictTest::Attainment, *sales);
    return parts.join(QStringLiteral("　"));
}

QString compared(const Verdict& verdict) {
    const TestFinding* const sales = findingOf(verdict, VerdictTest::Attainment);
    if (sales == nullptr) return {};
    QString words;
    const auto period = Period::parse(sales->period);
    if (isJudged(sales) && period)
        words = tr("%1の%2か月、計画と実績がそろう月だけで判定。")
                    .arg(shortMonths(*period))
                    .arg(sales->months.value_or(0));
    return words + leftOutSentences(sales->leftOut);
}

std::vector<Finding> findings(const Verdict& verdict) {
    std::vector<Finding> found;
    for (const VerdictTest test : {VerdictTest::Attainment, VerdictTest::Growth,
                                   VerdictTest::Margin, VerdictTest::Actions}) {
        const TestFinding* const finding = findingOf(verdict, test);
        if (finding == nullptr) continue;
        const QString words = verdict_words::sentence(test, *finding);
        const Grade grade = isJudged(finding) ? *finding->grade : Grade::Unknown;
        if (!words.isEmpty()) found.push_back({words, verdict_words::tone(grade)});
    }
    return found;
}

}  // namespace banso::verdict_lines
