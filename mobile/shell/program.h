// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "mobile/app/sync_status.h"
#include "mobile/lock/lock_model.h"

namespace banso {

/// What every program with the tablet's pages starts with: Basic style, the font that has Japanese
/// forms of the characters, the software renderer where there is no display.
void prepareApplication(const QString& language);

/// The tablet's pages on a tablet: session, sync and window, for as long as it lives.
class Program {
  public:
    /// With a lock the pages are behind it whenever it is locked; it outlives the program.
    explicit Program(Tablet& tablet, LockModel* lock = nullptr);

    /// Null when the pages could not be loaded; the engine has said why.
    QQuickWindow* window() const { return m_window; }
    SyncStatus& syncStatus() { return m_syncStatus; }
    Session& session() { return m_session; }

    /// Opens a page by its name and waits until it stands; false for a page that is not there.
    bool open(const QString& page, const QVariantMap& properties);
    /// Changes the colours of all pages.
    void setDark(bool dark);
    /// Puts a picture of the window into a file; the size is in pixels.
    bool screenshot(const QString& file, const QSize& size);

  private:
    Session m_session;
    SyncStatus m_syncStatus;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
};

}  // namespace banso
