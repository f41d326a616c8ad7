// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/server_process.h"

#include <QFile>
#include <QRegularExpression>

#include "shared/codec/json.h"

namespace banso::tests {
namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kLastWordsBytes = 2'000;
constexpr const char* kProgram = BANSO_BINARY_DIR "/bin/banso-server";

}  // namespace

RecoveryKey keyOn(const CommandOutcome& sheet) {
    static const QRegularExpression letters(QStringLiteral("^  ([a-z2-7]{4}(?:-[a-z2-7]{4}){13})$"),
                                            QRegularExpression::MultilineOption);
    const auto found = letters.match(QString::fromStdString(sheet.output));
    BANSO_ASSERT(found.hasMatch());
    return RecoveryKey::parse(found.captured(1).toStdString()).value();
}

ServerProcess::ServerProcess() = default;

ServerProcess::~ServerProcess() {
    if (m_serve) killHard();
}

CommandOutcome ServerProcess::run(const QStringList& arguments, const QByteArray& input) const {
    QProcess process;
    process.start(kProgram, QStringList{"--data", folder()} + arguments);
    process.write(input);
    process.closeWriteChannel();
    BANSO_ASSERT(process.waitForFinished(kPatienceMs));
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

CommandOutcome ServerProcess::init() const {
    return run({"init", "--plan", BANSO_SOURCE_DIR "/shared/catalog/takasaki"});
}

std::string ServerProcess::addPerson(const QString& name, const QString& role) const {
    const CommandOutcome added = run({"person", "add", "--name", name, "--role", role});
    BANSO_ASSERT(added.exitCode == 0);
    return added.output.substr(0, added.output.find('\n'));
}

EnrolmentInvitation ServerProcess::addDevice(const QString& person) const {
    const CommandOutcome added = run({"device", "add", "--person", person, "--json"});
    BANSO_ASSERT(added.exitCode == 0);
    const auto told = json::Document::parse(added.output);
    return parseQrText(told->root().string("qr").value()).value();
}

std::string ServerProcess::authorityPem() const {
    QFile file(folder() + "/ca/authority.pem");
    BANSO_ASSERT(file.open(QIODevice::ReadOnly));
    return file.readAll().toStdString();
}

void ServerProcess::start() {
    if (tryStart()) return;
    QFile log(logFile());
    if (log.open(QIODevice::ReadOnly))
        std::fputs(log.readAll().right(kLastWordsBytes).constData(), stderr);
    BANSO_ASSERT(isRunning());
}

bool ServerProcess::tryStart() {
    m_serve = std::make_unique<QProcess>();
    m_serve->setProcessEnvironment(m_environment);
    m_serve->setStandardErrorFile(logFile());
    m_serve->start(kProgram, QStringList{"--data", folder(), "serve", "--address", "127.0.0.1",
                                         "--tablets-port", QString::number(m_tabletsPort),
                                         "--people-port", QString::number(m_peoplePort)} +
                                 m_serveOptions);
    QByteArray line;
    while (!line.endsWith('\n')) {
        const bool hasMore =
            m_serve->bytesAvailable() > 0 || m_serve->waitForReadyRead(kPatienceMs);
        if (!hasMore) return false;
        line += m_serve->readLine();
    }
    const auto ready = json::Document::parse(line.toStdString());
    BANSO_ASSERT(ready && ready->root().boolean("ready").value_or(false));
    m_tabletsPort = static_cast<std::uint16_t>(ready->root().integer("tablets").value());
    m_peoplePort = static_cast<std::uint16_t>(ready->root().integer("people").value());
    m_metricsPort = static_cast<std::uint16_t>(ready->root().integer("metrics").value_or(0));
    return true;
}

void ServerProcess::killHard() {
    m_serve->kill();
    BANSO_ASSERT(m_serve->waitForFinished(kPatienceMs));
    m_serve.reset();
}

int ServerProcess::stop() {
    m_serve->terminate();
    BANSO_ASSERT(m_serve->waitForFinished(kPatienceMs));
    const int code = m_serve->exitStatus() == QProcess::NormalExit ? m_serve->exitCode() : -1;
    m_serve.reset();
    return code;
}

}  // namespace banso::tests
