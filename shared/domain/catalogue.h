// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// A version of a question set. A published version never changes.
struct QuestionSet : RecordBase {
    std::string key;  // with its version: "checksheet.2026"
    std::string titleJa;
    std::string titleEn;
    std::optional<Date> publishedOn;
};

template <>
struct Declaration<QuestionSet> {
    static KindInfo kind() { return {.name = "question_set", .naturalKey = {"key"}}; }
    static auto fields() {
        using Q = QuestionSet;
        return std::tuple(text("key", &Q::key, 40).required(),
                          text("titleJa", &Q::titleJa, limits::kShortTextChars),
                          text("titleEn", &Q::titleEn, limits::kShortTextChars),
                          date("publishedOn", &Q::publishedOn));
    }
};
BANSO_DECLARE_KIND(QuestionSet);

/// One item of a question set.
struct Question : RecordBase {
    std::string questionSet;
    std::string key;      // "money.break_even"
    std::string section;  // "money"
    std::optional<std::int64_t> place;
    std::string sectionJa;
    std::string sectionEn;
    std::string textJa;
    std::string textEn;
    std::string lowJa;         // what level 1 looks like
    std::string highJa;        // what level 5 looks like
    std::optional<bool> core;  // of the short form
    std::string applies;       // all, staff, stock, trading: when it proposes 対象外
};

template <>
struct Declaration<Question> {
    static KindInfo kind() { return {.name = "question", .naturalKey = {"questionSet", "key"}}; }
    static auto fields() {
        using Q = Question;
        constexpr auto kShort = limits::kShortTextChars;
        return std::tuple(
            text("questionSet", &Q::questionSet, 40).required(),
            text("key", &Q::key, 64).required(), text("section", &Q::section, 40).required(),
            integer("place", &Q::place, 0, 10'000), text("sectionJa", &Q::sectionJa, kShort),
            text("sectionEn", &Q::sectionEn, kShort), text("textJa", &Q::textJa, kShort),
            text("textEn", &Q::textEn, kShort), text("lowJa", &Q::lowJa, kShort),
            text("highJa", &Q::highJa, kShort), boolean("core", &Q::core),
            text("applies", &Q::applies, 20));
    }
};
BANSO_DECLARE_KIND(Question);

/// A row of the plan's industry table with its rule for what is small.
struct Industry : RecordBase {
    std::string key;
    std::optional<std::int64_t> place;
    std::string nameJa;
    std::string nameEn;
    std::string jsicDivision;
    // unit "rule": 小規模事業者, in employees
    std::optional<std::int64_t> smallMax;
    std::optional<std::int64_t> exceptionMax;  // none: the row is not mixed
    std::string exceptionRuleJa;
    // unit "count": as the plan counts them
    std::optional<std::int64_t> cityEstablishments;
    std::optional<std::int64_t> areaBusinesses;
    std::optional<std::int64_t> areaSmallBusinesses;
};

template <>
struct Declaration<Industry> {
    static KindInfo kind() { return {.name = "industry", .naturalKey = {"key"}}; }
    static auto fields() {
        using I = Industry;
        constexpr auto kShort = limits::kShortTextChars;
        return std::tuple(text("key", &I::key, 40).required(),
                          integer("place", &I::place, 0, 1'000), text("nameJa", &I::nameJa, kShort),
                          text("nameEn", &I::nameEn, kShort),
                          text("jsicDivision", &I::jsicDivision, 20),
                          integer("smallMax", &I::smallMax, 0, 10'000).in("rule"),
                          integer("exceptionMax", &I::exceptionMax, 0, 10'000).in("rule"),
                          text("exceptionRuleJa", &I::exceptionRuleJa, kShort).in("rule"),
                          integer("cityEstablishments", &I::cityEstablishments, 0).in("count"),
                          integer("areaBusinesses", &I::areaBusinesses, 0).in("count"),
                          integer("areaSmallBusinesses", &I::areaSmallBusinesses, 0).in("count"));
    }
};
BANSO_DECLARE_KIND(Industry);

/// One thing the chamber's plan counts, and what it wants of it in each fiscal year.
struct KpiTarget : RecordBase {
    std::string programme;
    std::string metric;
    std::optional<std::int64_t> place;
    std::string section;  // of the plan document
    std::string programmeJa;
    std::string programmeEn;
    std::string metricJa;
    std::string metricEn;
    std::string unitJa;
    std::string per;
    std::string targetKind;  // target, capacity, frequency, budget ...
    std::string countBy;
    std::string aggregate;
    std::string plannedMonths;
    std::map<std::string, std::string> values;  // by fiscal year "2025": the number as written
    std::string undated;
    std::string note;
    std::optional<bool> onBoard;
};

template <>
struct Declaration<KpiTarget> {
    static KindInfo kind() { return {.name = "kpi_target", .naturalKey = {"programme", "metric"}}; }
    static auto fields() {
        using K = KpiTarget;
        constexpr auto kShort = limits::kShortTextChars;
        return std::tuple(
            text("programme", &K::programme, 64).required(),
            text("metric", &K::metric, 64).required(), integer("place", &K::place, 0, 10'000),
            text("section", &K::section, 20), text("programmeJa", &K::programmeJa, kShort),
            text("programmeEn", &K::programmeEn, kShort), text("metricJa", &K::metricJa, kShort),
            text("metricEn", &K::metricEn, kShort), text("unitJa", &K::unitJa, 40),
            text("per", &K::per, 40), text("targetKind", &K::targetKind, 40),
            text("countBy", &K::countBy, 40), text("aggregate", &K::aggregate, 40),
            text("plannedMonths", &K::plannedMonths, 40), mapOfTexts("values", &K::values, 40),
            text("undated", &K::undated, 40), text("note", &K::note, limits::kLongTextChars),
            boolean("onBoard", &K::onBoard));
    }
};
BANSO_DECLARE_KIND(KpiTarget);

/// A choice that the plan leaves to the chamber, with who made it and from when. Reports show it.
struct Setting : RecordBase {
    std::string key;
    // unit "choice"
    std::string value;
    RecordId by;
    std::optional<Date> since;
    std::string why;
};

template <>
struct Declaration<Setting> {
    static KindInfo kind() { return {.name = "setting", .naturalKey = {"key"}}; }
    static auto fields() {
        using S = Setting;
        return std::tuple(text("key", &S::key, 64).required(),
                          text("value", &S::value, limits::kLongTextChars).in("choice"),
                          reference("by", &S::by, "person").in("choice"),
                          date("since", &S::since).in("choice"),
                          text("why", &S::why, limits::kLongTextChars).in("choice"));
    }
};
BANSO_DECLARE_KIND(Setting);

}  // namespace banso
