// SPDX-License-Identifier: Apache-2.0
#include "shared/store/verdict_record.h"

namespace banso {
namespace {

/// "2026-04:overlapped 2026-05/2026-06:unfinished_month"; as many as fit.
std::string leftOutText(const std::vector<LeftOutFigure>& leftOut) {
    std::string text;
    for (const LeftOutFigure& figure : leftOut) {
        const std::string entry = figure.period.text() + ':' + std::string(word(figure.reason));
        if (text.size() + 1 + entry.size() > limits::kLongTextChars) break;
        if (!text.empty()) text += ' ';
        text += entry;
    }
    return text;
}

TestFinding finding(const TestOutcome& outcome) {
    TestFinding made;
    made.grade = outcome.grade;
    made.reason = word(outcome.reason);
    made.actual = outcome.actual;
    made.expected = outcome.expected;
    made.ratio = outcome.ratio;
    made.threshold = outcome.threshold;
    if (outcome.months > 0) made.months = outcome.months;
    if (outcome.period) made.period = outcome.period->text();
    made.leftOut = leftOutText(outcome.leftOut);
    return made;
}

}  // namespace

Verdict verdictRecord(const Plan& plan, const PlanVerdict& verdict, const VerdictOrigin& origin) {
    Verdict made;
    made.plan = plan.id;
    made.business = plan.business;
    made.grade = verdict.grade;
    made.proposesCase = verdict.proposesCase;
    made.uncontacted = verdict.isUncontacted;
    made.judgedOn = origin.judgedOn;
    made.asOf = origin.asOf;
    made.rules = kVerdictRules;
    for (const TestOutcome& outcome : verdict.outcomes)
        made.tests[std::string(word(outcome.test))] = finding(outcome);
    made.id = naturalId(kindOf<Verdict>(), toUnits(made));
    return made;
}

bool saySame(const Verdict& one, const Verdict& other) {
    Verdict sameMoment = other;
    sameMoment.judgedOn = one.judgedOn;
    sameMoment.asOf = one.asOf;
    return toUnits(one) == toUnits(sameMoment);
}

}  // namespace banso
