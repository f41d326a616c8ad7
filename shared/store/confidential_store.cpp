// SPDX-License-Identifier: Apache-2.0
#include "shared/store/confidential_store.h"

#include <algorithm>

#include "shared/store/twins.h"

namespace banso {

bool mayReadConfidential(const Viewer& viewer, const Business& business,
                         std::span<const StandIn> standIns, Date day) {
    Files files = Files::None;
    for (const Role role : viewer.roles) files = std::max(files, filesOf(role));
    if (files == Files::AllAndRestricted) return true;
    if (files == Files::None || business.advisor.isNull()) return false;
    return business.advisor == viewer.person ||
           std::ranges::any_of(standIns, [&](const StandIn& standIn) {
               return !standIn.cancelled && standIn.deputy == viewer.person &&
                      standIn.absent == business.advisor &&
                      (!standIn.from || *standIn.from <= day) &&
                      (!standIn.to || day <= *standIn.to);
           });
}

bool ConfidentialStore::mayRead(const Business& standing, Date day) const {
    const auto standIns = Records<StandIn>(m_database, m_viewer).where("deputy=?", m_viewer.person);
    return mayReadConfidential(m_viewer, standing, standIns, day);
}

std::vector<ConfidentialNote> ConfidentialStore::notesOf(const Business& standing, Date day) const {
    if (!mayRead(standing, day)) return {};
    return Records<ConfidentialNote>(m_database, m_viewer)
        .where("cancelled IS NOT 1 AND business IN (" + twins::allOf("?1") +
                   ") ORDER BY business<>?1,id",
               standing.id);
}

}  // namespace banso
