// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/demo/program.h"

#include <poll.h>
#include <sys/prctl.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <csignal>

#include "tests/end_to_end/demo/narrator.h"

namespace banso::demo {
namespace {

constexpr std::chrono::seconds kStopWithin{20};

int inMilliseconds(std::chrono::seconds time) {
    return static_cast<int>(std::chrono::milliseconds(time).count());
}

}  // namespace

Program::Program(const QString& name, const QString& logFile) : m_name(name), m_logFile(logFile) {
    m_process.setProgram(QStringLiteral(BANSO_PROGRAM_DIR "/") + name);
    m_process.setStandardErrorFile(logFile, QIODevice::Append);
    // Should this process be ended from outside, nobody else would end its children.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

Program::~Program() {
    if (!isRunning()) return;
    signal(SIGCONT);
    m_process.terminate();
    if (!m_process.waitForFinished(inMilliseconds(kStopWithin))) kill();
}

void Program::surroundWith(const QStringList& variables) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    m_process.setProcessEnvironment(environment);
}

void Program::start(const QStringList& options) {
    m_process.setArguments(options);
    m_process.start();
    if (!m_process.waitForStarted()) fail(m_process.errorString());
}

QString Program::nextLine(std::chrono::seconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!m_process.canReadLine()) {
        if (!isRunning()) fail(QStringLiteral("ended early"));
        if (std::chrono::steady_clock::now() > end) fail(QStringLiteral("says nothing"));
        m_process.waitForReadyRead(100);
    }
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

void Program::waitForEnd(std::chrono::seconds limit) {
    if (isRunning() && !m_process.waitForFinished(inMilliseconds(limit)))
        fail(QStringLiteral("did not end within %1 s").arg(limit.count()));
}

QString Program::finish(std::chrono::seconds limit) {
    waitForEnd(limit);
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        fail(QStringLiteral("ended with %1: %2")
                 .arg(m_process.exitCode())
                 .arg(QString::fromUtf8(m_process.readAllStandardOutput()).trimmed()));
    return QString::fromUtf8(m_process.readAllStandardOutput());
}

QString Program::refusal(std::chrono::seconds limit) {
    waitForEnd(limit);
    const bool hasEnded = m_process.exitStatus() == QProcess::NormalExit;
    if (hasEnded && m_process.exitCode() == 0) return {};
    const QByteArray printed = m_process.readAllStandardOutput();
    const QString code = QJsonDocument::fromJson(printed)
                             .object()
                             .value(QStringLiteral("error"))
                             .toObject()
                             .value(QStringLiteral("code"))
                             .toString();
    if (!hasEnded || m_process.exitCode() != 1 || code.isEmpty())
        fail(QStringLiteral("ended with %1 and no reason: %2")
                 .arg(m_process.exitCode())
                 .arg(QString::fromUtf8(printed).trimmed()));
    return code;
}

void Program::stop() {
    m_process.terminate();
    finish(kStopWithin);
}

void Program::kill() {
    m_process.kill();
    m_process.waitForFinished(inMilliseconds(kStopWithin));
}

void Program::hold() {
    signal(SIGSTOP);
}

void Program::release() {
    signal(SIGCONT);
}

void Program::signal(int number) {
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

void Program::fail(const QString& what) const {
    throw DayFailed(QStringLiteral("%1 %2: %3. %4")
                        .arg(m_name, m_process.arguments().value(0), what, m_logFile));
}

bool waitUntil(std::chrono::seconds limit, const std::function<bool()>& happened) {
    constexpr int kLookAgainMs = 5;
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!happened()) {
        if (std::chrono::steady_clock::now() > end) return false;
        ::poll(nullptr, 0, kLookAgainMs);
    }
    return true;
}

}  // namespace banso::demo
