// SPDX-License-Identifier: Apache-2.0
#include <QFont>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QtQuickTest>

// Gives each test the app's font and lets it find our modules.
class QmlUiSetup : public QObject {
    Q_OBJECT

  public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine) {
        QGuiApplication::setFont(QFont(QStringLiteral("Noto Sans CJK JP")));
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    }
};

QUICK_TEST_MAIN_WITH_SETUP(qml_ui, QmlUiSetup)

#include "qml_ui_main.moc"
