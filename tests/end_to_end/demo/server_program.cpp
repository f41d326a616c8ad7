// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/demo/server_program.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "tests/end_to_end/demo/narrator.h"

namespace banso::demo {
namespace {

constexpr std::chrono::seconds kCommandWithin{60};
constexpr std::chrono::seconds kReadyWithin{60};

const QString kProgram = QStringLiteral("banso-server");

QJsonObject parsed(const QString& line) {
    const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
    if (object.isEmpty()) throw DayFailed("banso-server: " + line);
    return object;
}

}  // namespace

ServerProgram::ServerProgram(const QString& folder, const PlayedClock& clock)
    : m_folder(folder), m_clock(clock), m_serving(kProgram, folder + ".log") {}

void ServerProgram::init() {
    run({QStringLiteral("init"), QStringLiteral("--plan"), QStringLiteral(BANSO_CATALOGUE_DIR),
         QStringLiteral("--host"), QStringLiteral("127.0.0.1")});
}

void ServerProgram::serve() {
    m_serving.start({QStringLiteral("--data"), m_folder, QStringLiteral("serve"),
                     QStringLiteral("--address"), QStringLiteral("127.0.0.1"),
                     QStringLiteral("--tablets-port"), QString::number(m_tabletsPort),
                     QStringLiteral("--people-port"), QString::number(m_peoplePort),
                     QStringLiteral("--today"), m_clock.moment()});
    const QJsonObject ready = parsed(m_serving.nextLine(kReadyWithin));
    m_tabletsPort = ready.value(QStringLiteral("tablets")).toInt();
    m_peoplePort = ready.value(QStringLiteral("people")).toInt();
}

QString ServerProgram::invite(const QString& person) {
    const QString answer =
        run({QStringLiteral("device"), QStringLiteral("add"), QStringLiteral("--person"), person,
             QStringLiteral("--port"), QString::number(m_peoplePort), QStringLiteral("--json")});
    return parsed(answer).value(QStringLiteral("qr")).toString();
}

QString ServerProgram::run(const QStringList& options) {
    Program program(kProgram, m_folder + ".log");
    program.start(QStringList{QStringLiteral("--data"), m_folder} + options);
    return program.finish(kCommandWithin);
}

}  // namespace banso::demo
