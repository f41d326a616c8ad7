// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace banso {

/// Runs `work` in a thread of the pool, and `then` with its outcome in the pages' thread, unless
/// `owner` is gone by then.
template <typename Work, typename Then>
void runApart(QObject* owner, Work work, Then then) {
    const QPointer<QObject> guard(owner);
    QThreadPool::globalInstance()->start([guard, work, then] {
        const auto outcome = work();
        QMetaObject::invokeMethod(qApp, [guard, then, outcome] {
            if (guard) then(outcome);
        });
    });
}

}  // namespace banso
