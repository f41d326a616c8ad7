// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>

#include "mobile/businesses/business_rows.h"
#include "shared/store/timeline_store.h"

/// The history of a business in words.
namespace banso::timeline_words {

/// Which chip of the history shows it.
enum class Group { Talk, Plan, Check, Life };
Group groupOf(const Happening& happening);

/// What the words need to know besides the record.
struct Context {
    Date today;
    std::function<QString(RecordId)> nameOf;  // of a person
    std::map<RecordId, QString> attached{};   // photos and papers of a record, in words
};
TimelineRow row(const Happening& happening, const Context& context);

}  // namespace banso::timeline_words
