// SPDX-License-Identifier: Apache-2.0
#include "shared/store/agenda_store.h"

#include "shared/domain/business.h"
#include "shared/domain/consent.h"
#include "shared/domain/consultation.h"
#include "shared/domain/plan.h"
#include "shared/store/judgement_settings.h"
#include "shared/store/person_store.h"
#include "shared/store/twins.h"

namespace banso {
namespace {

bool takesPlace(const Appointment& appointment) {
    switch (appointment.stateWord.value_or(AppointmentState::Planned)) {
        case AppointmentState::Planned:
        case AppointmentState::Done:
        case AppointmentState::Absent:
        case AppointmentState::Unknown:
            return true;
        case AppointmentState::Postponed:
        case AppointmentState::Cancelled:
            return false;
    }
    return false;
}

}  // namespace

std::vector<Visit> AgendaStore::visitsOn(Date day) const {
    const auto contacts = judgementSettings(m_database, m_viewer).followUp.contacts;
    std::vector<Visit> visits;
    for (Appointment& appointment : appointments(day, day))
        visits.push_back(visitOf(std::move(appointment), contacts));
    return visits;
}

std::map<Date, int> AgendaStore::visitCounts(Date first, Date last) const {
    std::map<Date, int> counts;
    for (const Appointment& appointment : appointments(first, last)) ++counts[*appointment.day];
    return counts;
}

std::optional<Appointment> AgendaStore::agreedFollowUp(const Plan& plan, std::int64_t slot,
                                                       Date from) const {
    for (Appointment& appointment :
         Records<Appointment>(m_database, m_viewer)
             .where("business IN (" + twins::allOf("?1") +
                        ") AND plan=?2 AND purpose=?3 ORDER BY slot IS NULL,slot,day",
                    plan.business, plan.id, word(AppointmentPurpose::FollowUp))) {
        const auto state = appointment.stateWord.value_or(AppointmentState::Planned);
        if (appointment.slot && *appointment.slot != slot) continue;
        // What was held early leaves the next slot for this due date.
        if (appointment.slot && (appointment.cancelled || state == AppointmentState::Done))
            ++slot;
        else if (!appointment.cancelled && state == AppointmentState::Planned && appointment.day &&
                 *appointment.day >= from)
            return std::move(appointment);
    }
    return std::nullopt;
}

std::vector<OpenInstruction> AgendaStore::openInstructions() const {
    std::vector<OpenInstruction> open;
    for (Instruction& instruction :
         Records<Instruction>(m_database, m_viewer)
             .where(
                 "\"to\"=? AND doneOn IS NULL AND cancelled IS NOT 1 ORDER BY due IS NULL,due,id",
                 m_viewer.person)) {
        std::string name = businessName(instruction.business);
        open.push_back({std::move(instruction), std::move(name)});
    }
    return open;
}

std::vector<GivenPromise> AgendaStore::promises(Date today, Date until) const {
    std::vector<GivenPromise> given;
    for (Promise& promise : Records<Promise>(m_database, m_viewer)
                                .where("\"by\"=?1 AND cancelled IS NOT 1 AND (doneOn=?2 OR "
                                       "(doneOn IS NULL AND (due IS NULL OR due<=?3))) "
                                       "ORDER BY due IS NULL,due,id",
                                       m_viewer.person, toText(today), toText(until))) {
        std::string name = businessName(promise.business);
        given.push_back({std::move(promise), std::move(name)});
    }
    return given;
}

DraftSubject AgendaStore::subjectOf(RecordId subject) const {
    for (const std::string_view kind : {kindOf<Business>().name, kindOf<Plan>().name,
                                        kindOf<Consultation>().name, kindOf<Consent>().name}) {
        const bool isBusiness = kind == kindOf<Business>().name;
        Statement row = m_database.prepare(std::string("SELECT ")
                                               .append(isBusiness ? "id" : "business")
                                               .append(" FROM ")
                                               .append(kind)
                                               .append(" WHERE id=?"));
        row.bind(subject);
        if (row.step()) return {kind, row.id(0), businessName(row.id(0))};
    }
    return {};
}

/// An appointment without staff is that of the one who is responsible for the business.
std::vector<Appointment> AgendaStore::appointments(Date first, Date last) const {
    auto found = Records<Appointment>(m_database, m_viewer)
                     .where(
                         "day BETWEEN ?1 AND ?2 AND cancelled IS NOT 1 AND "
                         "(json_extract(staff,'$.\"'||?3||'\"')=1 OR (staff IS NULL AND "
                         "?3=(SELECT advisor FROM business WHERE id=(" +
                             twins::standingOf("appointment.business") +
                             ")))) "
                             "ORDER BY day,time IS NULL,time,id",
                         toText(first), toText(last), m_viewer.person);
    std::erase_if(found, [](const Appointment& appointment) { return !takesPlace(appointment); });
    return found;
}

Visit AgendaStore::visitOf(Appointment appointment, std::int64_t contactsOfChamber) const {
    Visit visit;
    visit.businessName = businessName(appointment.business);
    const PersonStore people(m_database, m_viewer);
    for (const auto& [id, comes] : appointment.staff) {
        const auto person = RecordId::parse(id);
        if (!person || *person == m_viewer.person) continue;
        if (auto companion = people.find(*person))
            visit.companions.push_back(std::move(*companion));
    }
    if (!appointment.plan.isNull()) {
        Statement plan = m_database.prepare("SELECT contactsPerYear FROM plan WHERE id=?");
        plan.bind(appointment.plan);
        if (plan.step()) visit.contactsWanted = plan.integerOrNull(0).value_or(contactsOfChamber);
    }
    visit.lastNextStep = lastNextStep(appointment.business);
    visit.appointment = std::move(appointment);
    return visit;
}

std::string AgendaStore::businessName(RecordId business) const {
    return twins::nameOf(m_database, business);
}

std::string AgendaStore::lastNextStep(RecordId business) const {
    static const std::string sql = "SELECT nextStep FROM consultation WHERE business IN (" +
                                   twins::allOf("?1") +
                                   ") AND cancelled IS NOT 1 ORDER BY day DESC,id DESC LIMIT 1";
    Statement row = m_database.prepare(sql);
    row.bind(business);
    return row.step() ? row.string(0) : std::string{};
}

}  // namespace banso
