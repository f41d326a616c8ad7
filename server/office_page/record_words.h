// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "shared/domain/attachment.h"
#include "shared/domain/drift_words.h"
#include "shared/domain/words.h"
#include "shared/schema/kind.h"

/// What the words of records are called on paper; as on the tablet's screens. An empty text for a
/// word of a later version.
namespace banso::paper_words {

std::string_view of(Stage word);
std::string_view of(LegalForm word);
std::string_view of(ContactRole word);
std::string_view of(Method word);
std::string_view of(Topic word);
std::string_view of(Progress word);
std::string_view of(AppointmentPurpose word);
std::string_view of(PlanKind word);
std::string_view of(Grade word);
std::string_view of(CaseState word);
std::string_view of(CaseMeasure word);
std::string_view of(MeasureState word);

/// Of a word that stands in this field.
std::string_view ofField(const FieldInfo& field, std::string_view word);

}  // namespace banso::paper_words
