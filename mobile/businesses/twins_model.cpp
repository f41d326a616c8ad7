// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/twins_model.h"

#include "mobile/businesses/twin_words.h"

namespace banso {

void TwinsModel::read() {
    const BusinessStore store(tablet().reader(), session()->viewer());
    m_likely.clear();
    m_joined.clear();
    const auto own = store.find(business());
    if (own) {
        for (const LikelyTwin& twin : store.likelyTwins(*own))
            m_likely.append(QVariant::fromValue(twin_words::row(twin)));
        for (const Business& joined : store.joinedTo(own->id))
            m_joined.append(QVariant::fromValue(twin_words::row(joined)));
    }
    Q_EMIT changed();
}

bool TwinsModel::part(const QString& id) {
    const auto record = RecordId::parse(id.toStdString());
    if (!record) return false;
    const auto seen = tablet().seen<Business>(*record);
    Business after = seen.value;
    after.alias = {};
    const auto saved = tablet().save({sync::edit(seen, after)});
    tell(saved);
    if (!saved) return false;
    session()->recordsChanged();
    return true;
}

}  // namespace banso
