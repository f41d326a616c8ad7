// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/sync_status.h"

#include "mobile/app/error_text.h"
#include "mobile/app/wording.h"
#include "shared/db/statement.h"
#include "shared/store/sync_log_store.h"

namespace banso {
namespace {

SyncStatus* s_status = nullptr;

}  // namespace

SyncStatus::SyncStatus(Session& session) : m_session(session), m_files(session) {
    BANSO_ASSERT(s_status == nullptr);
    s_status = this;
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("sync"));
    m_thread.start();
    connect(&m_session, &Session::refreshed, this, &SyncStatus::count);
    count();
}

SyncStatus::~SyncStatus() {
    m_thread.quit();
    m_thread.wait();
    s_status = nullptr;
}

SyncStatus* SyncStatus::create(QQmlEngine*, QJSEngine*) {
    BANSO_ASSERT(s_status != nullptr);
    QQmlEngine::setObjectOwnership(s_status, QQmlEngine::CppOwnership);
    return s_status;
}

void SyncStatus::count() {
    const auto counted = attempt([this]() -> Result<void> {
        read();
        return {};
    });
    if (!counted) m_error = errorText(counted.error().code);
    Q_EMIT changed();
}

void SyncStatus::read() {
    Tablet& tablet = m_session.tablet();
    Database& reader = tablet.reader();
    const SyncLogStore log(reader, m_session.viewer());
    m_unsent = static_cast<int>(log.unanswered());
    m_toDecide = static_cast<int>(log.openConflicts(tablet.today()).size() + log.keptBack().size());
    Statement last = reader.prepare(
        "SELECT hubTime FROM syncRun WHERE error IS NULL AND hubTime IS NOT NULL "
        "ORDER BY id DESC LIMIT 1");
    if (last.step())
        m_lastText =
            wording::moment(Instant{std::chrono::milliseconds{last.integer(0)}}, tablet.today());
}

void SyncStatus::start() {
    if (m_running) return;
    m_running = true;
    m_received = 0;
    m_error.clear();
    Q_EMIT changed();
    QMetaObject::invokeMethod(&m_worker, [this] {
        Tablet& tablet = m_session.tablet();
        const auto transport = tablet.makeTransport();
        Result<sync::SyncReport> outcome =
            Error{ErrorCode::Unauthenticated, "this tablet is not enrolled"};
        if (transport) {
            sync::SyncRun run(tablet.writer(), *transport, tablet.clock(), BANSO_VERSION);
            outcome = run.run([this](const sync::SyncReport& report) {
                const int received = static_cast<int>(report.received);
                QMetaObject::invokeMethod(this, [this, received] {
                    m_received = received;
                    Q_EMIT changed();
                });
            });
        }
        if (!outcome && outcome.error().code == ErrorCode::DeviceStopped) {
            // The pages go before anything more could be typed into them.
            const auto handedIn = tablet.runLastErrands(
                [this] { QMetaObject::invokeMethod(this, [this] { becomeErased(); }); });
            if (handedIn) return;
            outcome = handedIn.error();
        }
        QMetaObject::invokeMethod(this, [this, outcome] { done(outcome); });
    });
}

void SyncStatus::becomeErased() {
    m_running = false;
    m_erased = true;
    Q_EMIT changed();
    Q_EMIT finished(false);
}

void SyncStatus::done(const Result<sync::SyncReport>& outcome) {
    m_running = false;
    m_online = outcome.has_value();
    m_error = outcome ? QString() : errorText(outcome.error().code);
    m_session.recordsChanged();
    Q_EMIT changed();
    if (outcome) m_files.start();
    Q_EMIT finished(outcome.has_value());
}

}  // namespace banso
