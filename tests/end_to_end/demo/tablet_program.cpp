// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/demo/tablet_program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

#include "shared/secrets/key_file.h"
#include "tests/end_to_end/demo/narrator.h"

namespace banso::demo {
namespace {

constexpr std::chrono::seconds kRunWithin{180};

const QString kTabletProgram = QStringLiteral("banso-tablet");

/// No display is asked for, and none is needed.
const QStringList kOffscreen{QStringLiteral("QT_QPA_PLATFORM=offscreen"),
                             QStringLiteral("QT_QUICK_BACKEND=software")};

QString readText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw DayFailed(path + ": " + file.errorString());
    return QString::fromUtf8(file.readAll());
}

void writeText(const QString& path, const QString& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        throw DayFailed(path + ": " + file.errorString());
}

}  // namespace

TabletProgram::TabletProgram(const QString& person, const QString& folder, const PlayedClock& clock)
    : m_person(person), m_folder(folder), m_clock(clock) {
    QDir().mkpath(m_folder);
    writeText(passphraseFile(), passphrase() + u'\n');
    QFile::setPermissions(passphraseFile(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

QString TabletProgram::passphrase() {
    return QStringLiteral("榛名の湖に三つの舟");
}

SecretKey TabletProgram::dataKey() const {
    if (!m_dataKey) {
        const auto file = KeyFile::parse(readText(m_folder + "/key.json").toStdString());
        if (!file) throw DayFailed(QString::fromStdString(file.error().detail));
        const auto key = file->open(passphrase().toStdString());
        if (!key) throw DayFailed(QString::fromStdString(key.error().detail));
        m_dataKey = *key;
    }
    return *m_dataKey;
}

void TabletProgram::enrol(const QString& invitation) {
    run({QStringLiteral("--enrol"), invitation});
}

SyncLog TabletProgram::sync() {
    const QJsonObject report =
        QJsonDocument::fromJson(run({QStringLiteral("--sync")}).toUtf8()).object();
    SyncLog log = open().lastSync();
    log.milliseconds = report.value(QStringLiteral("milliseconds")).toInteger();
    log.bytesSent = report.value(QStringLiteral("bytesSent")).toInteger();
    log.bytesReceived = report.value(QStringLiteral("bytesReceived")).toInteger();
    return log;
}

void TabletProgram::startSync(Program& program) {
    program.surroundWith(kOffscreen);
    program.start(withData({QStringLiteral("--sync")}));
}

QString TabletProgram::refusal(const std::optional<QString>& passphrase) {
    QStringList options = locked({QStringLiteral("--sync")});
    // For its owner alone, as a passphrase is kept.
    QTemporaryFile typed;
    if (passphrase) {
        if (!typed.open() || typed.write(passphrase->toUtf8()) < 0 || !typed.flush())
            throw DayFailed(typed.fileName() + ": " + typed.errorString());
        options += {QStringLiteral("--unlock"), typed.fileName()};
    }
    Program program(kTabletProgram, logFile());
    program.surroundWith(kOffscreen);
    program.start(options);
    return program.refusal(kRunWithin);
}

void TabletProgram::play(const QString& name, const Names& names) {
    QString script = readText(QStringLiteral(BANSO_DEMO_DIR "/scripts/%1.txt").arg(name));
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        script.replace(QStringLiteral("{%1}").arg(it.key()), it.value());
    const QString path = QStringLiteral("%1/%2.txt").arg(m_folder, name);
    writeText(path, script);
    run({QStringLiteral("--script"), path});
}

void TabletProgram::takePictures(const QString& folder) {
    QDir().mkpath(folder);
    run({QStringLiteral("--screenshots"), folder});
}

void TabletProgram::show(const QString& language) {
    Program program(kTabletProgram, logFile());
    // Locked, as its person finds it.
    program.start(locked({QStringLiteral("--lang"), language}));
    program.finish(std::chrono::hours{24});
}

QStringList TabletProgram::locked(const QStringList& options) const {
    return QStringList{QStringLiteral("--data"), m_folder, QStringLiteral("--today"),
                       m_clock.moment()} +
           options;
}

QStringList TabletProgram::withData(const QStringList& options) const {
    return locked({QStringLiteral("--unlock"), passphraseFile()}) + options;
}

QString TabletProgram::run(const QStringList& options) {
    Program program(kTabletProgram, logFile());
    program.surroundWith(kOffscreen);
    program.start(withData(options));
    return program.finish(kRunWithin);
}

}  // namespace banso::demo
