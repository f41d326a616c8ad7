// SPDX-License-Identifier: Apache-2.0
#include "mobile/drift/case_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "mobile/app/verdict_words.h"
#include "mobile/app/wording.h"
#include "shared/rules/test_outcome.h"

namespace banso {
namespace {

constexpr std::array kTests{VerdictTest::Attainment, VerdictTest::Growth, VerdictTest::Margin,
                            VerdictTest::Actions, VerdictTest::Contacts};

QString tr(const char* text) {
    return QCoreApplication::translate("caseWords", text);
}

const TestFinding& findingOf(const Verdict& verdict, VerdictTest test) {
    static const TestFinding kNone{};
    const auto found = verdict.tests.find(std::string(word(test)));
    return found == verdict.tests.end() ? kNone : found->second;
}

/// 7.3 from 73 or -73.
QString tenths(std::int64_t number) {
    const std::int64_t size = number < 0 ? -number : number;
    return QStringLiteral("%1.%2").arg(size / 10).arg(size % 10);
}

/// −7.3 or +7.3; 0 alone has no sign.
QString signedTenths(std::int64_t number) {
    if (number == 0) return QStringLiteral("0");
    return (number < 0 ? QStringLiteral("−") : QStringLiteral("+")) + tenths(number);
}

/// A gap of margins is kept in hundredths and shown in tenths.
std::int64_t tenthsOf(std::int64_t hundredths) {
    return (hundredths < 0 ? hundredths - 5 : hundredths + 5) / 10;
}

/// 4–9月
QString periodText(const std::string& text) {
    const auto period = Period::parse(text);
    return period ? verdict_words::shortMonths(*period) : QString();
}

QString growthClause(const TestFinding& found) {
    if (fromWord<OutcomeReason>(found.reason) == OutcomeReason::TwoQuartersWithoutGrowth)
        return tr("前年同月を2四半期下回る");
    const std::int64_t growth = found.ratio.value_or(0);
    return growth < 0 ? tr("前年同月を%1%下回る").arg(tenths(growth))
                      : tr("前年同月から伸びていない");
}

QString actionClause(const TestFinding& found) {
    if (fromWord<OutcomeReason>(found.reason) == OutcomeReason::KeyActionOverdue)
        return tr("重要な行動計画が%1日遅れています").arg(found.actual.value_or(0));
    return tr("行動計画が%1つ遅れています").arg(found.ratio.value_or(0));
}

/// One clause on a test that speaks against the plan; empty for one that does not.
QString clauseOf(VerdictTest test, const TestFinding& found) {
    if (found.grade != Grade::Drifting && found.grade != Grade::Caution) return {};
    switch (test) {
        case VerdictTest::Attainment:
            return tr("累計売上が計画の%1").arg(wording::percent(found.ratio.value_or(0)));
        case VerdictTest::Growth:
            return growthClause(found);
        case VerdictTest::Margin:
            return tr("利益率が計画を%1ポイント下回る")
                .arg(tenths(tenthsOf(found.ratio.value_or(0))));
        case VerdictTest::Actions:
            return actionClause(found);
        case VerdictTest::Contacts:
            return tr("フォローアップの期限を%1日過ぎています").arg(found.actual.value_or(0));
        case VerdictTest::Unknown:
            return {};
    }
    return {};
}

/// What keeps a test from a grade; verdict_words has no sentence where a test simply does not
/// apply.
QString whyNotJudged(VerdictTest test, const TestFinding& found) {
    const QString words = verdict_words::sentence(test, found);
    return words.isEmpty() ? tr("この計画には当てはまりません。") : words;
}

QString marginName(Measure profit) {
    switch (profit) {
        case Measure::GrossProfit:
            return tr("売上総利益率");
        case Measure::IncomeBeforeDeduction:
            return tr("所得率");
        case Measure::OperatingProfit:
        case Measure::Sales:
        case Measure::Unknown:
            break;
    }
    return tr("営業利益率");
}

QString testName(VerdictTest test, const Plan& plan) {
    switch (test) {
        case VerdictTest::Attainment:
            return tr("累計売上");
        case VerdictTest::Growth:
            return tr("前年同月比");
        case VerdictTest::Margin:
            return marginName(plan.profitMeasure.value_or(Measure::OperatingProfit));
        case VerdictTest::Actions:
            return tr("行動計画の遅れ");
        case VerdictTest::Contacts:
            return tr("フォローアップ");
        case VerdictTest::Unknown:
            return {};
    }
    return {};
}

struct Cells {
    QString actual;
    QString expected;
    QString threshold;
    QString badge;
};

QString yen(const std::optional<std::int64_t>& amount) {
    return amount ? wording::tenThousandYen(*amount) : QStringLiteral("—");
}

Cells contactCells(const TestFinding& found, const Plan& plan) {
    const std::int64_t late = found.actual.value_or(0);
    QString badge = tr("予定どおり");
    if (found.grade == Grade::Caution) badge = tr("期限超過");
    if (fromWord<OutcomeReason>(found.reason) == OutcomeReason::Uncontacted) badge = tr("未接触");
    return {late > 0 ? tr("%1日超過").arg(late) : tr("期限内"),
            plan.contactsPerYear ? tr("年%1回").arg(*plan.contactsPerYear) : QStringLiteral("—"),
            tr("期限まで"), badge};
}

/// The figures of a test that came to a grade.
Cells cellsOf(VerdictTest test, const TestFinding& found, const Plan& plan) {
    const std::int64_t ratio = found.ratio.value_or(0);
    const std::int64_t threshold = found.threshold.value_or(0);
    switch (test) {
        case VerdictTest::Attainment:
            return {yen(found.actual), yen(found.expected), wording::percent(threshold),
                    wording::percent(ratio)};
        case VerdictTest::Growth:
            return {yen(found.actual), yen(found.expected),
                    fromWord<OutcomeReason>(found.reason) == OutcomeReason::TwoQuartersWithoutGrowth
                        ? tr("2期連続")
                        : QStringLiteral("%1%").arg(signedTenths(threshold)),
                    QStringLiteral("%1%").arg(signedTenths(ratio))};
        case VerdictTest::Margin:
            return {yen(found.actual), yen(found.expected),
                    QStringLiteral("%1pt").arg(signedTenths(tenthsOf(threshold))),
                    QStringLiteral("%1pt").arg(signedTenths(tenthsOf(ratio)))};
        case VerdictTest::Actions:
            return {tr("%1日").arg(found.actual.value_or(0)),
                    tr("%1日まで").arg(found.expected.value_or(0)), tr("%1つ").arg(threshold),
                    tr("%1つ").arg(ratio)};
        case VerdictTest::Contacts:
            return contactCells(found, plan);
        case VerdictTest::Unknown:
            break;
    }
    return {};
}

}  // namespace

QString shortReason(const Verdict& verdict) {
    QStringList clauses;
    for (const VerdictTest test : kTests)
        if (const QString clause = clauseOf(test, findingOf(verdict, test)); !clause.isEmpty())
            clauses.append(clause);
    if (verdict.grade == Grade::CannotJudge) clauses.prepend(verdict_words::sentence(verdict));
    if (clauses.isEmpty() && verdict.grade == Grade::OnTrack)
        clauses.append(tr("累計売上が計画の%1").arg(attainmentText(verdict)));
    return clauses.join(QStringLiteral("・"));
}

QString openedReason(const DriftCase& driftCase) {
    QStringList clauses;
    for (const QString& test : QString::fromStdString(driftCase.openedReasons).split(u' ')) {
        switch (fromWord<VerdictTest>(test.toStdString())) {
            case VerdictTest::Attainment:
                clauses.append(
                    driftCase.openedRatio
                        ? tr("累計売上が計画の%1").arg(wording::percent(*driftCase.openedRatio))
                        : tr("累計売上が計画に届かない"));
                break;
            case VerdictTest::Growth:
                clauses.append(tr("売上が前年を下回る"));
                break;
            case VerdictTest::Margin:
                clauses.append(tr("利益率が計画を下回る"));
                break;
            case VerdictTest::Actions:
                clauses.append(tr("行動計画が遅れています"));
                break;
            case VerdictTest::Contacts:
                clauses.append(tr("フォローアップの期限を過ぎています"));
                break;
            case VerdictTest::Unknown:
                break;
        }
    }
    if (clauses.isEmpty()) clauses.append(tr("進捗が芳しくない"));
    return clauses.join(QStringLiteral("・"));
}

QString attainmentText(const Verdict& verdict) {
    const TestFinding& found = findingOf(verdict, VerdictTest::Attainment);
    return found.ratio ? wording::percent(*found.ratio) : QString();
}

QVariantList evidenceRows(const Verdict& verdict, const Plan& plan) {
    QVariantList rows;
    for (const VerdictTest test : kTests) {
        const TestFinding& found = findingOf(verdict, test);
        const bool judged = found.grade && *found.grade != Grade::CannotJudge;
        const Cells cells = judged ? cellsOf(test, found, plan) : Cells{};
        QStringList texts{testName(test, plan)};
        if (judged) texts << cells.actual << cells.expected << cells.threshold;
        rows.append(QVariantMap{
            {QStringLiteral("cells"), texts},
            {QStringLiteral("note"), judged ? periodText(found.period) : whyNotJudged(test, found)},
            {QStringLiteral("tone"), static_cast<int>(verdict_words::tone(found.grade))},
            {QStringLiteral("badge"), judged ? cells.badge : tr("対象外")}});
    }
    return rows;
}

}  // namespace banso
