// SPDX-License-Identifier: Apache-2.0
#include <QCommandLineParser>
#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <array>
#include <cstdio>

namespace {

struct Look {
    const char* name;
    bool dark;
    double fontScale;
};

constexpr std::array kLooks{Look{"light", false, 1.0}, Look{"dark", true, 1.0},
                            Look{"large", false, 2.0}};
constexpr std::array kSizes{QSize(1280, 800), QSize(800, 1280)};

// Layouts settle in more than one round when the type or the width changes.
constexpr int kRoundsToSettle = 6;

bool takePicture(QQuickWindow& window, const QString& path) {
    for (int round = 0; round < kRoundsToSettle; ++round) {
        QCoreApplication::processEvents();
        (void)window.grabWindow();
    }
    return window.grabWindow().save(path);
}

bool takePictures(QQuickWindow& window, const QDir& directory) {
    const QStringList pages = window.property("pageKeys").toStringList();
    for (const Look& look : kLooks) {
        window.setProperty("dark", look.dark);
        window.setProperty("fontScale", look.fontScale);
        for (const QSize& size : kSizes) {
            window.resize(size);
            for (const QString& page : pages) {
                window.setProperty("pageKey", page);
                const QString name = QStringLiteral("%1-%2-%3x%4.png")
                                         .arg(page, QLatin1String(look.name))
                                         .arg(size.width())
                                         .arg(size.height());
                if (!takePicture(window, directory.filePath(name))) return false;
            }
        }
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    QGuiApplication::setFont(QFont(QStringLiteral("Noto Sans CJK JP")));
    QCommandLineParser parser;
    const QCommandLineOption screenshots(
        QStringLiteral("screenshots"),
        QStringLiteral("Write a picture of every page to <directory> and end."),
        QStringLiteral("directory"));
    parser.addOption(screenshots);
    parser.addHelpOption();
    parser.process(app);

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Banso/Gallery/GalleryWindow.qml")));
    auto* window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window) return 1;
    if (!parser.isSet(screenshots)) return QGuiApplication::exec();

    const QDir directory(parser.value(screenshots));
    if (!directory.mkpath(QStringLiteral(".")) || !takePictures(*window, directory)) {
        std::fprintf(stderr, "The pictures could not be written to that directory.\n");
        return 1;
    }
    return 0;
}
