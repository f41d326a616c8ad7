// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/join_page_model.h"

#include <algorithm>
#include <set>

#include "mobile/sync/unit_words.h"
#include "mobile/sync/value_words.h"

namespace banso {
namespace {

const std::string kNothing = "null";

/// What is each record's own, and no value of the business.
bool isOwn(std::string_view unit) {
    return unit == kAliasUnit || unit == kLifeUnit;
}

/// Where a form asks for it: who it is before when it was founded. Units of a later version last.
std::ptrdiff_t placeOf(std::string_view unit) {
    const auto& fields = kindOf<Business>().fields;
    return std::ranges::find_if(fields,
                                [&](const FieldInfo& field) { return isOfUnit(field, unit); }) -
           fields.begin();
}

}  // namespace

void JoinPageModel::read() {
    const std::array ids{m_oneId, m_otherId};
    std::set<std::string> units;
    for (std::size_t side = 0; side < ids.size(); ++side) {
        const auto id = RecordId::parse(ids[side].toStdString());
        m_seen[side] = tablet().seen<Business>(id ? *id : RecordId{});
        if (m_seen[side].state.isNew())
            throw StorageError(ErrorCode::NotFound, "a business that is not here");
        for (const auto& [unit, value] : m_seen[side].state.units()) units.insert(unit);
    }
    m_differences.clear();
    for (const std::string& unit : units) {
        const std::array values{std::string(m_seen[0].state.value(unit)),
                                std::string(m_seen[1].state.value(unit))};
        if (!isOwn(unit) && values[0] != values[1]) m_differences.push_back({unit, values, 0});
    }
    std::ranges::stable_sort(m_differences, {},
                             [](const Difference& difference) { return placeOf(difference.unit); });
    setStanding(0);
}

void JoinPageModel::setStanding(int side) {
    m_standing = side == 1 ? 1 : 0;
    // Where the standing record says nothing, the other one does.
    for (Difference& difference : m_differences)
        difference.chosen = difference.values[m_standing] == kNothing ? 1 - m_standing : m_standing;
    show();
}

void JoinPageModel::choose(int field, int side) {
    if (field < 0 || static_cast<std::size_t>(field) >= m_differences.size()) return;
    m_differences[static_cast<std::size_t>(field)].chosen = side == 1 ? 1 : 0;
    show();
}

void JoinPageModel::show() {
    const ValueWords words(tablet().reader(), session()->viewer());
    const std::string_view kind = kindOf<Business>().name;
    m_records.clear();
    for (const auto& seen : m_seen) {
        const QString detail = QString::fromStdString(seen.value.address);
        m_records.append(
            QVariantMap{{QStringLiteral("name"), QString::fromStdString(seen.value.name)},
                        {QStringLiteral("detail"), detail}});
    }
    m_fields.clear();
    for (const Difference& difference : m_differences)
        m_fields.append(QVariantMap{
            {QStringLiteral("title"), unitWord(kind, difference.unit)},
            {QStringLiteral("first"), words.valueOf(kind, difference.unit, difference.values[0])},
            {QStringLiteral("second"), words.valueOf(kind, difference.unit, difference.values[1])},
            {QStringLiteral("chosen"), static_cast<int>(difference.chosen)}});
    Q_EMIT changed();
}

/// A decision on the standing record: it settles what the hub will put beside its values.
sync::RecordChange JoinPageModel::chosenValues() const {
    const auto& standing = m_seen[m_standing];
    const auto& joined = m_seen[1 - m_standing];
    sync::RecordChange change{std::string(kindOf<Business>().name), standing.value.id, {}};
    for (const Difference& difference : m_differences) {
        const bool isHeld = difference.values[1 - m_standing] != kNothing;
        if (!isHeld && difference.chosen == m_standing) continue;
        std::vector<sync::OperationName> settles;
        if (isHeld) settles.emplace_back(joined.state.versionOf(difference.unit));
        change.changes.push_back({difference.unit,
                                  sync::OperationName(standing.state.versionOf(difference.unit)),
                                  difference.values[difference.chosen], std::move(settles)});
    }
    return change;
}

bool JoinPageModel::join() {
    const auto& joined = m_seen[1 - m_standing];
    Business after = joined.value;
    after.alias = m_seen[m_standing].value.id;
    const auto saved = tablet().save({sync::edit(joined, after), chosenValues()});
    tell(saved);
    if (!saved) return false;
    session()->recordsChanged();
    return true;
}

}  // namespace banso
