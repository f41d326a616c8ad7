// SPDX-License-Identifier: Apache-2.0
#include "mobile/followups/verdict_lines.h"

#include <QCoreApplication>
#include <QStringList>
#include <map>

#include "mobile/app/wording.h"
#include "shared/rules/test_outcome.h"
#include "shared/store/sql_text.h"

namespace banso::verdict_lines {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("verdict", text);
}

const TestFinding* findingOf(const Verdict& verdict, VerdictTest test) {
    const auto found = verdict.tests.find(std::string(word(test)));
    return found == verdict.tests.end() ? nullptr : &found->second;
}

bool isJudged(const TestFinding* finding) {
    return finding != nullptr && finding->ratio && finding->grade &&
           *finding->grade != Grade::CannotJudge && *finding->grade != Grade::Unknown;
}

QString monthOf(YearMonth month) {
    return QString::number(static_cast<unsigned>(month.month()));
}

QString signedPercent(std::int64_t permille) {
    const QString sign = permille < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return sign + wording::percent(permille < 0 ? -permille : permille);
}

/// Why sales cannot be judged, and what would help.
QString reasonSentence(const std::string& reason) {
    switch (fromWord<OutcomeReason>(reason)) {
        case OutcomeReason::NoFigure:
            return tr("売上の数字がまだありません。");
        case OutcomeReason::OnlyDirections:
            return tr("増減だけが分かっています。金額があれば判定できます。");
        case OutcomeReason::TooFewMonths:
            return tr("計画と実績がそろう月が3か月に足りません。");
        case OutcomeReason::PlanTooYoung:
            return tr("計画が始まって3か月たっていません。");
        case OutcomeReason::OtherTaxBasis:
            return tr("税込・税抜が計画と違います。");
        case OutcomeReason::NoTarget:
            return tr("同じ月の計画の数字がありません。");
        case OutcomeReason::NoLastYear:
            return tr("前の年の数字がありません。");
        case OutcomeReason::NoGrowthPlanned:
            return tr("計画が伸びを見込んでいないため、前の年とは比べません。");
        case OutcomeReason::ZeroBase:
            return tr("比べる相手がゼロ以下です。");
        case OutcomeReason::ProfitNotKnown:
            return tr("利益は未把握です。");
        case OutcomeReason::OtherProfitMeasure:
            return tr("計画と違う種類の利益しか分かりません。");
        case OutcomeReason::NoActions:
            return tr("期限のある取組がありません。");
        case OutcomeReason::NotFollowedUp:
            return tr("フォローアップの予定がありません。");
        case OutcomeReason::Unknown:
        case OutcomeReason::Compared:
        case OutcomeReason::ComparedBySeason:
        case OutcomeReason::ComparedEvenly:
        case OutcomeReason::TwoQuartersWithoutGrowth:
        case OutcomeReason::HeldBySalesOnTrack:
        case OutcomeReason::KeyActionOverdue:
        case OutcomeReason::DuePassed:
        case OutcomeReason::Uncontacted:
            return {};
    }
    return {};
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
        byReason[fromWord<LeftOutReason>(entry.substr(colon + 1))] << months(*period);
    }
    QString sentences;
    for (const auto& [reason, periods] : byReason)
        sentences += leftOutBecause(reason, periods.join(QStringLiteral("、")));
    return sentences;
}

QString salesWords(const TestFinding& finding) {
    QString words = tr("売上は計画の %1（計画 %2、実績 %3）")
                        .arg(wording::percent(*finding.ratio),
                             wording::tenThousandYen(finding.expected.value_or(0)),
                             wording::tenThousandYen(finding.actual.value_or(0)));
    if (fromWord<OutcomeReason>(finding.reason) == OutcomeReason::ComparedEvenly)
        words += tr("　計画を月で均したため信頼度低");
    return words;
}

QString actionWords(const TestFinding& finding) {
    if (*finding.ratio == 0) return tr("期限を大きく過ぎた取組はありません");
    return tr("期限を過ぎた取組 %1件（最も長いもので %2日）")
        .arg(*finding.ratio)
        .arg(finding.actual.value_or(0));
}

