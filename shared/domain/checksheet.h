// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// The answer to one item: a level 1 to 5, or why there is none.
struct Answer {
    std::optional<Applicability> applicability;
    std::optional<std::int64_t> level;
    std::optional<Mark> mark;
    std::string note;
    std::optional<AnsweredBy> answeredBy;
    std::optional<Date> day;  // sittings may be weeks apart
};

template <>
struct Declaration<Answer> {
    static auto fields() {
        using A = Answer;
        return std::tuple(wordField("applicability", &A::applicability),
                          integer("level", &A::level, 1, 5), wordField("mark", &A::mark),
                          text("note", &A::note, limits::kLongTextChars).note(),
                          wordField("answeredBy", &A::answeredBy), date("day", &A::day));
    }
};

/// 総点検チェックシート: one round through the 64 items with an owner, over as many sittings as it
/// takes, by one version of the question set.
struct Checksheet : RecordBase {
    RecordId business;
    std::string questionSet;  // key of a QuestionSet, with its version
    std::optional<Date> startedOn;
    std::optional<Date> finishedOn;
    std::optional<Date> feedbackOn;  // told to the owner: only then it counts as an analysis
    std::map<std::string, bool> staff;
    std::map<std::string, Answer> answers;  // by item
    std::string summary;
};

template <>
struct Declaration<Checksheet> {
    static KindInfo kind() {
        return {.name = "checksheet", .scopeField = "business", .ownerField = "business"};
    }
    static auto fields() {
        using C = Checksheet;
        return std::tuple(reference("business", &C::business, "business").required(),
                          text("questionSet", &C::questionSet, 40).required(),
                          date("startedOn", &C::startedOn), date("finishedOn", &C::finishedOn),
                          date("feedbackOn", &C::feedbackOn), mapOfFlags("staff", &C::staff),
                          mapOf("answers", &C::answers),
                          text("summary", &C::summary, limits::kLongTextChars).note());
    }
};
BANSO_DECLARE_KIND(Checksheet);

}  // namespace banso
