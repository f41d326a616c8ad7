// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/sync_status.h"

#include <utility>

#include "mobile/app/background.h"
#include "mobile/app/error_text.h"
#include "mobile/app/wording.h"
#include "shared/db/statement.h"
#include "shared/store/sync_log_store.h"
#include "sync/device/sync_due.h"

namespace banso {
namespace {

SyncStatus* s_status = nullptr;

/// The way to the office is not there just now, which she knows on the road. A network that resets
/// looks as if the tablet had not been let in.
bool isOfNetwork(ErrorCode code) {
    return code == ErrorCode::Offline || code == ErrorCode::TimedOut ||
           code == ErrorCode::Incomplete || code == ErrorCode::Unavailable ||
           code == ErrorCode::TooOften || code == ErrorCode::Unauthenticated;
}

/// The office does not know by this enrolment who asks.
bool isOfEnrolment(ErrorCode code) {
    return code == ErrorCode::Unauthenticated || code == ErrorCode::Forbidden;
}

/// That it may not speak for this device says nothing of what its person may do.
QString failureText(ErrorCode code) {
    return errorText(code == ErrorCode::Forbidden ? ErrorCode::Unauthenticated : code);
}

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
    endThread(m_thread);
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
    if (m_erased) return;
    m_again = m_running;
    if (m_running) return;
    m_running = true;
    run(false);
}

void SyncStatus::run(bool onlyIfDue) {
    m_received = 0;
    m_error.clear();
    m_unrecognised = false;
    Q_EMIT changed();
    runInThreadOf(&m_worker, [this, onlyIfDue] {
        const auto outcome = exchange(onlyIfDue, [this](const sync::SyncReport& report) {
            const int received = static_cast<int>(report.received);
            runInThreadOf(this, [this, received] {
                m_received = received;
                Q_EMIT changed();
            });
        });
        runInThreadOf(this, [this, outcome] { done(outcome); });
    });
}

void SyncStatus::keepUp(std::chrono::milliseconds every) {
    connect(&m_keepsUp, &QTimer::timeout, this, &SyncStatus::keepUpOnce);
    m_keepsUp.start(every);
    keepUpOnce();
}

void SyncStatus::keepUpOnce() {
    // The first time somebody watches it come.
    const bool isSetUp = m_session.isEnrolled() && m_session.hasReceived();
    if (m_running || m_keepingUp || m_erased || !isSetUp) return;
    m_keepingUp = true;
    runInThreadOf(&m_worker, [this] {
        const auto outcome = exchange(true, {});
        runInThreadOf(this, [this, outcome] { keptUp(outcome); });
    });
}

Result<sync::SyncReport> SyncStatus::exchange(
    bool onlyIfDue, const std::function<void(const sync::SyncReport&)>& progress) {
    Tablet& tablet = m_session.tablet();
    const auto transport = tablet.makeTransport();
    if (!transport) return Error{ErrorCode::Unauthenticated, "this tablet is not enrolled"};
    if (onlyIfDue) {
        const auto isDue = sync::isSyncDue(tablet.writer(), *transport, tablet.clock());
        if (!isDue) return heedStop(isDue.error());
        if (!*isDue) return sync::SyncReport{};
    }
    auto outcome =
        sync::SyncRun(tablet.writer(), *transport, tablet.clock(), BANSO_VERSION).run(progress);
    return outcome ? outcome : heedStop(outcome.error());
}

Result<sync::SyncReport> SyncStatus::heedStop(Error refused) {
    if (refused.code != ErrorCode::DeviceStopped) return refused;
    // The pages go before anything more could be typed into them.
    const auto handedIn = m_session.tablet().runLastErrands(
        [this] { runInThreadOf(this, [this] { becomeErased(); }); });
    return handedIn ? refused : handedIn.error();
}

void SyncStatus::becomeErased() {
    m_running = false;
    m_erased = true;
    m_keepsUp.stop();
    Q_EMIT changed();
    Q_EMIT finished(false);
}

void SyncStatus::done(const Result<sync::SyncReport>& outcome) {
    if (m_erased) return;
    m_online = outcome.has_value();
    m_error = outcome ? QString() : failureText(outcome.error().code);
    m_copied = !outcome && outcome.error().code == ErrorCode::CopiedDevice;
    m_unrecognised = m_copied || (!outcome && isOfEnrolment(outcome.error().code));
    m_session.recordsChanged();
    // A sync asks for what was wished before its last answer; what came after that is due still.
    // Where it failed, another would as well.
    if (std::exchange(m_again, false) && outcome) return run(true);
    m_running = false;
    Q_EMIT changed();
    if (outcome) m_files.start();
    Q_EMIT finished(outcome.has_value());
}

void SyncStatus::keptUp(const Result<sync::SyncReport>& outcome) {
    m_keepingUp = false;
    if (m_erased || m_running) return;
    m_online = outcome.has_value();
    if (outcome) {
        m_error.clear();
        m_unrecognised = false;
    } else if (!isOfNetwork(outcome.error().code)) {
        m_error = errorText(outcome.error().code);
    }
    const bool hasRun = outcome && outcome->run > 0;
    if (hasRun && outcome->isSeen)
        m_session.recordsChanged();
    else
        count();
    if (outcome && (hasRun || m_files.wasCut())) m_files.start();
}

}  // namespace banso
