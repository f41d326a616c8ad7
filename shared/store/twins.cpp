// SPDX-License-Identifier: Apache-2.0
#include "shared/store/twins.h"

#include <algorithm>

#include "shared/db/statement.h"

namespace banso::twins {
namespace {

/// The business and what it is joined to, step by step. UNION ends a circle, which own work that
/// the hub has not judged yet can make.
std::string upFrom(std::string_view id) {
    return std::string("WITH RECURSIVE up(id,alias) AS (SELECT id,alias FROM business WHERE id=")
        .append(id)
        .append(" UNION SELECT o.id,o.alias FROM business o JOIN up ON o.id=up.alias)");
}

/// Ends the list `twin` of businesses: those joined to any of them belong to it, too.
constexpr std::string_view kAndBelow =
    " UNION SELECT o.id FROM business o JOIN twin ON o.alias=twin.id) SELECT id FROM twin";

}  // namespace

std::string allOf(std::string_view id) {
    return upFrom(id)
        .append(",twin(id) AS (SELECT ")
        .append(id)
        .append(" UNION SELECT id FROM up")
        .append(kAndBelow);
}

std::string allOfStanding(std::string_view id) {
    return std::string("WITH RECURSIVE twin(id) AS (SELECT ").append(id).append(kAndBelow);
}

std::string standingOf(std::string_view id) {
    return upFrom(id).append(" SELECT id FROM up ORDER BY alias IS NOT NULL LIMIT 1");
}

RecordId standing(Database& database, RecordId business) {
    static const std::string sql = standingOf("?1");
    Statement row = database.prepare(sql);
    row.bind(business);
    return row.step() ? row.id(0) : business;
}

std::vector<RecordId> all(Database& database, RecordId business) {
    static const std::string sql = allOf("?1");
    Statement row = database.prepare(sql);
    row.bind(business);
    std::vector<RecordId> ids;
    while (row.step()) ids.push_back(row.id(0));
    std::ranges::sort(ids);
    const auto first = std::ranges::find(ids, standing(database, business));
    if (first != ids.end()) std::rotate(ids.begin(), first, first + 1);
    return ids;
}

std::string nameOf(Database& database, RecordId business) {
    static const std::string sql = "SELECT name FROM business WHERE id=(" + standingOf("?1") + ")";
    Statement row = database.prepare(sql);
    row.bind(business);
    return row.step() ? row.string(0) : std::string{};
}

}  // namespace banso::twins
