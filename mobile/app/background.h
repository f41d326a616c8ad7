// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThread>
#include <QThreadPool>
#include <atomic>
#include <utility>

namespace banso {

/// What one thread wrote before it gave work away, the other sees when it takes it. Qt makes sure
/// of that already, but the thread sanitizer does not see it: Qt is not compiled for it. It sees a
/// little more by this than Qt makes sure of, as if all that is given came through one door.
class HappensBefore {
  public:
    void release() { m_count.fetch_add(1, std::memory_order_release); }
    void acquire() { (void)m_count.load(std::memory_order_acquire); }

  private:
    std::atomic<unsigned> m_count = 0;
};
inline HappensBefore workGiven;
inline HappensBefore workEnded;

/// Runs `work` in the thread in which `object` lives, if that is still there then.
template <typename Work>
void runInThreadOf(QObject* object, Work work) {
    workGiven.release();
    QMetaObject::invokeMethod(object, [work = std::move(work)] {
        workGiven.acquire();
        work();
        workEnded.release();
    });
}

/// Ends a thread when it has done what it was given.
inline void endThread(QThread& thread) {
    thread.quit();
    thread.wait();
    workEnded.acquire();
}

/// Waits until nothing runs apart any more.
inline void waitForApart() {
    QThreadPool::globalInstance()->waitForDone();
    workEnded.acquire();
}

/// Runs `work` in a thread of the pool, and `then` with its outcome in the pages' thread, unless
/// `owner` is gone by then.
template <typename Work, typename Then>
void runApart(QObject* owner, Work work, Then then) {
    const QPointer<QObject> guard(owner);
    workGiven.release();
    QThreadPool::globalInstance()->start([guard, work, then] {
        workGiven.acquire();
        const auto outcome = work();
        runInThreadOf(qApp, [guard, then, outcome] {
            if (guard) then(outcome);
        });
        workEnded.release();
    });
}

}  // namespace banso
