// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/business_part.h"

#include "shared/store/twins.h"

namespace banso {

void BusinessPart::setBusinessId(const QString& id) {
    if (id == m_businessId) return;
    m_businessId = id;
    Q_EMIT businessIdChanged();
    reload();
}

RecordId BusinessPart::business() const {
    const auto id = RecordId::parse(m_businessId.toStdString());
    return id ? twins::standing(tablet().reader(), *id) : RecordId{};
}

}  // namespace banso
