// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/business_file_model.h"

#include "mobile/app/error_text.h"
#include "mobile/app/text.h"
#include "shared/domain/plan.h"
#include "shared/store/business_store.h"
#include "shared/store/draft_store.h"
#include "shared/store/records.h"
#include "shared/store/twins.h"
#include "sync/device/held_files.h"

namespace banso {

void BusinessFileModel::setPlanId(const QString& id) {
    if (id == m_planId) return;
    m_planId = id;
    Q_EMIT planIdChanged();
    reload();
}

RecordId BusinessFileModel::file() const {
    const auto id = RecordId::parse(m_planId.toStdString());
    if (!id) return business();
    Database& reader = tablet().reader();
    const auto plan = Records<Plan>(reader, session()->viewer()).find(*id);
    return plan ? twins::standing(reader, plan->business) : RecordId{};
}

void BusinessFileModel::read() {
    Database& reader = tablet().reader();
    const Viewer& viewer = session()->viewer();
    const RecordId id = file();
    sync::HeldFiles held(reader);
    m_here = id.isNull() || held.holds(id);
    const auto subject =
        RecordId::parse((m_planId.isEmpty() ? businessId() : m_planId).toStdString());
    m_begun = subject && DraftStore(reader, viewer).findFor(m_form.toStdString(), *subject);
    const auto found = BusinessStore(reader, viewer).find(id);
    m_fileId = text(id.text());
    m_name = found ? text(found->name) : QString();
    m_left = held.hasLeft(id);
    m_pinnable = found && !m_left && held.keepsPart() && found->advisor != viewer.person;
    m_pinned = held.isPinned(id);
    Q_EMIT changed();
}

void BusinessFileModel::opened() {
    // Before the sync that a page may begin, in the same queue; should it fail, she opens it again.
    std::ignore = attempt([this]() -> Result<void> {
        const RecordId id = file();
        if (id.isNull() || !sync::HeldFiles(tablet().reader()).keepsPart()) return {};
        const Date today = tablet().today();
        std::ignore = tablet().writer().startSoon([id, today](sync::Replica& replica) {
            sync::HeldFiles(replica.database()).opened(id, today);
            return Result<void>{};
        });
        return {};
    });
}

void BusinessFileModel::pin(bool isPinned) {
    const auto saved = attempt([&] {
        const RecordId id = file();
        return tablet().writer().save([&](sync::Replica& replica) -> Result<void> {
            sync::HeldFiles(replica.database()).pin(id, isPinned);
            return {};
        });
    });
    m_pinError = saved ? QString() : errorText(saved.error().code);
    // Also when nothing was saved: the tick goes back.
    reload();
}

}  // namespace banso
