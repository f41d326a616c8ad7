// SPDX-License-Identifier: Apache-2.0
#include "server/store/handover_work.h"

#include <algorithm>
#include <set>

#include "server/store/people.h"
#include "shared/codec/json.h"
#include "shared/db/statement.h"
#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/drift.h"
#include "shared/domain/plan.h"

namespace banso {
namespace {

bool isOpen(const Plan& plan) {
    const PlanState state = plan.stateWord.value_or(PlanState::Drafting);
    return state == PlanState::Running || state == PlanState::Drafting;
}

bool isOpen(const Appointment& appointment) {
    return appointment.stateWord.value_or(AppointmentState::Planned) == AppointmentState::Planned;
}

/// The units that name `from` in what is open, as they are to be; none where nothing is.
Units renamed(const Plan& plan, const Handover& handover) {
    if (!isOpen(plan) || plan.advisor != handover.from) return {};
    return {{"advisor", json::quoted(handover.to.text())}};
}

Units renamed(const Appointment& appointment, const Handover& handover) {
    if (!isOpen(appointment) || !appointment.staff.contains(handover.from.text())) return {};
    return {{"staff/" + handover.from.text(), "null"}, {"staff/" + handover.to.text(), "true"}};
}

Units renamed(const Promise& promise, const Handover& handover) {
    if (promise.doneOn || promise.by != handover.from) return {};
    return {{"by", json::quoted(handover.to.text())}};
}

Units renamed(const Instruction& instruction, const Handover& handover) {
    if (instruction.doneOn || instruction.to != handover.from) return {};
    return {{"to", json::quoted(handover.to.text())}};
}

/// Only these units change: what a later version wrote beside them stays.
void set(ChamberFile& chamber, RecordId id, const Units& changes) {
    if (changes.empty()) return;
    const auto stored = chamber.store().record(id);
    Units units = stored->state.units();
    for (const auto& [unit, value] : changes) units[unit] = value;
    chamber.hub().bring({stored->kind, id, std::move(units)});
}

template <typename Record>
void rename(ChamberFile& chamber, RecordId file, const Handover& handover) {
    Statement row = chamber.store().database().prepare(
        "SELECT id FROM record WHERE scope=? AND kind=? ORDER BY id");
    row.bind(file).bind(kindOf<Record>().name);
    std::vector<RecordId> ids;
    while (row.step()) ids.push_back(row.id(0));
    for (const RecordId id : ids) {
        const auto record = readRecord<Record>(chamber.store(), id);
        if (record && !record->cancelled) set(chamber, id, renamed(*record, handover));
    }
}

void addWithJoined(sync::SqliteStore& store, RecordId file, std::set<RecordId>& files) {
    if (!files.insert(file).second) return;
    for (const RecordId joined : store.joinedTo(file)) addWithJoined(store, joined, files);
}

}  // namespace

bool counsels(const Person& person, Date day) {
    return std::ranges::any_of(
        std::array{Role::Advisor, Role::SupportStaff, Role::StatutoryAdvisor},
        [&](Role role) { return hasRole(person, role, day); });
}

std::vector<RecordId> filesOf(sync::SqliteStore& store, RecordId person) {
    std::vector<RecordId> files;
    for (const RecordId file : store.access().ownFilesOf(person)) {
        const auto record = store.record(file);
        if (record && record->kind == kindOf<Business>().name) files.push_back(file);
    }
    return files;
}

std::vector<RecordId> filesThatGo(sync::SqliteStore& store, const Handover& handover) {
    std::vector<RecordId> held = filesOf(store, handover.from);
    if (handover.businesses.empty()) return held;
    std::set<RecordId> chosen;
    for (const auto& [text, goes] : handover.businesses)
        if (const auto id = RecordId::parse(text)) addWithJoined(store, *id, chosen);
    std::erase_if(held, [&](RecordId file) { return !chosen.contains(file); });
    return held;
}

std::vector<Business> clientsOfNobody(sync::SqliteStore& store) {
    Statement row = store.database().prepare(
        "SELECT id FROM record WHERE kind=? AND alias IS NULL AND units->>'$.advisor' IS NULL");
    row.bind(kindOf<Business>().name);
    std::vector<Business> clients;
    while (row.step()) {
        auto business = readRecord<Business>(store, row.id(0));
        if (business && !business->cancelled && isNobodys(store, business->id))
            clients.push_back(std::move(*business));
    }
    return clients;
}

bool isNobodys(sync::CentralStore& store, RecordId file) {
    const auto responsible = store.access().responsible(file);
    return responsible && responsible->person.isNull();
}

bool isClient(sync::CentralStore& store, RecordId file) {
    const auto business = readRecord<Business>(store, file);
    return business && !business->cancelled && business->alias.isNull();
}

Result<void> requireFeasible(sync::CentralStore& store, const Handover& handover, Date day) {
    if (handover.from == handover.to)
        return Error{ErrorCode::Invalid, "Nobody hands over to herself; choose somebody else."};
    const auto person = livingPerson(store, handover.to);
    if (!person) return person.error();
    if (!counsels(*person, day))
        return Error{ErrorCode::Forbidden,
                     "Whom the clients go to has no role on that day that has clients."};
    return {};
}

Result<void> requirePlannable(sync::CentralStore& store, const Handover& handover, Date today) {
    if (!handover.day || *handover.day < today)
        return Error{ErrorCode::Invalid, "The day lies before today; choose today or a later one."};
    return requireFeasible(store, handover, *handover.day);
}

void handOver(ChamberFile& chamber, RecordId file, const Handover& handover) {
    set(chamber, file, {{"advisor", json::quoted(handover.to.text())}});
    rename<Plan>(chamber, file, handover);
    rename<Appointment>(chamber, file, handover);
    rename<Promise>(chamber, file, handover);
    rename<Instruction>(chamber, file, handover);
}

}  // namespace banso
