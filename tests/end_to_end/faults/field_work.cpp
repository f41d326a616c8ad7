// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/faults/field_work.h"

#include "shared/db/statement.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "shared/domain/hub_records.h"

namespace banso::faults {
namespace {

constexpr std::int64_t kBusinessesMax = 8;
/// Well below the quarantine's limit, at which a device's push stops.
constexpr std::int64_t kForbiddenMax = 100;

std::int64_t countOf(Database& database, const std::string& what) {
    Statement row = database.prepare("SELECT count(*) FROM " + what);
    return row.step() ? row.integer(0) : 0;
}

}  // namespace

Result<void> FieldWork::saveSomething() {
    const RecordId business = anyOf("business", "name LIKE '店%'");
    if (business.isNull()) return foundBusiness();
    switch (m_dice.weighted({4, 50, 12, 14, 3, 14, 3})) {
        case 0:
            return foundBusiness();
        case 1:
            return editBusiness(business);
        case 2:
            return recordVisit(business);
        case 3:
            return enterFigure(business);
        case 4:
            return cancelOrBringBack();
        case 5:
            return decideSomething();
        default:
            return writeWhatIsForbidden();
    }
}

Result<void> FieldWork::save(std::vector<sync::RecordChange> changes) {
    return m_tablet.save(changes);
}

Result<void> FieldWork::foundBusiness() {
    if (countOf(m_tablet.reader(), "business") >= kBusinessesMax) return {};
    Business business;
    business.id = m_tablet.ids().recordId();
    business.name = "店 " + text();
    business.phone = "027";
    return save({sync::creation(business)});
}

Result<void> FieldWork::editBusiness(RecordId id) {
    const auto seen = m_tablet.seen<Business>(id);
    Business after = seen.value;
    switch (m_dice.below(4)) {
        case 0:
            after.phone = text();
            break;
        case 1:
            after.memo = text();
            break;
        case 2:
            after.email = text();
            after.closingMonth = 1 + m_dice.below(12);
            break;
        default:
            after.address = text();
            after.postalCode = "370-0801";
    }
    return save({sync::edit(seen, after)});
}

Result<void> FieldWork::recordVisit(RecordId business) {
    Consultation visit;
    visit.id = m_tablet.ids().recordId();
    visit.business = business;
    visit.writer = m_tablet.person();
    visit.day = m_tablet.today();
    visit.method = Method::Visit;
    visit.said = text();
    return save({sync::creation(visit)});
}

Result<void> FieldWork::enterFigure(RecordId business) {
    Figure figure;
    figure.business = business;
    figure.period = "2026-0" + std::to_string(1 + m_dice.below(9));
    figure.measure = Measure::Sales;
    figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
    const auto seen = m_tablet.seen<Figure>(figure.id);
    if (!seen.state.isNew()) figure = seen.value;
    figure.amount = 1'000 * m_dice.below(500);
    figure.taxBasis = TaxBasis::Excluded;
    return save({seen.state.isNew() ? sync::creation(figure) : sync::edit(seen, figure)});
}

Result<void> FieldWork::cancelOrBringBack() {
    // A visit, because nobody edits one: an edit of what one knows to be cancelled is quarantined,
    // and everything on that record with it.
    const RecordId id = anyOf("consultation", "true");
    if (id.isNull()) return {};
    const auto seen = m_tablet.seen<Consultation>(id);
    Consultation after = seen.value;
    after.cancelled = !after.cancelled;
    after.cancelReason = after.cancelled ? text() : std::string();
    return save({sync::edit(seen, after)});
}

Result<void> FieldWork::decideSomething() {
    const RecordId id = anyOf("conflict", "closed IS NULL");
    if (id.isNull()) return {};
    const auto conflict = m_tablet.seen<Conflict>(id).value;
    const sync::RecordState state = sync::Replica(m_tablet.reader(), [](std::string_view text) {
                                        return std::string(text);
                                    }).state(conflict.subjectKind, conflict.subject);
    sync::UnitChange change;
    change.unit = conflict.subjectUnit;
    change.base = state.versionOf(conflict.subjectUnit);
    for (const auto& [name, side] : conflict.sides) {
        change.settles.push_back(name);
        if (change.value.empty() || m_dice.percent(50)) change.value = side.value;
    }
    return save({{conflict.subjectKind, conflict.subject, {change}}});
}

Result<void> FieldWork::writeWhatIsForbidden() {
    if (countOf(m_tablet.reader(), "operation WHERE kind='setting'") >= kForbiddenMax) return {};
    Setting setting;
    setting.key = text().substr(0, 60);
    setting.value = text();
    setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
    const auto seen = m_tablet.seen<Setting>(setting.id);
    return seen.state.isNew() ? save({sync::creation(setting)}) : Result<void>{};
}

RecordId FieldWork::anyOf(const std::string& table, const std::string& condition) {
    Statement row = m_tablet.reader().prepare("SELECT id FROM " + table + " WHERE " + condition);
    std::vector<RecordId> found;
    while (row.step()) found.push_back(row.id(0));
    if (found.empty()) return {};
    return found[static_cast<std::size_t>(m_dice.below(static_cast<int>(found.size())))];
}

std::string FieldWork::text() {
    if (m_dice.percent(20)) return "同じ" + std::to_string(m_dice.below(3));
    return m_tablet.device() + " " + std::to_string(m_dice.next());
}

}  // namespace banso::faults