QString judgedWords(VerdictTest test, const TestFinding& finding) {
    switch (test) {
        case VerdictTest::Attainment:
            return salesWords(finding);
        case VerdictTest::Growth:
            return tr("前の年の同じ月より %1").arg(signedPercent(*finding.ratio));
        case VerdictTest::Margin:
            return tr("利益率は計画より %1").arg(wording::points(*finding.ratio));
        case VerdictTest::Actions:
            return actionWords(finding);
        case VerdictTest::Contacts:
        case VerdictTest::Unknown:
            return {};
    }
    return {};
}

}  // namespace

QString months(const Period& period) {
    if (period.monthCount() == 1) return tr("%1月").arg(monthOf(period.first()));
    return tr("%1–%2月").arg(monthOf(period.first()), monthOf(period.last()));
}

Tone::Value toneOf(Grade grade) {
    switch (grade) {
        case Grade::OnTrack:
            return Tone::Value::OnTrack;
        case Grade::Caution:
            return Tone::Value::Caution;
        case Grade::Drifting:
            return Tone::Value::Drifting;
        case Grade::CannotJudge:
        case Grade::Unknown:
            return Tone::Value::Unknown;
    }
    return Tone::Value::Unknown;
}

QString headline(const Verdict& verdict) {
    QStringList parts;
    const TestFinding* const sales = findingOf(verdict, VerdictTest::Attainment);
    const TestFinding* const growth = findingOf(verdict, VerdictTest::Growth);
    const TestFinding* const margin = findingOf(verdict, VerdictTest::Margin);
    if (isJudged(sales))
        parts << tr("累計 %1").arg(wording::percent(*sales->ratio));
    else if (isJudged(growth))
        parts << tr("前年比 %1").arg(signedPercent(*growth->ratio));
    if (isJudged(margin)) parts << tr("利益率 %1").arg(wording::points(*margin->ratio));
    if (parts.isEmpty() && sales != nullptr) return reasonSentence(sales->reason);
    return parts.join(QStringLiteral("　"));
}

QString compared(const Verdict& verdict) {
    const TestFinding* const sales = findingOf(verdict, VerdictTest::Attainment);
    if (sales == nullptr) return {};
    QString words;
    const auto period = Period::parse(sales->period);
    if (isJudged(sales) && period)
        words = tr("%1の%2か月、計画と実績がそろう月だけで判定。")
                    .arg(months(*period))
                    .arg(sales->months.value_or(0));
    return words + leftOutSentences(sales->leftOut);
}

std::vector<Finding> findings(const Verdict& verdict) {
    std::vector<Finding> found;
    for (const VerdictTest test : {VerdictTest::Attainment, VerdictTest::Growth,
                                   VerdictTest::Margin, VerdictTest::Actions}) {
        const TestFinding* const finding = findingOf(verdict, test);
        if (finding == nullptr) continue;
        const bool judged = isJudged(finding);
        const QString words =
            judged ? judgedWords(test, *finding) : reasonSentence(finding->reason);
        if (!words.isEmpty())
            found.push_back({words, judged ? toneOf(*finding->grade) : Tone::Value::Unknown});
    }
    return found;
}

QString forTheOwner(const Verdict& verdict) {
    const TestFinding* const sales = findingOf(verdict, VerdictTest::Attainment);
    if (!isJudged(sales)) return tr("売上がまだそろっていません。数字を一緒に確かめましょう。");
    constexpr std::int64_t kPlanned = 1'000;
    QString stands = tr("計画なみ");
    if (*sales->ratio > kPlanned) stands = tr("計画より上");
    if (*sales->grade != Grade::OnTrack) stands = tr("計画より下");
    const auto period = Period::parse(sales->period);
    QString words =
        tr("%1の売上は%2（計画の %3）。")
            .arg(period ? months(*period) : QString(), stands, wording::percent(*sales->ratio));
    const TestFinding* const growth = findingOf(verdict, VerdictTest::Growth);
    if (isJudged(growth)) words += judgedWords(VerdictTest::Growth, *growth) + tr("。");
    const TestFinding* const margin = findingOf(verdict, VerdictTest::Margin);
    if (isJudged(margin)) words += judgedWords(VerdictTest::Margin, *margin) + tr("。");
    return words;
}

}  // namespace banso::verdict_lines
