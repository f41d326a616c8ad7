// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/file_traffic.h"

#include "mobile/app/background.h"
#include "mobile/app/error_text.h"

namespace banso {

FileTraffic::FileTraffic(Session& session) : m_session(session) {
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("files"));
    m_thread.start();
}

FileTraffic::~FileTraffic() {
    m_ended = true;
    endThread(m_thread);
}

QString FileTraffic::text() const {
    if (!m_step) return {};
    const QString words = m_step->sending
                              ? tr("写真・書類 %1件を送っています（いまの1件 %2%）")
                              : tr("写真・書類 %1件を取り込んでいます（いまの1件 %2%）");
    return words.arg(m_step->left).arg(m_step->percent);
}

std::optional<FileStep> FileTraffic::stepOf(const std::string& sha256) const {
    return m_step && m_step->sha256 == sha256 ? m_step : std::nullopt;
}

void FileTraffic::start() {
    m_again = m_running;
    if (m_running) return;
    m_running = true;
    m_error.clear();
    Q_EMIT changed();
    runInThreadOf(&m_worker, [this] { carry(); });
}

void FileTraffic::carry() {
    Tablet& tablet = m_session.tablet();
    Result<FileReport> outcome = FileReport{};
    if (const auto way = tablet.makeFileWay()) {
        FileRun run(tablet.writer(), *way, tablet.files(), tablet.clock());
        outcome = run.run(
            [this](const FileStep& step) { runInThreadOf(this, [this, step] { stepped(step); }); },
            m_ended);
    }
    runInThreadOf(this, [this, outcome] { done(outcome); });
}

void FileTraffic::stepped(const FileStep& step) {
    const bool isAnother = !m_step || m_step->sha256 != step.sha256;
    m_step = step;
    // The one before has arrived, or come: its record says so from now on.
    if (isAnother) m_session.recordsChanged();
    Q_EMIT changed();
}

void FileTraffic::done(const Result<FileReport>& outcome) {
    const bool hasMoved = m_step.has_value();
    m_running = false;
    m_step.reset();
    m_cut = !outcome;
    if (!outcome) m_error = errorText(outcome.error().code);
    if (outcome && outcome->refused > 0)
        m_error = tr("%1件は送受信できませんでした。次の送受信でもう一度試します。")
                      .arg(outcome->refused);
    if (hasMoved) m_session.recordsChanged();
    Q_EMIT changed();
    Q_EMIT finished();
    if (m_again) start();
}

}  // namespace banso
