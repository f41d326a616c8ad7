// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/person.h"

namespace banso {

BANSO_DEFINE_KIND(Person);
BANSO_DEFINE_KIND(StandIn);
BANSO_DEFINE_KIND(Handover);

bool hasRole(const Person& person, Role role, Date day) {
    const auto term = person.roles.find(std::string(word(role)));
    if (term == person.roles.end() || person.cancelled) return false;
    const bool begun = !term->second.from || *term->second.from <= day;
    const bool over = term->second.to && *term->second.to < day;
    return begun && !over && !term->second.withdrawn.value_or(false);
}

}  // namespace banso
