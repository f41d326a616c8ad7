// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QThread>
#include <QTimer>
#include <chrono>

#include "mobile/app/file_traffic.h"

namespace banso {

/// 送受信 as it runs and as it stands: what waits, what arrived, what went wrong. The sync itself
/// runs in a thread of its own and never touches an open form.
class SyncStatus : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// Operations that the office has not answered yet.
    Q_PROPERTY(int unsent READ unsent NOTIFY changed)
    /// What needs a person: open contradictions of this person, and kept-back work of this tablet.
    Q_PROPERTY(int toDecide READ toDecide NOTIFY changed)
    /// Patches and records received by the running sync.
    Q_PROPERTY(int received READ received NOTIFY changed)
    /// Reached the office at the last try.
    Q_PROPERTY(bool online READ isOnline NOTIFY changed)
    /// The office stopped this tablet: what was not sent is there now, and nothing is here.
    Q_PROPERTY(bool erased READ isErased NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    /// Whether another enrolment may help, which keeps all that is here.
    Q_PROPERTY(bool unrecognised READ isUnrecognised NOTIFY changed)
    /// Of these: it is a copy, and has to go on as another device.
    Q_PROPERTY(bool copied READ isCopied NOTIFY changed)
    /// 今日 18:04, or empty before the first sync.
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed)
    /// The files of attachments, which follow each sync.
    Q_PROPERTY(banso::FileTraffic* files READ files CONSTANT)

  public:
    explicit SyncStatus(Session& session);
    ~SyncStatus() override;
    static SyncStatus* create(QQmlEngine* engine, QJSEngine*);

    bool isRunning() const { return m_running; }
    int unsent() const { return m_unsent; }
    int toDecide() const { return m_toDecide; }
    int received() const { return m_received; }
    bool isOnline() const { return m_online; }
    bool isErased() const { return m_erased; }
    QString error() const { return m_error; }
    bool isUnrecognised() const { return m_unrecognised; }
    bool isCopied() const { return m_copied; }
    QString lastText() const { return m_lastText; }
    FileTraffic* files() { return &m_files; }

    /// Somebody wants a sync. While one runs, which may have heard its last answer, another follows
    /// it if there is still something to bring or to take. `finished` comes when all is over.
    Q_INVOKABLE void start();
    /// From now on it also syncs by itself, whenever there is something to bring or to take: within
    /// `every` of being online. Nobody waits for that, so that it is seen by what it brings only,
    /// and what fails without harm is passed over. It goes on while the pages are locked.
    void keepUp(std::chrono::milliseconds every = kKeepsUpEvery);
    /// A stand-in, or a stop, is on the tablet within a minute of the office's click.
    static constexpr std::chrono::seconds kKeepsUpEvery{30};

  Q_SIGNALS:
    void changed();
    void finished(bool succeeded);

  private:
    void count();
    /// Throws StorageError.
    void read();
    /// In the thread that syncs. Without a run (0 in the report) nothing was due.
    Result<sync::SyncReport> exchange(bool onlyIfDue,
                                      const std::function<void(const sync::SyncReport&)>& progress);
    /// There too: the last errands, when that is why the hub refused.
    Result<sync::SyncReport> heedStop(Error refused);
    void run(bool onlyIfDue);
    void done(const Result<sync::SyncReport>& outcome);
    void keepUpOnce();
    void keptUp(const Result<sync::SyncReport>& outcome);
    /// There is nothing to be read any more.
    void becomeErased();

    Session& m_session;
    FileTraffic m_files;
    QThread m_thread;
    QObject m_worker;
    QTimer m_keepsUp;
    bool m_running = false;
    bool m_again = false;
    bool m_keepingUp = false;
    bool m_online = false;
    bool m_erased = false;
    bool m_unrecognised = false;
    bool m_copied = false;
    int m_unsent = 0;
    int m_toDecide = 0;
    int m_received = 0;
    QString m_error;
    QString m_lastText;
};

}  // namespace banso
