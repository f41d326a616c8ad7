// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/form.h"

#include "shared/base/limits.h"
#include "shared/text/utf8.h"
#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    // A browser's field of cookies is a stranger's text too.
    BANSO_ASSERT(cookieIn(input, "__Host-banso").size() <= input.size());
    const auto form = Form::parse(input);
    if (!form) return mustSayWhy(form.error());
    for (const char* name : {"a", "id", "day", "q"}) {
        BANSO_ASSERT(form->values(name).size() <= limits::kFormMembers);
        const std::string_view typed = form->typed(name);
        for (std::size_t at = 0; at < typed.size();) BANSO_ASSERT(nextCharacter(typed, at) >= 0);
        BANSO_ASSERT(form->value(name).size() <= typed.size());
        if (const auto id = form->id(name); !id) mustSayWhy(id.error());
        if (const auto day = form->date(name); !day) mustSayWhy(day.error());
    }
}

}  // namespace banso::fuzz
