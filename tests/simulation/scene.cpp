// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/scene.h"

#include "shared/db/statement.h"

namespace banso::simulation {

Scene::Scene() {
    Business business;
    business.id = shop = ids.recordId();
    business.name = "カフェ とおりみち";
    business.phone = "X";
    t1.create(business);
    syncAll();
}

void Scene::syncAll() {
    for (int i = 0; i < 2; ++i)
        for (SimulatedTablet* tablet : tablets) BANSO_ASSERT(tablet->syncAsAsked().has_value());
}

std::string Scene::difference() {
    for (SimulatedTablet* tablet : tablets)
        for (auto& found : {simulation::difference(hub, *tablet), unrest(*tablet)})
            if (!found.empty()) return found;
    return {};
}

void Scene::setPhone(SimulatedTablet& tablet, const std::string& phone) {
    tablet.change<Business>(shop, [&](Business& business) { business.phone = phone; });
}

std::string Scene::phone(SimulatedTablet& tablet) {
    return tablet.read<Business>(shop).value.phone;
}

std::string Scene::phoneEverywhere() {
    for (SimulatedTablet* tablet : tablets)
        if (phone(*tablet) != phone(t1)) return phone(t1) + " or " + phone(*tablet);
    return phone(t1);
}

void Scene::cancel(SimulatedTablet& tablet, const std::string& reason) {
    tablet.change<Business>(shop, [&](Business& business) {
        business.cancelled = true;
        business.cancelReason = reason;
    });
}

bool Scene::isCancelled(SimulatedTablet& tablet) {
    return tablet.read<Business>(shop).value.cancelled;
}

RecordId Scene::visitTo(SimulatedTablet& tablet, RecordId business) {
    Consultation consultation;
    consultation.id = ids.recordId();
    consultation.business = business;
    consultation.writer = tablet.person();
    consultation.day = tokyoDate(clock.now());
    consultation.method = Method::Visit;
    tablet.create(consultation);
    return consultation.id;
}

std::set<std::string> Scene::candidates(SimulatedTablet& tablet, std::string_view unit) {
    std::set<std::string> values;
    for (const RecordId id : tablet.openConflicts()) {
        const auto conflict = tablet.read<Conflict>(id).value;
        if (conflict.subject != shop || conflict.subjectUnit != unit) continue;
        for (const auto& [name, side] : conflict.sides)
            if (!side.standing.value_or(false) && !side.settled.value_or(false))
                values.insert(side.value);
    }
    return values;
}

std::set<std::string> Scene::candidatesEverywhere(std::string_view unit) {
    std::set<std::string> values = candidates(t1, unit);
    for (SimulatedTablet* tablet : tablets)
        if (candidates(*tablet, unit) != values) values.insert("?");
    return values;
}

std::string Scene::standingSide(SimulatedTablet& tablet, std::string_view unit) {
    for (const RecordId id : tablet.openConflicts()) {
        const auto conflict = tablet.read<Conflict>(id).value;
        if (conflict.subject != shop || conflict.subjectUnit != unit) continue;
        for (const auto& [name, side] : conflict.sides)
            if (side.standing.value_or(false)) return side.value;
    }
    return {};
}

std::vector<QuarantineEntry> Scene::openEntries(SimulatedTablet& tablet) {
    Statement row = tablet.database().prepare(
        "SELECT id FROM quarantine_entry WHERE closed IS NULL ORDER BY sequence");
    std::vector<RecordId> open;
    while (row.step()) open.push_back(row.id(0));
    std::vector<QuarantineEntry> entries;
    for (const RecordId id : open) entries.push_back(tablet.read<QuarantineEntry>(id).value);
    return entries;
}

}  // namespace banso::simulation
