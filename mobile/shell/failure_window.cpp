// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/failure_window.h"

#include "mobile/app/error_text.h"

namespace banso {

FailureWindow::FailureWindow(const Error& error) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties({{QStringLiteral("sentence"), errorText(error.code)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Banso/Shell/FailureWindow.qml")));
    if (!m_engine.rootObjects().isEmpty())
        m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
}

}  // namespace banso
