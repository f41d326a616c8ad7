// SPDX-License-Identifier: Apache-2.0
#include "server/store/settings_desk.h"

#include "server/store/checked_units.h"
#include "server/store/settings.h"
#include "shared/domain/catalogue.h"

namespace banso {
namespace {

Result<void> check(std::string_view key, const std::string& value) {
    if (key == kScopeSetting) {
        if (value == "all" || value == "own" || value == "part") return {};
        return Error{ErrorCode::Invalid, "The scope is all, own or part."};
    }
    if (key != kRetentionSetting && key != kAuditSetting)
        return Error{ErrorCode::Invalid, "This setting is not changed here."};
    if (value.empty() || yearsIn(value)) return {};
    return Error{ErrorCode::Invalid, "Years are a number from 1 to 100, or none."};
}

}  // namespace

Result<void> SettingsDesk::put(std::string_view key, const std::string& value,
                               const std::string& why, RecordId by) {
    if (auto checked = check(key, value); !checked) return checked;
    Setting setting;
    setting.key = key;
    setting.value = value;
    setting.by = by;
    setting.since = tokyoDate(m_clock.now());
    setting.why = why;
    setting.id = settingId(key);
    const auto units = checkedUnits(setting);
    if (!units) return units.error();
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        const AuditEntry entry{AuditEvent::SettingChanged,
                               by.text(),
                               setting.id.text(),
                               {{"key", setting.key}, {"value", value}}};
        if (auto noted = m_audit.append(entry, m_clock.now()); !noted) return noted;
        chamber.hub().bring(*units);
        return {};
    });
}

}  // namespace banso
