// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/hardening/tool.h"

#include <QStandardPaths>

namespace banso::tests {

bool hasTool(const QString& program) {
    return !QStandardPaths::findExecutable(program).isEmpty();
}

Tool::Tool(const QString& program, const QStringList& arguments) {
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    m_process.waitForStarted();
}

Tool::~Tool() {
    m_process.kill();
    m_process.waitForFinished();
}

bool Tool::isRunning() {
    m_process.waitForReadyRead(1);
    return m_process.state() == QProcess::Running;
}

QString Tool::output(int minutes) {
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(minutes * 60'000))
        return {};
    return QString::fromUtf8(m_process.readAll());
}

}  // namespace banso::tests
