// SPDX-License-Identifier: Apache-2.0
#include "shared/base/limits.h"
#include "shared/catalog/toml_file.h"
#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    const auto values = readToml(input);
    if (!values) return mustSayWhy(values.error());
    BANSO_ASSERT(input.size() <= limits::kTomlBytes);
    for (const auto& [key, value] : *values) BANSO_ASSERT(!key.empty());
}

}  // namespace banso::fuzz
