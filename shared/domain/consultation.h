// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// 支援記録: one talk with a business, or with somebody who has none yet, however it took place. A
/// follow-up is a consultation with a plan and figures. Each author has a note of their own, so
/// that two who were there never write over each other.
struct Consultation : RecordBase {
    RecordId business;     // none: not known yet; may be set once later
    RecordId plan;         // set: this is a follow-up of that plan
    RecordId appointment;  // what it was planned as
    RecordId writer;
    // unit "when"
    std::optional<Date> day;
    std::string startTime;  // HH:MM
    std::optional<std::int64_t> minutes;
    std::optional<Method> method;
    std::map<std::string, bool> topics;      // by the word of Topic
    std::map<std::string, bool> staff;       // by person; several are counted once
    std::map<std::string, bool> companions;  // by person: who came along to learn
    std::string visitor;                     // who came, when there is no business yet
    std::string said;                        // what the owner says
    std::string found;                       // what was found
    std::string essentialIssue;              // 本質的課題, found together
    std::string nextStep;
    std::optional<Date> nextDay;
    std::optional<Progress> progress;
    std::optional<bool> told;  // the last analysis was told to the owner
    std::string expert;
    std::map<std::string, std::string> notes;  // by person
};

template <>
struct Declaration<Consultation> {
    static KindInfo kind() {
        return {.name = "consultation", .scopeField = "business", .ownerField = "business"};
    }
    static auto fields() {
        using C = Consultation;
        constexpr auto kShort = limits::kShortTextChars;
        constexpr auto kLong = limits::kLongTextChars;
        return std::tuple(
            reference("business", &C::business, "business"), reference("plan", &C::plan, "plan"),
            reference("appointment", &C::appointment, "appointment"),
            reference("writer", &C::writer, "person").required(),
            date("day", &C::day).in("when").required(),
            text("startTime", &C::startTime, 5).in("when"),
            integer("minutes", &C::minutes, 0, 1'440).in("when"),
            wordField("method", &C::method).required(), mapOfFlags("topics", &C::topics),
            mapOfFlags("staff", &C::staff), mapOfFlags("companions", &C::companions),
            text("visitor", &C::visitor, kShort), text("said", &C::said, kLong).note(),
            text("found", &C::found, kLong).note(),
            text("essentialIssue", &C::essentialIssue, kLong).note(),
            text("nextStep", &C::nextStep, kLong).note(), date("nextDay", &C::nextDay),
            wordField("progress", &C::progress), boolean("told", &C::told),
            text("expert", &C::expert, kShort), mapOfTexts("notes", &C::notes, kLong).note());
    }
};
BANSO_DECLARE_KIND(Consultation);

}  // namespace banso
