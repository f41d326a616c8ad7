// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/faults/tablet_process.h"

#include <sys/prctl.h>

#include <QCoreApplication>
#include <csignal>

#include "mobile/app/writer_thread.h"
#include "mobile/platform/data_folder.h"
#include "mobile/platform/enroller.h"
#include "tests/support/test_key.h"

namespace banso::faults {
namespace {

constexpr int kPatienceMs = 60'000;
/// For everything that a tablet has to send and to hear after a long run, on a slow machine.
constexpr int kRestPatienceMs = 300'000;

}  // namespace

TabletProcess::~TabletProcess() {
    if (m_process) killHard();
}

void TabletProcess::enrol(const EnrolmentInvitation& invitation) {
    const SystemClock clock;
    RandomIds ids(clock);
    const auto folder = DataFolder::open(m_folder);
    BANSO_ASSERT(folder.has_value());
    const auto enrolled = Enroller(ids).ask(invitation);
    BANSO_ASSERT(enrolled.has_value());
    const SecretKey key = tests::testKey();
    const auto writer = WriterThread::start(
        databaseFile(), [](std::string_view text) { return std::string(text); },
        key.derived(SecretKey::Use::Database));
    BANSO_ASSERT(writer.has_value());
    BANSO_ASSERT(keepEnrolment(*enrolled, m_folder, key, **writer).has_value());
}

void TabletProcess::start(std::uint64_t seed, std::uint16_t port) {
    launch({"tablet", QString::fromStdString(m_folder), "--seed", QString::number(seed), "--port",
            QString::number(port)});
}

bool TabletProcess::killHard() {
    const bool wasRunning = m_process->state() == QProcess::Running;
    m_process->kill();
    BANSO_ASSERT(m_process->waitForFinished(kPatienceMs) || !wasRunning);
    hear();
    m_process.reset();
    m_text.clear();  // half a line that it did not come to say
    return wasRunning;
}

bool TabletProcess::rest(std::uint16_t port) {
    launch({"tablet", QString::fromStdString(m_folder), "--rest", "--port", QString::number(port)});
    const bool ended = m_process->waitForFinished(kRestPatienceMs);
    hear();
    const bool rested =
        ended && m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    m_process.reset();
    return rested;
}

int TabletProcess::timesSaid(const std::string& line) const {
    const auto found = m_said.find(line);
    return found == m_said.end() ? 0 : found->second;
}

void TabletProcess::launch(const QStringList& arguments) {
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(m_environment);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Should this program end, its tablets must not go on for ever.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    QObject::connect(m_process.get(), &QProcess::readyReadStandardOutput, [this] { hear(); });
    m_process->start(QCoreApplication::applicationFilePath(), arguments);
    BANSO_ASSERT(m_process->waitForStarted(kPatienceMs));
}

void TabletProcess::hear() {
    m_text += m_process->readAllStandardOutput();
    for (auto end = m_text.indexOf('\n'); end >= 0; end = m_text.indexOf('\n')) {
        const std::string line = m_text.left(end).toStdString();
        m_text.remove(0, end + 1);
        if (line.starts_with("saved "))
            m_saved.insert(std::stoll(line.substr(6)));
        else
            ++m_said[line];
    }
}

}  // namespace banso::faults
