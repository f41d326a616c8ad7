// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/drift_words.h"
#include "shared/schema/codec.h"

namespace banso {

/// What one test of plan against actual found, with the figures it was made from.
struct TestFinding {
    std::optional<Grade> grade;
    std::string reason;                     // word of the rule's reason
    std::optional<std::int64_t> actual;     // yen; days for actions
    std::optional<std::int64_t> expected;   // yen; days for actions
    std::optional<std::int64_t> ratio;      // permille; hundredths of a point for margins
    std::optional<std::int64_t> threshold;  // same scale as ratio
    std::optional<std::int64_t> months;
    std::string period;
    std::string leftOut;  // periods left out and why, as "period:reason" separated by spaces
};

template <>
struct Declaration<TestFinding> {
    static auto fields() {
        using T = TestFinding;
        return std::tuple(wordField("grade", &T::grade), text("reason", &T::reason, 64),
                          integer("actual", &T::actual), integer("expected", &T::expected),
                          integer("ratio", &T::ratio), integer("threshold", &T::threshold),
                          integer("months", &T::months, 0, 120), text("period", &T::period, 15),
                          text("leftOut", &T::leftOut, limits::kLongTextChars));
    }
};

/// How a plan stands, as the hub judged it: one record a plan, made anew when anything under it
/// changes. It carries what it was made from, so that any screen can say why.
struct Verdict : RecordBase {
    RecordId plan;
    RecordId business;
    // unit "overall"
    std::optional<Grade> grade;
    std::optional<bool> proposesCase;
    std::optional<bool> uncontacted;  // F1: an alarm of its own, no verdict on the business
    std::optional<Date> judgedOn;
    std::optional<std::int64_t> asOf;          // revision of the records it was made from
    std::string rules;                         // version of the rules
    std::map<std::string, TestFinding> tests;  // by test: S1, S2, P1, A1, F1
};

template <>
struct Declaration<Verdict> {
    static KindInfo kind() {
        return {.name = "verdict",
                .kindClass = KindClass::HubOwned,
                .scopeField = "business",
                .ownerField = "plan",
                .naturalKey = {"plan"},
                .directory = true};
    }
    static auto fields() {
        using V = Verdict;
        return std::tuple(reference("plan", &V::plan, "plan").required(),
                          reference("business", &V::business, "business").required(),
                          wordField("grade", &V::grade).in("overall"),
                          boolean("proposesCase", &V::proposesCase).in("overall"),
                          boolean("uncontacted", &V::uncontacted).in("overall"),
                          date("judgedOn", &V::judgedOn).in("overall"),
                          integer("asOf", &V::asOf, 0).in("overall"),
                          text("rules", &V::rules, 40).in("overall"), mapOf("tests", &V::tests));
    }
};
BANSO_DECLARE_KIND(Verdict);

/// What was decided about one of the four measures of a case.
struct MeasureDecision {
    std::optional<MeasureState> state;
    std::string reason;
    RecordId person;
    RecordId second;  // 洗い出し needs two named people
    std::optional<Date> day;
    std::string expert;
    std::optional<std::int64_t> costYen;
};

template <>
struct Declaration<MeasureDecision> {
    static auto fields() {
        using M = MeasureDecision;
        return std::tuple(wordField("state", &M::state),
                          text("reason", &M::reason, limits::kLongTextChars).note(),
                          reference("person", &M::person, "person"),
                          reference("second", &M::second, "person"), date("day", &M::day),
                          text("expert", &M::expert, limits::kShortTextChars),
                          integer("costYen", &M::costYen, 0));
    }
};

/// 乖離案件: a plan that drifts, from the proposal to its end. Without a state it is proposed; only
/// people set one. Its number counts the cases of the plan that were closed before it.
struct DriftCase : RecordBase {
    RecordId plan;
    RecordId business;
    std::optional<std::int64_t> ordinal;  // cases of this plan closed before
    std::optional<std::int64_t> number;   // in the chamber; given by the hub, 仮 before
    // unit "evidence": what the engine saw when it opened the case
    std::optional<Date> openedOn;
    std::optional<Grade> openedGrade;
    std::string openedReasons;                // words of the tests that spoke, separated by spaces
    std::optional<std::int64_t> openedRatio;  // S1 in permille
    std::string reason;                       // why, in the advisor's words
    // unit "state"
    std::optional<CaseState> stateWord;
    std::string stateReason;
    std::optional<CaseEnding> ending;
    RecordId stateBy;
    std::optional<Date> stateOn;
    std::map<std::string, MeasureDecision> measures;  // by the word of CaseMeasure
};

template <>
struct Declaration<DriftCase> {
    static KindInfo kind() {
        return {.name = "drift_case",
                .scopeField = "business",
                .ownerField = "plan",
                .naturalKey = {"ordinal"},
                .directory = true};
    }
    static auto fields() {
        using D = DriftCase;
        return std::tuple(
            reference("plan", &D::plan, "plan").required(),
            reference("business", &D::business, "business").required(),
            integer("ordinal", &D::ordinal, 0, 1'000).required(),
            integer("number", &D::number, 1).byHub(), date("openedOn", &D::openedOn).in("evidence"),
            wordField("openedGrade", &D::openedGrade).in("evidence"),
            text("openedReasons", &D::openedReasons, limits::kShortTextChars).in("evidence"),
            integer("openedRatio", &D::openedRatio).in("evidence"),
            text("reason", &D::reason, limits::kLongTextChars).note(),
            wordField("stateWord", &D::stateWord).in("state"),
            text("stateReason", &D::stateReason, limits::kLongTextChars).in("state").note(),
            wordField("ending", &D::ending).in("state"),
            reference("stateBy", &D::stateBy, "person").in("state"),
            date("stateOn", &D::stateOn).in("state"), mapOf("measures", &D::measures));
    }
};
BANSO_DECLARE_KIND(DriftCase);

/// 対応依頼: what the supervisor asks of an advisor in a case, in one sentence.
struct Instruction : RecordBase {
    RecordId driftCase;
    RecordId business;
    RecordId to;
    RecordId by;
    std::string words;
    std::map<std::string, bool> measures;  // by the word of CaseMeasure
    std::optional<Date> due;
    // unit "done"
    std::optional<Date> doneOn;
    RecordId consultation;
};

template <>
struct Declaration<Instruction> {
    static KindInfo kind() {
        return {.name = "instruction",
                .scopeField = "business",
                .ownerField = "driftCase",
                .directory = true};
    }
    static auto fields() {
        using I = Instruction;
        return std::tuple(reference("driftCase", &I::driftCase, "drift_case").required(),
                          reference("business", &I::business, "business").required(),
                          reference("to", &I::to, "person").required(),
                          reference("by", &I::by, "person").required(),
                          text("words", &I::words, limits::kLongTextChars).required().note(),
                          mapOfFlags("measures", &I::measures), date("due", &I::due),
                          date("doneOn", &I::doneOn).in("done"),
                          reference("consultation", &I::consultation, "consultation").in("done"));
    }
};
BANSO_DECLARE_KIND(Instruction);

/// 約束したこと: what the advisor said she would do for a business.
struct Promise : RecordBase {
    RecordId business;
    RecordId consultation;
    RecordId by;
    std::string words;
    std::optional<Date> due;
    std::optional<Date> doneOn;
};

template <>
struct Declaration<Promise> {
    static KindInfo kind() {
        return {.name = "promise",
                .scopeField = "business",
                .ownerField = "business",
                .directory = true};
    }
    static auto fields() {
        using P = Promise;
        return std::tuple(reference("business", &P::business, "business").required(),
                          reference("consultation", &P::consultation, "consultation"),
                          reference("by", &P::by, "person").required(),
                          text("words", &P::words, limits::kLongTextChars).required().note(),
                          date("due", &P::due), date("doneOn", &P::doneOn));
    }
};
BANSO_DECLARE_KIND(Promise);

}  // namespace banso
