// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "mobile/lock/lock_model.h"

namespace banso {

/// Asks for the passphrase before this tablet's records can be opened; closes once it is right.
class LockWindow {
  public:
    explicit LockWindow(LockModel& lock);

    /// Null when it could not be loaded; the engine has said why.
    QQuickWindow* window() const { return m_window; }

  private:
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
};

}  // namespace banso
