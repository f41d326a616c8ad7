// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/page_model.h"

#include "mobile/app/error_text.h"

namespace banso {

void PageModel::componentComplete() {
    m_complete = true;
    if (followsRecords()) connect(m_session, &Session::refreshed, this, [this] { reload(); });
    reload();
}

void PageModel::reload() {
    if (!m_complete) return;
    tell(attempt([this]() -> Result<void> {
        read();
        return {};
    }));
}

void PageModel::tell(const Result<void>& outcome) {
    const QString words = outcome ? QString() : errorText(outcome.error().code);
    if (words == m_error) return;
    m_error = words;
    Q_EMIT errorChanged();
}

}  // namespace banso
