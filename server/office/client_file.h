// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"
#include "shared/domain/drift.h"
#include "shared/domain/hub_records.h"
#include "shared/store/plan_standing_store.h"

namespace banso {

/// How much of a client waits for somebody.
struct ClientWork {
    int plans = 0;  // followed up
    /// The next follow-up of its plan.
    std::optional<Date> due;
    int overdue = 0;  // 1 when that day has passed
    int dueSoon = 0;  // 1 when it comes within kDueSoonDays
    int appointments = 0;
    int promises = 0;
    int cases = 0;
    int instructions = 0;
    int conflicts = 0;
    int quarantine = 0;

    /// The sum; it has no `due`.
    void add(const ClientWork& other);
};
constexpr int kDueSoonDays = 30;

/// What the next person has to know of a client: its own record, and what is open.
struct ClientFile {
    Business business;
    std::string industry;
    std::vector<Contact> contacts;  // of today
    std::vector<Business> joined;   // records that turned out to be the same business
    std::optional<PlanStanding> plan;
    std::vector<PlanAction> actions;          // of the plan, not done yet
    std::vector<Consultation> consultations;  // the newest first
    std::vector<Promise> promises;            // not kept yet; earliest due first
    std::vector<Appointment> appointments;    // still to come about; earliest first
    std::vector<DriftCase> cases;             // not closed
    std::vector<Instruction> instructions;    // not done
    std::vector<Conflict> conflicts;
    std::vector<QuarantineEntry> quarantine;
};

/// Reads clients out of the office's replica, as they stood a moment ago.
class ClientFiles {
  public:
    /// Consultations of one file: what somebody reads before the first visit.
    static constexpr std::size_t kConsultations = 5;

    ClientFiles(Database& office, Date today) : m_office(office), m_today(today) {}

    ClientWork workOf(RecordId business) const;
    /// Nothing when the replica does not know it.
    std::optional<ClientFile> find(RecordId business) const;
    /// Empty for somebody not known here.
    std::string personName(RecordId person) const;
    std::string industryName(std::string_view key) const;

    std::string chamberName() const;

  private:
    template <typename Record>
    std::vector<Record> open(RecordId business, const std::string& condition) const;

    Database& m_office;
    Date m_today;
};

}  // namespace banso
