// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "tests/demonstration/checksheets.h"

namespace banso::demonstration {
namespace {

constexpr auto kItems = std::to_array<SheetItem>({
    {"philosophy.mission_written", true, "all"},
    {"philosophy.mission_shared", false, "all"},
    {"philosophy.vision", true, "all"},
    {"philosophy.goal_numbers", true, "all"},
    {"philosophy.decision_basis", false, "all"},
    {"philosophy.local_contribution", false, "all"},
    {"organization.roles", false, "staff"},
    {"organization.meetings", false, "staff"},
    {"organization.plan_progress", false, "all"},
    {"organization.monthly_accounts", true, "trading"},
    {"organization.rules", false, "staff"},
    {"organization.risk", true, "all"},
    {"people.owner_health", true, "all"},
    {"people.owner_skill", false, "all"},
    {"people.staff_sufficiency", true, "staff"},
    {"people.staff_development", false, "staff"},
    {"people.staff_retention", false, "staff"},
    {"people.stakeholders", false, "all"},
    {"people.successor", true, "all"},
    {"goods.core_product", true, "all"},
    {"goods.uniqueness", true, "all"},
    {"goods.quality", false, "trading"},
    {"goods.new_development", false, "all"},
    {"goods.equipment", false, "trading"},
    {"goods.inventory", false, "stock"},
    {"money.cash_forecast", true, "all"},
    {"money.retained", false, "all"},
    {"money.assets", false, "all"},
    {"money.bank_relations", true, "all"},
    {"money.debt", false, "all"},
    {"money.break_even", true, "trading"},
    {"money.separation", false, "all"},
    {"information.collection", false, "all"},
    {"information.customer_data", false, "trading"},
    {"information.dissemination", true, "all"},
    {"information.digital", true, "all"},
    {"information.security", false, "all"},
    {"marketing.target", true, "all"},
    {"marketing.needs", false, "all"},
    {"marketing.product", false, "all"},
    {"marketing.price", false, "all"},
    {"marketing.price_pass", true, "trading"},
    {"marketing.place", false, "all"},
    {"marketing.promotion", false, "all"},
    {"marketing.repeat", true, "trading"},
    {"value_chain.purchasing", false, "all"},
    {"value_chain.inbound", false, "stock"},
    {"value_chain.delivery", false, "trading"},
    {"value_chain.outsourcing", false, "all"},
    {"value_chain.after_service", false, "trading"},
    {"value_chain.profit_source", false, "trading"},
    {"production.process", false, "all"},
    {"production.productivity", false, "trading"},
    {"production.technique", false, "all"},
    {"production.defects", false, "trading"},
    {"production.safety", false, "all"},
    {"production.innovation", false, "all"},
    {"outlook.environment", false, "all"},
    {"outlook.opportunity", false, "all"},
    {"outlook.overseas_region", false, "all"},
    {"outlook.dx", false, "all"},
    {"outlook.investment", false, "all"},
    {"outlook.core_issue", true, "all"},
    {"outlook.action", true, "all"},
});
static_assert(kItems.size() == 64);

}  // namespace

std::span<const SheetItem> sheetItems() {
    return kItems;
}

}  // namespace banso::demonstration
