// SPDX-License-Identifier: Apache-2.0
#include "mobile/settings/lock_settings_model.h"

#include <algorithm>

namespace banso {

QStringList LockSettingsModel::choices() const {
    QStringList words;
    for (const std::chrono::minutes time : kIdleChoices) words << tr("%1分").arg(time.count());
    return words;
}

int LockSettingsModel::choice() const {
    return static_cast<int>(std::ranges::find(kIdleChoices, m_idle) - kIdleChoices.begin());
}

QString LockSettingsModel::sentence() const {
    return tr("%1分触れずにいたとき、ほかのアプリに移って15秒たったとき、端末が休んだあとは、自動で"
              "ロック"
              "します。")
        .arg(m_idle.count());
}

void LockSettingsModel::choose(int place) {
    if (place < 0 || place >= static_cast<int>(kIdleChoices.size())) return;
    const std::chrono::minutes time = kIdleChoices[static_cast<std::size_t>(place)];
    const auto kept = keepIdleTime(tablet().writer(), time);
    tell(kept);
    if (!kept) return;
    if (m_lock != nullptr) m_lock->setIdle(time);
    reload();
}

void LockSettingsModel::read() {
    m_idle = idleTime(tablet().reader());
    Q_EMIT changed();
}

}  // namespace banso
