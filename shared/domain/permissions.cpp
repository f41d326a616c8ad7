// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/permissions.h"

#include <algorithm>
#include <array>

#include "shared/schema/units.h"

namespace banso {
namespace {

/// A line of the table; `rights` has a letter for each of kColumns: w writes, r reads.
struct Line {
    std::string_view kind;
    std::string_view unit;
    std::string_view rights;
};

constexpr std::array kColumns{Role::Advisor,    Role::SupportStaff,  Role::StatutoryAdvisor,
                              Role::Supervisor, Role::Administrator, Role::GeneralStaff,
                              Role::Committee,  Role::Expert};

// clang-format off
constexpr std::array kTable{
    //                                advisor . support staff . statutory advisor . supervisor
    //                                | administrator . general staff . committee . expert
    Line{"setting",          "",         "rrrwwrrr"},
    Line{"industry",         "",         "rrrwwrrr"},
    Line{"question_set",     "",         "rrrwwrrr"},
    Line{"question",         "",         "rrrwwrrr"},
    Line{"kpi_target",       "",         "rrrwwrrr"},
    Line{"business",         "",         "wwwwwrrr"},
    Line{"business",         "restricted", "wrwwwrrr"},
    Line{"confidential_note", "",        "wwwwrrrr"},
    Line{"contact",          "",         "wwwwwrrr"},
    Line{"business_event",   "",         "wwwwwrrr"},
    Line{"purpose_notice",   "",         "wwwwwrrr"},
    Line{"consent",          "",         "wwwwwrrr"},
    Line{"giving",           "",         "wwwwwrrr"},
    Line{"plan",             "",         "wwwwwrrr"},
    Line{"plan_action",      "",         "wwwwwrrr"},
    Line{"appointment",      "",         "wwwwwrrr"},
    Line{"consultation",     "",         "wwwwwwrr"},  // who comes along writes a record too
    Line{"promise",          "",         "wwwwwwrr"},
    Line{"attachment",       "",         "wwwwwwrr"},
    Line{"figure",           "",         "wwwwwrrr"},
    Line{"checksheet",       "",         "wwwwwrrr"},
    Line{"drift_case",       "",         "wwwwwrrr"},
    Line{"drift_case",       "state",    "rrwwrrrr"},  // who decides on a drifting plan
    Line{"drift_case",       "measures", "rrwwrrrr"},
    Line{"instruction",      "",         "rrwwrrrr"},
    Line{"instruction",      "done",     "wwwwwrrr"},  // whom it was given to
    Line{"verdict",          "",         "rrrrrrrr"},  // the hub's own: nobody writes them
    Line{"conflict",         "",         "rrrrrrrr"},
    Line{"quarantine_entry", "",         "rrrrrrrr"},
    Line{"handover",         "",         "rrrrrrrr"},
    Line{"stand_in",         "",         "rrrrrrrr"},  // the office's page, which logs it
    Line{"person",           "",         "rrrrrrrr"},  // so is this
};
// clang-format on

static_assert(kColumns.size() == Words<Role>::kAll.size(), "a role lacks its column");
static_assert(std::ranges::all_of(kTable, [](const Line& line) {
    return line.rights.size() == kColumns.size() &&
           line.rights.find_first_not_of("rw") == std::string_view::npos;
}));

constexpr RoleSet writersIn(std::string_view rights) {
    RoleSet writers;
    for (std::size_t column = 0; column < kColumns.size(); ++column)
        if (rights[column] == 'w') writers.add(kColumns[column]);
    return writers;
}

constexpr auto kPermissions = [] {
    std::array<Permission, kTable.size()> rows{};
    std::ranges::transform(kTable, rows.begin(), [](const Line& line) {
        return Permission{line.kind, line.unit, writersIn(line.rights)};
    });
    return rows;
}();

}  // namespace

std::span<const Permission> permissions() {
    return kPermissions;
}

RoleSet writersOf(std::string_view kind, std::string_view unit) {
    const std::string_view field = splitUnit(unit).field;
    RoleSet writers;
    for (const Permission& row : kPermissions) {
        if (row.kind != kind) continue;
        if (row.unit == field) return row.writers;
        if (row.unit.empty()) writers = row.writers;
    }
    return writers;
}

RoleSet writersOfAnything() {
    RoleSet writers{Role::Unknown};
    for (const Role role : kColumns)
        if (std::ranges::any_of(kPermissions,
                                [&](const auto& row) { return row.writers.contains(role); }))
            writers.add(role);
    return writers;
}

Files filesOf(Role role) {
    switch (role) {
        case Role::Supervisor:
            return Files::AllAndRestricted;
        case Role::Administrator:
        case Role::SupportStaff:
            return Files::All;
        case Role::Advisor:
        case Role::StatutoryAdvisor:
        case Role::GeneralStaff:
        case Role::Committee:
            return Files::AsSet;
        case Role::Expert:  // has no tablet
        case Role::Unknown:
            break;
    }
    return Files::None;
}

}  // namespace banso
