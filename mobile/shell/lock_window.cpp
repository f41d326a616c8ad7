// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/lock_window.h"

namespace banso {

LockWindow::LockWindow(LockModel& lock) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties({{QStringLiteral("lock"), QVariant::fromValue(&lock)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Banso/Shell/LockWindow.qml")));
    if (m_engine.rootObjects().isEmpty()) return;
    m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
    QObject::connect(&lock, &LockModel::opened, m_window, [this] { m_window->close(); });
}

}  // namespace banso
