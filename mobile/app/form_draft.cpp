// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/form_draft.h"

#include <QGuiApplication>

#include "mobile/app/wording.h"

namespace banso {
namespace {

/// From the first keystroke to the disk. With the commit that follows it stays below a second.
constexpr std::chrono::milliseconds kFlushAfter{500};

}  // namespace

FormDraft::FormDraft(QObject* parent) : PageModel(parent) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kFlushAfter);
    connect(&m_timer, &QTimer::timeout, this, &FormDraft::flush);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState) { flush(); });
}

void FormDraft::read() {
    start();
    const auto draft = keptDraft();
    if (!draft) {
        m_id = tablet().ids().recordId();
        return;
    }
    const auto document = json::Document::parse(draft->body);
    if (!document) throw StorageError(ErrorCode::Storage, "a draft: " + document.error().detail);
    m_id = draft->id;
    decode(document->root());
    m_resumed = true;
    m_savedText = wording::savedAt(draft->updatedAt);
    Q_EMIT resumedChanged();
    Q_EMIT savedStateChanged();
}

std::optional<DraftRow> FormDraft::keptDraft() const {
    return DraftStore(tablet().reader(), session()->viewer()).findFor(formName(), subject());
}

void FormDraft::touched() {
    m_dirty = true;
    // Not started again by the next keystroke: a fast typist is saved too.
    if (!m_timer.isActive()) m_timer.start();
    Q_EMIT savedStateChanged();
}

void FormDraft::flush() {
    m_timer.stop();
    if (!m_dirty || m_ended || !isComplete()) return;
    const auto outcome = put();
    tell(outcome);
    if (!outcome) return;
    m_dirty = false;
    m_savedText = wording::savedAt(tablet().now());
    Q_EMIT savedStateChanged();
}

Result<void> FormDraft::put() {
    const DraftRow row{m_id, formName(), subject(), title(), encode(), tablet().now()};
    return tablet().writer().save(
        [&](sync::Replica& replica) { return DraftStore(replica.database(), {}).put(row); });
}

bool FormDraft::finish() {
    const auto made = changes();
    if (!made) {
        tell(made.error());
        return false;
    }
    const auto outcome = tablet().save(*made, m_id);
    tell(outcome);
    if (!outcome) return false;
    m_ended = true;
    session()->recordsChanged();
    Q_EMIT finished();
    return true;
}

void FormDraft::discard() {
    m_ended = true;
    m_timer.stop();
    tell(tablet().writer().save([&](sync::Replica& replica) -> Result<void> {
        DraftStore(replica.database(), {}).remove(m_id);
        return {};
    }));
    session()->recordsChanged();
    Q_EMIT discarded();
}

}  // namespace banso
