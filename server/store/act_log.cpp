// SPDX-License-Identifier: Apache-2.0
#include "server/store/act_log.h"

#include <algorithm>

#include "shared/domain/catalogue.h"
#include "shared/domain/kinds.h"

namespace banso {
namespace {

using What = sync::Act::What;

AuditEvent eventOf(What what) {
    switch (what) {
        case What::ConflictDecided:
            return AuditEvent::ConflictDecided;
        case What::KeptBackMended:
            return AuditEvent::KeptBackMended;
        case What::CaseDecided:
            return AuditEvent::CaseDecided;
        case What::DataGiven:
            return AuditEvent::DataGiven;
        case What::SettingChanged:
            return AuditEvent::SettingChanged;
        case What::RestrictionChanged:
            return AuditEvent::RestrictionChanged;
        case What::ClientEntrusted:
            return AuditEvent::ClientEntrusted;
        case What::FileFetched:
            return AuditEvent::FileFetched;
    }
    return AuditEvent::SettingChanged;
}

/// A tablet may name a setting as it likes; the log takes ASCII, and no push may hang on that.
std::string plainKey(const std::optional<Setting>& setting) {
    const bool isPlain = setting && std::ranges::all_of(setting->key, [](char letter) {
                             return letter > ' ' && letter <= '~';
                         });
    return isPlain ? setting->key : "unknown";
}

AuditEntry entryOf(sync::CentralStore& store, const sync::Act& act, const DeviceId& device) {
    AuditEntry entry{eventOf(act.what), act.author.text(), act.record.text(), {}};
    const auto record = store.record(act.record);
    if (act.what == What::SettingChanged) {
        entry.facts.emplace_back("key", plainKey(readRecord<Setting>(store, act.record)));
    } else if (act.what != What::FileFetched) {
        if (record && !record->scope.isNull()) entry.subject = record->scope.text();
        if (record && findKind(record->kind) != nullptr)
            entry.facts.emplace_back("kind", record->kind);
        entry.facts.emplace_back("record", act.record.text());
    }
    entry.facts.emplace_back("device", device);
    return entry;
}

}  // namespace

Result<void> noteActs(const AuditLog& audit, sync::CentralStore& store,
                      const std::vector<sync::Act>& acts, const DeviceId& device, Instant now) {
    std::vector<AuditEntry> entries;
    entries.reserve(acts.size());
    for (const sync::Act& act : acts) entries.push_back(entryOf(store, act, device));
    return audit.append(entries, now);
}

}  // namespace banso
