// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QTimer>
#include <optional>

#include "mobile/lock/idle_time.h"
#include "mobile/platform/tablet_lock.h"

namespace banso {

/// The lock as a person meets it: what is asked for, what was wrong with it, and how long to wait.
/// A passphrase is judged in a thread of the pool; until then nothing else is taken.
class LockModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program, before its pages")
    Q_PROPERTY(banso::LockModel::State state READ state NOTIFY changed)
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed)
    /// Its app was left, or is being left: whatever picture is taken of it now shows nothing.
    Q_PROPERTY(bool covered READ isCovered NOTIFY changed)
    /// Of the chamber's paper that opens this tablet too; empty: none does.
    Q_PROPERTY(QString paperNumber READ paperNumber NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// What happened, whether the work is safe and what to do; empty when nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// Until the next passphrase is taken; 0: at once.
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)
    /// Wrong passphrases until the tablet gives up; -1 while that is far off or never comes.
    Q_PROPERTY(int triesLeft READ triesLeft NOTIFY changed)
    /// Hardware of this tablet keeps a half of the key.
    Q_PROPERTY(bool hasDevice READ hasDevice CONSTANT)
    /// And few tries are taken: a short passphrase does.
    Q_PROPERTY(bool shortDoes READ shortDoes CONSTANT)
    /// It does not keep this key's: the passphrase opens nothing any more.
    Q_PROPERTY(bool isForgotten READ isForgotten NOTIFY changed)
    /// It does, for the key that is here now.
    Q_PROPERTY(bool needsDevice READ needsDevice NOTIFY changed)
    /// Of what was judged last, 0 to 4; -1 for nothing typed.
    Q_PROPERTY(int strength READ strength NOTIFY strengthChanged)
    Q_PROPERTY(QString strengthText READ strengthText NOTIFY strengthChanged)
    /// See startAnew.
    Q_PROPERTY(bool canStartAnew READ canStartAnew NOTIFY changed)

  public:
    enum State { Choose, Locked, GivenUp, Open };
    Q_ENUM(State)

    /// Both outlive it. With a key it begins open.
    LockModel(TabletLock& lock, const Clock& clock,
              const std::optional<SecretKey>& key = std::nullopt);
    /// Waits for a passphrase that is being judged.
    ~LockModel() override;

    State state() const { return m_state; }
    bool isLocked() const { return m_state != Open; }
    bool isCovered() const { return m_covered; }
    void setCovered(bool covered);
    QString paperNumber() const { return m_paperNumber; }
    bool isBusy() const { return m_busy; }
    QString problem() const { return m_problem; }
    int waitSeconds() const { return m_waitSeconds; }
    int triesLeft() const { return m_triesLeft; }
    bool hasDevice() const { return m_lock.hasDevice(); }
    bool shortDoes() const { return m_lock.limitsTries(); }
    bool isForgotten() const { return m_lock.isForgotten(); }
    bool needsDevice() const { return m_lock.needsDevice(); }
    int strength() const { return m_strength; }
    QString strengthText() const;
    bool canStartAnew() const { return m_state == GivenUp && !m_key; }
    /// How long nobody may touch an open tablet before it locks.
    std::chrono::minutes idle() const { return m_idle; }
    void setIdle(std::chrono::minutes idle) { m_idle = idle; }
    /// The tablet's data key, once it was open.
    const SecretKey& key() const;

    /// Tells the strength of a passphrase that is being chosen.
    Q_INVOKABLE void judge(const QString& passphrase);
    /// A new tablet's passphrase, typed twice.
    Q_INVOKABLE void choose(const QString& passphrase, const QString& again);
    /// An app that was open before opens by the key that it has, and by no other one: a finder may
    /// have put a key file of their own in its place.
    Q_INVOKABLE void unlock(const QString& passphrase);
    /// By what stands on the chamber's paper, with a new passphrase, typed twice; also after too
    /// many wrong ones.
    Q_INVOKABLE void recover(const QString& paper, const QString& passphrase, const QString& again);
    /// What is wrong with a text that should be the one on a paper that opens this tablet.
    Q_INVOKABLE QString paperProblem(const QString& paper) const;
    Q_INVOKABLE void lock();
    /// Another passphrase, typed twice, for the tablet that is open; `passphraseChanged` tells that
    /// it is on disk. Where the present one was wrong too often, the screen is locked.
    Q_INVOKABLE void change(const QString& present, const QString& next, const QString& again);
    /// Given up: puts what is closed aside, and a passphrase is chosen for an empty tablet. Not in
    /// an app that was open before: it holds the files that would be put aside.
    Q_INVOKABLE void startAnew();

  Q_SIGNALS:
    void changed();
    void strengthChanged();
    /// Each time that it opens.
    void opened();
    void passphraseChanged();

  private:
    template <typename Work, typename Then>
    void run(Work work, Then then);
    /// `words`: what a person is told of an error.
    using Words = QString (LockModel::*)(const Error& error) const;
    void finish(const Result<SecretKey>& outcome, Words words = &LockModel::problemText);
    void finishChange(const Result<void>& outcome);
    QString changeProblem(const Error& error) const;
    QString recoveryProblem(const Error& error) const;
    void say(const QString& problem);
    QString problemText(const Error& error) const;
    void follow();
    void countDown();

    TabletLock& m_lock;
    const Clock& m_clock;
    QTimer m_seconds;
    std::optional<SecretKey> m_key;
    State m_state = Choose;
    QString m_paperNumber;
    bool m_busy = false;
    bool m_open = false;
    bool m_covered = false;
    std::chrono::minutes m_idle = kIdleDefault;
    QString m_problem;
    int m_waitSeconds = 0;
    int m_triesLeft = -1;
    int m_strength = -1;
    bool m_isEnough = false;  // what was judged last
};

}  // namespace banso
