// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "shared/domain/drift_words.h"
#include "shared/domain/words.h"

/// What the words of records are called on paper; as on the tablet's screens. An empty text for a
/// word of a later version.
namespace banso::paper_words {

std::string_view of(Method method);
std::string_view of(Topic topic);
std::string_view of(AppointmentPurpose purpose);
std::string_view of(Grade grade);
std::string_view of(CaseState state);
std::string_view of(CaseMeasure measure);
std::string_view of(MeasureState state);
std::string_view of(Stage stage);
std::string_view of(LegalForm form);
std::string_view of(ContactRole role);
std::string_view of(PlanKind kind);
std::string_view of(Progress progress);

/// Of a kind of records, as far as people contradict each other there; "記録" for others.
std::string_view ofKind(std::string_view kind);
/// Of a unit of records of that kind; "内容" for one that has no word.
std::string_view ofUnit(std::string_view kind, std::string_view unit);

/// A unit's JSON text as somebody reads it. `nameOf`: what the person, or the business, with this
/// id is called.
std::string valueText(std::string_view json,
                      const std::function<std::string(std::string_view id)>& nameOf);

}  // namespace banso::paper_words
