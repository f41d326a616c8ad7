// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/faults/chamber.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>
#include <cstdio>

#include "sync/hub/hub.h"
#include "sync/hub/sqlite_store.h"
#include "tests/end_to_end/faults/checks.h"
#include "tests/support/setting.h"
#include "tests/support/test_key.h"

namespace banso::faults {
namespace {

/// Each sends what it has, then each hears what the others sent.
constexpr int kHealingRounds = 2;
constexpr std::chrono::milliseconds kStep{10};
constexpr int kStepsMax = 300;
constexpr qint64 kLogBytesShown = 4'000;

/// Each record of a tablet is held against the hub's: every tablet has them all.
void keepEverything(const std::string& chamberFile) {
    const SystemClock clock;
    RandomIds ids(clock);
    auto store = sync::SqliteStore::open(chamberFile, Database::Mode::ReadWrite).value();
    sync::Hub hub(store, clock, ids);
    store.begin();
    hub.bring(tests::settingOf("access.scope", "all"));
    store.commit();
}

}  // namespace

Chamber::Chamber(std::uint64_t seed, int tablets,
                 const std::function<void(const std::string& folder)>& prepare)
    : m_dice(seed) {
    const auto make = [&](const QString& folder) {
        BANSO_ASSERT(QDir().mkpath(folder));
        if (prepare) prepare(folder.toStdString());
    };
    make(m_server.folder());
    BANSO_ASSERT(m_server.init().exitCode == 0);
    keepEverything(m_server.chamberFile());
    for (int i = 0; i < tablets; ++i)
        m_server.addPerson(QStringLiteral("相談員 %1").arg(i), QStringLiteral("advisor"));
    // The hub is held against all that stands in the tablets' outboxes, which a backup lets go.
    m_server.setServeOptions({"--backup-every", "0"});
    m_server.start();
    for (int i = 0; i < tablets; ++i) {
        const QString folder = m_server.filePath(QStringLiteral("tablet%1").arg(i));
        make(folder);
        m_tablets.push_back(std::make_unique<TabletProcess>(folder.toStdString()));
        m_tablets.back()->enrol(m_server.addDevice(QStringLiteral("相談員 %1").arg(i)));
    }
    m_port = m_server.tabletsPort();
}

void Chamber::passTime(std::chrono::milliseconds time) {
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void Chamber::passTimeUntil(const std::function<bool()>& isSo) {
    for (int i = 0; i < kStepsMax && !isSo(); ++i) passTime(kStep);
}

void Chamber::startTablets() {
    for (const auto& tablet : m_tablets) startTablet(*tablet);
}

void Chamber::startTablet(TabletProcess& tablet) {
    tablet.start(m_dice.next(), m_port);
}

void Chamber::killTablet(TabletProcess& tablet) {
    ++m_tabletKills;
    if (!tablet.killHard()) find("a tablet had ended by itself: " + tablet.folder());
}

void Chamber::killServer() {
    ++m_serverKills;
    if (!m_server.isRunning()) find("the server had ended by itself");
    m_server.killHard();
}

void Chamber::healAndCheck() {
    for (const auto& tablet : m_tablets) tablet->killHard();
    for (int round = 0; round < kHealingRounds; ++round) syncEachTablet();
    const std::int64_t head = hubsHead();
    syncEachTablet();
    if (hubsHead() != head) find("there is work where nobody works any more");
    if (m_server.stop() != 0) find("the server did not end cleanly");
    std::vector<CheckedTablet> checked;
    for (const auto& tablet : m_tablets)
        checked.push_back({tablet->databaseFile(), tablet->saved(),
                           tests::testKey().derived(SecretKey::Use::Database)});
    Checks checks(m_server.chamberFile(), checked);
    for (const std::string& finding : checks.findings()) find(finding);
    const Figures figures = checks.figures();
    m_figures =
        std::to_string(m_serverKills) + " kills of the server, " + std::to_string(m_tabletKills) +
        " of tablets, " + std::to_string(timesSaid("synced")) + " syncs, " +
        std::to_string(figures.operations) + " operations, " + std::to_string(figures.revisions) +
        " revisions, " + std::to_string(figures.conflicts) + " conflicts, " +
        std::to_string(figures.quarantined) + " quarantined";
}

void Chamber::syncEachTablet() {
    for (const auto& tablet : m_tablets)
        if (!tablet->rest(m_port)) find("a tablet never came to rest: " + tablet->folder());
}

std::int64_t Chamber::hubsHead() const {
    auto store = sync::SqliteStore::open(m_server.chamberFile(), Database::Mode::ReadOnly);
    BANSO_ASSERT(store.has_value());
    return store->head();
}

void Chamber::printServersLog() const {
    QFile log(m_server.logFile());
    if (!log.open(QIODevice::ReadOnly)) return;
    log.seek(std::max<qint64>(0, log.size() - kLogBytesShown));
    std::printf("The server's last words: ...%s\n", log.readAll().constData());
}

int Chamber::timesSaid(const std::string& line) const {
    int times = 0;
    for (const auto& tablet : m_tablets) times += tablet->timesSaid(line);
    return times;
}

int Chamber::report(const std::string& what) const {
    std::printf("%s: %s\n", what.c_str(), m_figures.c_str());
    std::map<std::string, int> said;
    for (const auto& tablet : m_tablets)
        for (const auto& [line, times] : tablet->said()) said[line] += times;
    for (const auto& [line, times] : said) std::printf("  %6d  %s\n", times, line.c_str());
    for (const std::string& finding : m_findings) std::printf("  FOUND %s\n", finding.c_str());
    if (!m_findings.empty()) printServersLog();
    std::printf("%zu findings\n", m_findings.size());
    return m_findings.empty() ? 0 : 1;
}

}  // namespace banso::faults
