// SPDX-License-Identifier: Apache-2.0
#include "shared/store/judgement_settings.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "shared/domain/catalogue.h"
#include "shared/store/records.h"

namespace banso {
namespace {

/// The values of the settings whose keys begin so.
using Values = std::map<std::string, std::string, std::less<>>;

Values valuesOf(Database& database, const Viewer& viewer) {
    Values values;
    for (Setting& setting :
         Records<Setting>(database, viewer).where("key LIKE 'drift.%' OR key LIKE 'follow_up.%'"))
        if (!setting.cancelled) values[std::move(setting.key)] = std::move(setting.value);
    return values;
}

/// More contacts, or months, than any chamber means.
constexpr int kContactsMax = 366;
constexpr int kMonthsMax = 120;

template <typename Number>
void read(const Values& values, std::string_view key, Number& number) {
    const auto found = values.find(key);
    if (found == values.end()) return;
    const std::string& text = found->second;
    Number read = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (error == std::errc{} && end == text.data() + text.size()) number = read;
}

}  // namespace

JudgementSettings judgementSettings(Database& database, const Viewer& viewer) {
    const Values values = valuesOf(database, viewer);
    JudgementSettings settings;
    DriftThresholds& lines = settings.thresholds;
    read(values, "drift.s1.caution_permille", lines.attainmentOnTrack);
    read(values, "drift.s1.drift_permille", lines.attainmentDrifting);
    read(values, "drift.s2.drift_permille", lines.growthDrifting);
    read(values, "drift.p1.caution_hundredths_of_point", lines.marginGapOnTrack);
    read(values, "drift.p1.drift_hundredths_of_point", lines.marginGapDrifting);
    read(values, "drift.a1.caution_overdue_days", lines.actionOverdueDays);
    read(values, "drift.a1.drift_key_action_days", lines.keyActionOverdueDays);
    read(values, "drift.a1.drift_overdue_actions", lines.overdueActionsDrifting);
    read(values, "drift.min_full_months", lines.minimumMonths);
    FollowUpSetting& followUp = settings.followUp;
    const auto rhythm = values.find("follow_up.rhythm");
    if (rhythm != values.end() && rhythm->second == "fiscal_quarters")
        followUp.rhythm = FollowUpRhythm::FiscalQuarters;
    read(values, "follow_up.interval_months", followUp.intervalMonths);
    read(values, "follow_up.contacts_per_year", followUp.contacts);
    read(values, "follow_up.uncontacted_after_months", followUp.uncontactedAfterMonths);
    followUp.contacts = std::clamp(followUp.contacts, 0, kContactsMax);
    followUp.intervalMonths = std::clamp(followUp.intervalMonths, 1, kMonthsMax);
    followUp.uncontactedAfterMonths = std::clamp(followUp.uncontactedAfterMonths, 0, kMonthsMax);
    return settings;
}

}  // namespace banso
