// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/domain/checksheet.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"
#include "shared/domain/drift.h"
#include "shared/domain/plan.h"
#include "shared/store/records.h"

namespace banso {

/// One thing in the history of a business, with the day it stands under; none is known for a few.
struct Happening {
    std::optional<Date> day;
    std::variant<Consultation, Plan, Checksheet, DriftCase, Instruction, BusinessEvent> record;

    RecordId id() const;
    bool isCancelled() const;
    std::string cancelReason() const;
};

/// The whole history of a business, by business and not by programme: everybody's records, also the
/// cancelled ones, and those of records that turned out to be the same business.
class TimelineStore {
  public:
    TimelineStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// Latest first; what has no day comes last.
    std::vector<Happening> of(RecordId business) const;

  private:
    template <typename Record>
    void add(RecordId business, std::vector<Happening>& history) const;

    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
