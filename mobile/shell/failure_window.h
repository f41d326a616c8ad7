// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "shared/base/result.h"

namespace banso {

/// Says to a person why this tablet's records cannot be opened, and what to do.
class FailureWindow {
  public:
    explicit FailureWindow(const Error& error);

    /// Null when not even this could be loaded; the engine has said why.
    QQuickWindow* window() const { return m_window; }

  private:
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
};

}  // namespace banso
