// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/program.h"

#include <QDir>
#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickStyle>

#include "mobile/attachments/kept_pictures.h"
#include "mobile/shell/screen_items.h"
#include "mobile/shell/sentence_translator.h"

namespace banso {

void prepareApplication(const QString& language) {
    // Qt Multimedia's way to a camera that needs no package beside its own (decision 33).
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND")) qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    // Without this some characters come out in their Chinese forms.
    QFont font(QStringLiteral("Noto Sans CJK JP"));
    font.setPixelSize(16);
    QGuiApplication::setFont(font);
    if (language == QStringLiteral("ja")) return;
    auto* translator = new SentenceTranslator(qApp);
    if (translator->read(QStringLiteral(":/i18n/banso_%1.ts").arg(language)))
        QCoreApplication::installTranslator(translator);
}

Program::Program(Tablet& tablet, LockModel* lock) : m_session(tablet), m_syncStatus(m_session) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    // The engine's from then on.
    m_engine.addImageProvider(KeptPictures::providerName(), new KeptPictures(tablet.files()));
    m_engine.setInitialProperties({{QStringLiteral("lock"), QVariant::fromValue(lock)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Banso/Shell/Main.qml")));
    if (!m_engine.rootObjects().isEmpty())
        m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
}

bool Program::open(const QString& page, const QVariantMap& properties) {
    auto* stack = m_window->findChild<QQuickItem*>(QStringLiteral("pageStack"));
    const int before = stack->property("depth").toInt();
    if (properties.isEmpty())
        QMetaObject::invokeMethod(stack, "show", Q_ARG(QString, page));
    else
        QMetaObject::invokeMethod(stack, "open", Q_ARG(QString, page),
                                  Q_ARG(QVariant, QVariant(properties)));
    QCoreApplication::processEvents();
    return properties.isEmpty() ? stack->property("depth").toInt() == 1
                                : stack->property("depth").toInt() == before + 1;
}

void Program::setDark(bool dark) {
    m_window->setProperty("dark", dark);
}

bool Program::screenshot(const QString& file, const QSize& size) {
    m_window->resize(size);
    settle(*m_window);
    QDir().mkpath(QFileInfo(file).absolutePath());
    return m_window->grabWindow().save(file);
}

}  // namespace banso
