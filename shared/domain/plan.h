// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// What a plan wants from a range of months, in yen.
struct PlanTarget {
    std::optional<std::int64_t> sales;
    std::optional<std::int64_t> grossProfit;
    std::optional<std::int64_t> profit;  // of the plan's own profit measure
};

template <>
struct Declaration<PlanTarget> {
    static auto fields() {
        return std::tuple(integer("sales", &PlanTarget::sales),
                          integer("grossProfit", &PlanTarget::grossProfit),
                          integer("profit", &PlanTarget::profit));
    }
};

/// 事業計画・創業計画: one version of what a business set out to do. A revision is a new record
/// that names the one it takes the place of; the old one stays.
struct Plan : RecordBase {
    RecordId business;
    RecordId supersedes;
    std::optional<std::int64_t> version;  // given by the hub; 仮 before
    std::optional<PlanKind> planKind;
    std::optional<PlanPurpose> purpose;
    std::string title;
    RecordId advisor;  // who helped to make it and follows it up
    // unit "state"
    std::optional<PlanState> stateWord;
    std::optional<Date> finishedOn;  // the follow-ups are counted from here
    std::string stateReason;
    // unit "basis": what the targets are measured in
    std::optional<YearMonth> firstMonth;  // of the plan's own year
    std::optional<std::int64_t> months;
    std::optional<TaxBasis> taxBasis;
    std::optional<Measure> profitMeasure;
    std::optional<YearMonth> baseFirstMonth;    // of the year compared with
    std::map<std::string, PlanTarget> targets;  // by period
    // unit "contacts": follow-ups a year where they are not the chamber's own number
    std::optional<std::int64_t> contactsPerYear;
    std::optional<Date> contactsFrom;  // raised (or lowered) on that day; none: from the beginning
};

template <>
struct Declaration<Plan> {
    static KindInfo kind() {
        return {
            .name = "plan", .scopeField = "business", .ownerField = "business", .directory = true};
    }
    static auto fields() {
        using P = Plan;
        return std::tuple(
            reference("business", &P::business, "business").required(),
            reference("supersedes", &P::supersedes, "plan"),
            integer("version", &P::version, 1, 1'000).byHub(), wordField("planKind", &P::planKind),
            wordField("purpose", &P::purpose),
            text("title", &P::title, limits::kShortTextChars).note(),
            reference("advisor", &P::advisor, "person"),
            wordField("stateWord", &P::stateWord).in("state"),
            date("finishedOn", &P::finishedOn).in("state"),
            text("stateReason", &P::stateReason, limits::kShortTextChars).in("state").note(),
            month("firstMonth", &P::firstMonth).in("basis"),
            integer("months", &P::months, 1, 120).in("basis"),
            wordField("taxBasis", &P::taxBasis).in("basis"),
            wordField("profitMeasure", &P::profitMeasure).in("basis"),
            month("baseFirstMonth", &P::baseFirstMonth).in("basis"), mapOf("targets", &P::targets),
            integer("contactsPerYear", &P::contactsPerYear, 0, 366).in("contacts"),
            date("contactsFrom", &P::contactsFrom).in("contacts"));
    }
};
BANSO_DECLARE_KIND(Plan);

/// One thing that the plan says somebody will do.
struct PlanAction : RecordBase {
    RecordId plan;
    RecordId business;
    std::optional<std::int64_t> place;  // order within the plan
    std::string title;
    std::string owner;  // who does it, in words
    std::optional<Date> due;
    std::optional<bool> key;
    std::optional<Date> doneOn;
};

template <>
struct Declaration<PlanAction> {
    static KindInfo kind() {
        return {.name = "plan_action", .scopeField = "business", .ownerField = "plan"};
    }
    static auto fields() {
        using A = PlanAction;
        return std::tuple(reference("plan", &A::plan, "plan").required(),
                          reference("business", &A::business, "business").required(),
                          integer("place", &A::place, 0, 1'000),
                          text("title", &A::title, limits::kShortTextChars).required().note(),
                          text("owner", &A::owner, limits::kShortTextChars), date("due", &A::due),
                          boolean("key", &A::key), date("doneOn", &A::doneOn));
    }
};
BANSO_DECLARE_KIND(PlanAction);

}  // namespace banso
