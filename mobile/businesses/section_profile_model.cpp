// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/section_profile_model.h"

#include <algorithm>

#include "mobile/app/wording.h"
#include "shared/store/section_profile_store.h"

namespace banso {
namespace {

/// Beside the radar there is room for these; the sheet's own page has all.
constexpr std::size_t kMarked = 4;

QVariant level(std::optional<int> hundredths) {
    return hundredths ? QVariant(*hundredths / 100.0) : QVariant();
}

QString dayOf(const Checksheet& sheet) {
    const auto day = sheet.finishedOn ? sheet.finishedOn : sheet.startedOn;
    return day ? wording::day(*day) : QString();
}

QStringList firstOf(const std::vector<std::string>& items) {
    QStringList words;
    for (std::size_t i = 0; i < std::min(items.size(), kMarked); ++i)
        words << QString::fromStdString(items[i]);
    return words;
}

}  // namespace

void SectionProfileModel::read() {
    const auto profile =
        SectionProfileStore(tablet().reader(), session()->viewer()).find(business());
    m_exists = profile.has_value();
    m_labels.clear();
    m_current.clear();
    m_earlier.clear();
    if (profile) {
        m_periodText = dayOf(profile->sheet);
        if (profile->earlier)
            m_periodText = tr("%1 → %2").arg(dayOf(*profile->earlier), m_periodText);
        for (const SectionProfile::Section& section : profile->sections) {
            m_labels << QString::fromStdString(section.nameJa);
            m_current << level(section.hundredths);
            if (profile->earlier) m_earlier << level(section.earlierHundredths);
        }
        m_strengths = firstOf(profile->strengthsJa);
        m_weaknesses = firstOf(profile->weaknessesJa);
        m_progressText = tr("%1項目のうち %2項目")
                             .arg(profile->progress.total())
                             .arg(profile->progress.settled());
    }
    Q_EMIT changed();
}

}  // namespace banso
