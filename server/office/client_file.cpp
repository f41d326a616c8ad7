// SPDX-License-Identifier: Apache-2.0
#include "server/office/client_file.h"

#include <array>

#include "shared/domain/catalogue.h"
#include "shared/store/business_store.h"
#include "shared/store/person_store.h"
#include "shared/store/twins.h"

namespace banso {
namespace {

/// The office sees everything.
const Viewer kWholeOffice{};

constexpr const char* kOpenAppointment = "(stateWord IS NULL OR stateWord='planned')";
constexpr const char* kOpenPromise = "doneOn IS NULL";
constexpr const char* kOpenCase = "(stateWord IS NULL OR stateWord<>'closed')";
constexpr const char* kOpenInstruction = "doneOn IS NULL";
constexpr const char* kOpenConflict = "closed IS NOT 1";

/// SQL: the record is there, and lies in the file of the business ?1 or of one joined to it.
std::string ofBusiness(const std::string& condition) {
    return "business IN (" + twins::allOf("?1") + ") AND cancelled IS NOT 1 AND " + condition;
}

int countOpen(Database& office, std::string_view kind, RecordId business, const char* condition) {
    Statement row = office.prepare("SELECT count(*) FROM " + std::string(kind) + " WHERE " +
                                   ofBusiness(condition));
    row.bind(business);
    return row.step() ? static_cast<int>(row.integer(0)) : 0;
}

}  // namespace

void ClientWork::add(const ClientWork& other) {
    for (const auto count :
         {&ClientWork::plans, &ClientWork::overdue, &ClientWork::dueSoon, &ClientWork::appointments,
          &ClientWork::promises, &ClientWork::cases, &ClientWork::instructions,
          &ClientWork::conflicts, &ClientWork::quarantine})
        this->*count += other.*count;
}

ClientWork ClientFiles::workOf(RecordId business) const {
    const auto count = [&](std::string_view kind, const char* condition) {
        return countOpen(m_office, kind, business, condition);
    };
    ClientWork work;
    if (const auto plan = PlanStandingStore(m_office, kWholeOffice).ofBusiness(business, m_today)) {
        work.plans = 1;
        if (plan->evidence.followUp) work.due = plan->evidence.followUp->nextDue;
        work.overdue = work.due && *work.due < m_today ? 1 : 0;
        work.dueSoon =
            work.due && work.overdue == 0 && *work.due <= addDays(m_today, kDueSoonDays) ? 1 : 0;
    }
    work.appointments = count(kindOf<Appointment>().name, kOpenAppointment);
    work.promises = count(kindOf<Promise>().name, kOpenPromise);
    work.cases = count(kindOf<DriftCase>().name, kOpenCase);
    work.instructions = count(kindOf<Instruction>().name, kOpenInstruction);
    work.conflicts = count(kindOf<Conflict>().name, kOpenConflict);
    work.quarantine = count(kindOf<QuarantineEntry>().name, kOpenConflict);
    return work;
}

template <typename Record>
std::vector<Record> ClientFiles::open(RecordId business, const std::string& condition) const {
    return Records<Record>(m_office, kWholeOffice).where(ofBusiness(condition), business);
}

std::optional<ClientFile> ClientFiles::find(RecordId id) const {
    const BusinessStore businesses(m_office, kWholeOffice);
    auto business = businesses.find(id);
    if (!business) return std::nullopt;
    ClientFile file;
    file.industry = industryName(business->industry);
    file.joined = businesses.joinedTo(id);
    file.contacts =
        open<Contact>(id, "(\"to\" IS NULL OR \"to\">='" + toText(m_today) +
                              "') ORDER BY role<>'representative',role IS NULL,role,id");
    file.plan = PlanStandingStore(m_office, kWholeOffice).ofBusiness(id, m_today);
    if (file.plan)
        file.actions = Records<PlanAction>(m_office, kWholeOffice)
                           .where(
                               "plan=? AND doneOn IS NULL AND cancelled IS NOT 1 "
                               "ORDER BY due IS NULL,due,place,id",
                               file.plan->plan.id);
    file.consultations = open<Consultation>(
        id, "1 ORDER BY day DESC,startTime DESC,id DESC LIMIT " + std::to_string(kConsultations));
    file.promises = open<Promise>(id, std::string(kOpenPromise) + " ORDER BY due IS NULL,due,id");
    file.appointments =
        open<Appointment>(id, std::string(kOpenAppointment) + " ORDER BY day IS NULL,day,time,id");
    file.cases = open<DriftCase>(id, std::string(kOpenCase) + " ORDER BY ordinal,id");
    file.instructions =
        open<Instruction>(id, std::string(kOpenInstruction) + " ORDER BY due IS NULL,due,id");
    file.conflicts = open<Conflict>(id, std::string(kOpenConflict) + " ORDER BY id");
    file.quarantine = open<QuarantineEntry>(id, std::string(kOpenConflict) + " ORDER BY id");
    file.business = std::move(*business);
    return file;
}

std::string ClientFiles::personName(RecordId person) const {
    return PersonStore(m_office, kWholeOffice).nameOf(person);
}

std::string ClientFiles::industryName(std::string_view key) const {
    const auto industry =
        Records<Industry>(m_office, kWholeOffice).first("key=? AND cancelled IS NOT 1", key);
    return industry ? industry->nameJa : std::string{};
}

std::string ClientFiles::chamberName() const {
    const auto setting = Records<Setting>(m_office, kWholeOffice).first("key=?", "chamber.name_ja");
    return setting ? setting->value : std::string{};
}

}  // namespace banso
