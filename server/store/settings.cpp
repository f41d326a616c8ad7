// SPDX-License-Identifier: Apache-2.0
#include "server/store/settings.h"

#include <charconv>

#include "server/store/chamber_file.h"
#include "server/store/settings_desk.h"
#include "shared/codec/json.h"
#include "shared/domain/catalogue.h"

namespace banso {
namespace {

constexpr int kYearsMax = 100;

}  // namespace

RecordId settingId(std::string_view key) {
    return naturalId(kindOf<Setting>(), {{"key", json::quoted(key)}});
}

std::string settingOf(sync::CentralStore& store, std::string_view key) {
    const auto setting = readRecord<Setting>(store, settingId(key));
    return setting ? setting->value : std::string{};
}

std::string scopeInForce(sync::CentralStore& store) {
    const auto setting = readRecord<Setting>(store, settingId(kScopeSetting));
    const bool isSet = setting && !setting->cancelled && !setting->value.empty();
    return isSet ? setting->value : "all";
}

std::optional<int> yearsIn(std::string_view text) {
    int years = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, years);
    if (read.ec != std::errc{} || read.ptr != end || years < 1 || years > kYearsMax)
        return std::nullopt;
    return years;
}

std::optional<int> yearsOf(sync::CentralStore& store, std::string_view key) {
    return yearsIn(settingOf(store, key));
}

}  // namespace banso
