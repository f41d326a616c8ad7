// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/verdict_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>

#include "mobile/app/wording.h"

namespace banso::verdict_words {
namespace {

/// The owner hears "above" from here on: as far over the plan as the first line lies under it.
constexpr std::int64_t kAbovePlan = 1'050;
constexpr std::array kTests{VerdictTest::Attainment, VerdictTest::Growth, VerdictTest::Margin,
                            VerdictTest::Actions};

QString tr(const char* text) {
    return QCoreApplication::translate("verdictWords", text);
}

std::int64_t size(std::int64_t number) {
    return number < 0 ? -number : number;
}

/// 2.3ポイント from hundredths of a point, whichever way they lie.
QString pointsApart(std::int64_t hundredths) {
    return wording::points(size(hundredths)).mid(1);
}

QString periodOf(const TestFinding& finding) {
    const auto period = Period::parse(finding.period);
    return period ? months(*period) : QString();
}

/// Why a test came to no grade, and what would help.
QString whatIsMissing(OutcomeReason reason, const TestFinding& finding) {
    switch (reason) {
        case OutcomeReason::NoFigure:
            return tr("売上の報告がまだありません。");
        case OutcomeReason::OnlyDirections:
            return tr("売上は増減だけの報告です。金額が分かれば判定できます。");
        case OutcomeReason::TooFewMonths:
            if (finding.months.value_or(0) == 0) return tr("比べられる月がまだありません。");
            return tr("比べられる月が%1か月分だけです。3か月分から判定します。")
                .arg(finding.months.value_or(0));
        case OutcomeReason::PlanTooYoung:
            return tr("計画が始まったばかりです。3か月分の売上がそろうと判定できます。");
        case OutcomeReason::OtherTaxBasis:
            return tr("売上の税込・税抜が計画と違うため、比べられません。");
        case OutcomeReason::NoTarget:
            return tr("計画に比べる目標がありません。");
        case OutcomeReason::NoLastYear:
            return tr("前年の同じ月の売上が分かりません。");
        case OutcomeReason::ZeroBase:
            return tr("比べる元の金額が0円以下です。");
        case OutcomeReason::ProfitNotKnown:
            return tr("利益は未把握です。");
        case OutcomeReason::OtherProfitMeasure:
            return tr("報告された利益の種類が計画と違います。");
        case OutcomeReason::NoGrowthPlanned:
            return tr("計画が伸びを見込んでいないため、前年とは比べません。");
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

QString attainmentWords(OutcomeReason reason, const TestFinding& finding) {
    if (!finding.ratio || !finding.actual || !finding.expected) return {};
    const QString percent = wording::percent(*finding.ratio);
    QString words =
        finding.grade == Grade::OnTrack
            ? tr("%1の売上は計画の%2です").arg(periodOf(finding), percent)
            : tr("%1の売上は計画の%2です（基準 %3）")
                  .arg(periodOf(finding), percent, wording::percent(finding.threshold.value_or(0)));
    words += tr("。実績 %1、計画 %2。")
                 .arg(wording::tenThousandYen(*finding.actual),
                      wording::tenThousandYen(*finding.expected));
    if (reason == OutcomeReason::ComparedBySeason)
        words += tr("計画は前年の月の割合で分けました。");
    if (reason == OutcomeReason::ComparedEvenly)
        words += tr("計画を月割りにしたため、確かさは低めです。");
    return words;
}

QString growthWords(OutcomeReason reason, const TestFinding& finding) {
    if (reason == OutcomeReason::TwoQuartersWithoutGrowth)
        return tr("売上は2四半期続けて前年を上回っていません。");
    if (!finding.ratio) return {};
    const QString percent = wording::percent(size(*finding.ratio));
    if (*finding.ratio == 0) return tr("売上は前年の同じ月と変わりません。");
    if (*finding.ratio > 0) return tr("前年の同じ月より%1増えています。").arg(percent);
    return tr("前年の同じ月より%1減っています。").arg(percent);
}

QString marginWords(const TestFinding& finding) {
    if (!finding.ratio) return {};
    const QString points = pointsApart(*finding.ratio);
    if (*finding.ratio >= 0) return tr("利益率は計画より%1高くなっています。").arg(points);
    return tr("利益率は計画より%1低くなっています。").arg(points);
}

QString actionWords(OutcomeReason reason, const TestFinding& finding) {
    if (reason == OutcomeReason::KeyActionOverdue)
        return tr("重要な取組が%1日遅れています。").arg(finding.actual.value_or(0));
    if (finding.ratio.value_or(0) == 0) return tr("取組に大きな遅れはありません。");
    return tr("%1日を超えて遅れている取組が%2件あります。")
        .arg(finding.expected.value_or(0))
        .arg(*finding.ratio);
}

QString contactWords(OutcomeReason reason, const TestFinding& finding) {
    if (reason == OutcomeReason::Uncontacted)
        return tr("期限から%1日、連絡が取れていません。").arg(finding.actual.value_or(0));
    if (reason == OutcomeReason::DuePassed)
        return tr("次のフォローアップの期限を%1日過ぎています。").arg(finding.actual.value_or(0));
    return {};
}

/// The sales tests decide whether there is a verdict at all, so that they say what is missing.
QString whyNotJudged(const Verdict& verdict) {
    for (const VerdictTest test : {VerdictTest::Attainment, VerdictTest::Growth})
        if (const TestFinding* finding = findingOf(verdict, test))
            if (QString words = sentence(test, *finding); !words.isEmpty()) return words;
    return {};
}

QString whyOnTrack(const Verdict& verdict) {
    for (const VerdictTest test : {VerdictTest::Attainment, VerdictTest::Growth}) {
        const TestFinding* finding = findingOf(verdict, test);
        if (finding != nullptr && finding->grade == Grade::OnTrack) return sentence(test, *finding);
    }
    return {};
}

}  // namespace

const TestFinding* findingOf(const Verdict& verdict, VerdictTest test) {
    const auto found = verdict.tests.find(std::string(word(test)));
    return found == verdict.tests.end() ? nullptr : &found->second;
}

QString shortMonths(const Period& period) {
    if (period.monthCount() == 1) return months(period);
    return tr("%1–%2月")
        .arg(static_cast<unsigned>(period.first().month()))
        .arg(static_cast<unsigned>(period.last().month()));
}

QString months(const Period& period) {
    const auto name = [](YearMonth month) {
        return tr("%1月").arg(static_cast<unsigned>(month.month()));
    };
    if (period.monthCount() == 1) return name(period.first());
    return tr("%1から%2").arg(name(period.first()), name(period.last()));
}

QString sentence(VerdictTest test, const TestFinding& finding) {
    const auto reason = fromWord<OutcomeReason>(finding.reason);
    if (finding.grade.value_or(Grade::CannotJudge) == Grade::CannotJudge)
        return whatIsMissing(reason, finding);
    switch (test) {
        case VerdictTest::Attainment:
            return attainmentWords(reason, finding);
        case VerdictTest::Growth:
            return growthWords(reason, finding);
        case VerdictTest::Margin:
            return marginWords(finding);
        case VerdictTest::Actions:
            return actionWords(reason, finding);
        case VerdictTest::Contacts:
            return contactWords(reason, finding);
        case VerdictTest::Unknown:
            return {};
    }
    return {};
}

QString sentence(const Verdict& verdict) {
    switch (verdict.grade.value_or(Grade::Unknown)) {
        case Grade::CannotJudge:
            return whyNotJudged(verdict);
        case Grade::OnTrack:
            return whyOnTrack(verdict);
        case Grade::Caution:
        case Grade::Drifting:
            break;
        case Grade::Unknown:
            return {};
    }
    QString words;
    for (const VerdictTest test : kTests) {
        const TestFinding* finding = findingOf(verdict, test);
        if (finding == nullptr) continue;
        if (finding->grade == Grade::Caution || finding->grade == Grade::Drifting)
            words += sentence(test, *finding);
    }
    return words;
}

QString forOwner(const Verdict& verdict) {
    const QString stands = ownersWord(verdict);
    if (stands.isEmpty()) return {};
    const TestFinding* sales = findingOf(verdict, VerdictTest::Attainment);
    QString words = tr("%1の売上は%2です（計画の%3）。")
                        .arg(periodOf(*sales), stands, wording::percent(*sales->ratio));
    const TestFinding* growth = findingOf(verdict, VerdictTest::Growth);
    if (growth != nullptr && growth->ratio.value_or(0) != 0)
        words += growthWords(OutcomeReason::Compared, *growth);
    const TestFinding* margin = findingOf(verdict, VerdictTest::Margin);
    if (margin != nullptr && margin->ratio.value_or(0) != 0) words += marginWords(*margin);
    return words;
}

QString ownersWord(const Verdict& verdict) {
    const TestFinding* sales = findingOf(verdict, VerdictTest::Attainment);
    if (sales == nullptr || !sales->ratio || !sales->grade) return {};
    if (*sales->ratio > kAbovePlan) return tr("計画より上");
    return sales->grade == Grade::OnTrack ? tr("計画なみ") : tr("計画より下");
}

Tone::Value tone(std::optional<Grade> grade) {
    switch (grade.value_or(Grade::Unknown)) {
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

}  // namespace banso::verdict_words
