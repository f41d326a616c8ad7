// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/appointment.h"
#include "shared/domain/drift.h"
#include "shared/domain/person.h"
#include "shared/domain/plan.h"
#include "shared/store/records.h"

namespace banso {

/// An appointment with what its visitor should know before the door.
struct Visit {
    Appointment appointment;
    std::string businessName;
    std::vector<Person> companions;   // who comes along besides the viewer
    std::int64_t contactsWanted = 0;  // follow-ups a year of the plan; 0 without a plan
    std::string lastNextStep;         // what was agreed as next when the business was last seen
};

/// 対応依頼 to the viewer, not done yet.
struct OpenInstruction {
    Instruction instruction;
    std::string businessName;
};

/// What the viewer promised to a business.
struct GivenPromise {
    Promise promise;
    std::string businessName;
};

/// What a draft is about.
struct DraftSubject {
    std::string_view kind;  // of the record that its form is about; empty for a new one
    RecordId business;
    std::string businessName;
};

/// What a day asks of the viewer.
class AgendaStore {
  public:
    AgendaStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// The viewer's appointments of that day by time, also those done or found absent; neither
    /// postponed nor cancelled ones.
    std::vector<Visit> visitsOn(Date day) const;
    /// How many such appointments each day from `first` to `last` has; no entry for a free day.
    std::map<Date, int> visitCounts(Date first, Date last) const;
    /// The day that was agreed for the plan's follow-up number `slot`, if it is `from` or later; a
    /// follow-up besides the slots does as well.
    std::optional<Appointment> agreedFollowUp(const Plan& plan, std::int64_t slot, Date from) const;
    /// Earliest due first.
    std::vector<OpenInstruction> openInstructions() const;
    /// Those due up to `until` or without a date, and those ticked off on `today`; earliest first.
    std::vector<GivenPromise> promises(Date today, Date until) const;
    DraftSubject subjectOf(RecordId subject) const;

  private:
    std::vector<Appointment> appointments(Date first, Date last) const;
    Visit visitOf(Appointment appointment, std::int64_t contactsOfChamber) const;
    std::string businessName(RecordId business) const;
    std::string lastNextStep(RecordId business) const;

    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
