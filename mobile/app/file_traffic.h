// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QThread>
#include <atomic>

#include "mobile/app/session.h"
#include "mobile/platform/file_run.h"

namespace banso {

/// The files of attachments on their way, after each sync and when somebody asks for one. They go
/// in a thread of their own, so that neither the pages nor the next sync wait for them.
class FileTraffic : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// What goes or comes just now, in words; empty while nothing does.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// What ended the last run before all was carried; empty: nothing did.
    Q_PROPERTY(QString error READ error NOTIFY changed)

  public:
    explicit FileTraffic(Session& session);
    /// Ends what runs before its next piece.
    ~FileTraffic() override;

    bool isRunning() const { return m_running; }
    QString text() const;
    QString error() const { return m_error; }
    /// The last run ended before all was carried, because the way to the office did.
    bool wasCut() const { return m_cut; }
    /// The step in which this file is just now; nothing when it is not on its way.
    std::optional<FileStep> stepOf(const std::string& sha256) const;

    /// Carries what there is; once more when it runs already.
    Q_INVOKABLE void start();

  Q_SIGNALS:
    void changed();
    void finished();

  private:
    void carry();
    void stepped(const FileStep& step);
    void done(const Result<FileReport>& outcome);

    Session& m_session;
    QThread m_thread;
    QObject m_worker;
    std::atomic<bool> m_ended = false;
    bool m_running = false;
    bool m_again = false;
    std::optional<FileStep> m_step;
    QString m_error;
    bool m_cut = false;
};

}  // namespace banso
