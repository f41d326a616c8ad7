// SPDX-License-Identifier: Apache-2.0
// banso-tablet: the tablet of one person.
#include <sys/stat.h>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QStandardPaths>

#include <atomic>
#include <cstdio>

#include "mobile/lock/idle_watch.h"
#include "mobile/lock/lock_model.h"
#include "mobile/lock/sleep_watch.h"
#include "mobile/platform/data_folder.h"
#include "mobile/platform/enroller.h"
#include "mobile/platform/file_run.h"
#include "mobile/platform/private_file.h"
#include "mobile/platform/private_memory.h"
#include "mobile/platform/tablet_transport.h"
#include "mobile/platform/tpm_half.h"
#include "mobile/shell/failure_window.h"
#include "mobile/shell/lock_window.h"
#include "mobile/shell/machine.h"
#include "mobile/shell/page_tour.h"
#include "mobile/shell/program.h"
#include "mobile/shell/script_player.h"
#include "shared/base/day_clock.h"
#include "shared/codec/json.h"
#include "shared/secrets/wiped_text.h"
#include "shared/store/sync_log_store.h"

namespace {

using namespace banso;

struct Options {
    QString data;
    QString language;
    QString enrol;
    QString screenshots;
    QString script;
    QString today;
    QString unlock;
    QString recover;
    QString sendAside;
    QString tpm;
    bool sync = false;
    bool selfTest = false;
    bool dieInSync = false;
    bool startAnew = false;

    /// Runs without a window.
    bool isPlain() const { return sync || startAnew || !enrol.isEmpty() || !sendAside.isEmpty(); }
    /// Shows its window to nobody.
    bool isUnseen() const { return selfTest || !screenshots.isEmpty() || !script.isEmpty(); }
};

Options readOptions(int argc, char** argv) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Banso on the tablet: consultations, follow-ups and check sheets, offline; "
                       "synchronised with the chamber's hub.\n\n"
                       "  banso-tablet --enrol banso1:HOST:PORT:...  once, with the code that\n"
                       "                                             'banso-server device' gives\n"
                       "  banso-tablet                               then every day"));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&](const char* name, const char* words, const char* value = nullptr,
                            const QString& preset = {}) {
        QCommandLineOption made{QLatin1String(name), QLatin1String(words)};
        if (value != nullptr) made.setValueName(QLatin1String(value));
        if (!preset.isEmpty()) made.setDefaultValue(preset);
        parser.addOption(made);
    };
    option("data", "Folder of this tablet's records.", "DIR",
           QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    option("lang", "Language of the pages: ja or en.", "LANG", QStringLiteral("ja"));
    option("enrol", "Enrol this tablet by the text of a code, or anew, and end.", "TEXT");
    option("unlock",
           "Unlock by the passphrase in the first line of a file; a new tablet takes it as its "
           "own.",
           "FILE");
    option("recover",
           "Unlock by the chamber's recovery key, in the first line of a file; the second one is "
           "the passphrase from then on.",
           "FILE");
    option(
        "start-anew",
        "After ten wrong passphrases: put what they closed aside for the chamber's recovery key, "
        "and end.");
    option(
        "send-aside",
        "Send what was put aside, opened by the recovery key in the first line of a file, remove "
        "it, and end.",
        "FILE");
    option("tpm",
           "The TPM 2.0 that keeps a half of the key, as tpm2-tss names the way to it; none: "
           "without one.",
           "WAY", QLatin1String(TpmHalf::kOfThisMachine));
    option("sync", "Synchronise once without a window, print a report as JSON, and end.");
    option("screenshots", "Write a picture of every page into the folder, and end.", "DIR");
    option("self-test", "Open every page and end; fails on any warning of a page.");
    option("script", "Play a script of taps on the window, and end.", "FILE");
    option("today", "For demonstrations: begin at this moment of Japan's time.",
           "YYYY-MM-DDTHH:MM");
    option("die-in-sync",
           "For demonstrations: end like a dead battery when the hub's answer comes.");
    QStringList arguments;
    for (int i = 0; i < argc; ++i) arguments.append(QString::fromLocal8Bit(argv[i]));
    if (!parser.parse(arguments) || parser.isSet(QStringLiteral("help")) ||
        parser.isSet(QStringLiteral("version"))) {
        // Says it, and ends the program.
        const QCoreApplication application(argc, argv);
        parser.process(application);
    }
    const auto value = [&](const char* name) { return parser.value(QLatin1String(name)); };
    const auto isSet = [&](const char* name) { return parser.isSet(QLatin1String(name)); };
    return {value("data"),        value("lang"),      value("enrol"),  value("screenshots"),
            value("script"),      value("today"),     value("unlock"), value("recover"),
            value("send-aside"),  value("tpm"),       isSet("sync"),   isSet("self-test"),
            isSet("die-in-sync"), isSet("start-anew")};
}

void say(json::Writer& line) {
    std::printf("%s\n", line.endObject().take().c_str());
    std::fflush(stdout);
}

int fail(const Error& error) {
    json::Writer line;
    line.beginObject().key("error").beginObject().member("code", name(error.code));
    line.member("message", error.detail).endObject();
    say(line);
    return 1;
}

/// Warnings of pages that were said since the start. The self-test and pictures fail on any.
std::atomic<int> s_pageWarnings{0};

void countPageWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    const bool isOfPage = text.contains(QLatin1String("qrc:/")) ||
                          QLatin1String(context.category) == QLatin1String("qml");
    if (isOfPage && type != QtDebugMsg && type != QtInfoMsg) ++s_pageWarnings;
    std::fprintf(stderr, "%s\n", text.toLocal8Bit().constData());
}

int enrol(Machine& machine, const QString& text) {
    const auto invitation = parseQrText(text.trimmed().toStdString());
    if (!invitation) return fail(invitation.error());
    const auto enrolled = Enroller(machine.ids, machine.tablet->device()).ask(*invitation);
    if (!enrolled) return fail(enrolled.error());
    if (auto kept = machine.tablet->keep(*enrolled); !kept) return fail(kept.error());
    json::Writer line;
    line.beginObject().memberBool("enrolled", true).member("device", enrolled->device);
    line.member("person", enrolled->person.text()).member("name", enrolled->personName);
    line.member("chamber", enrolled->chamberName);
    say(line);
    return 0;
}

/// What follows a sync.
Result<FileReport> carryFiles(Machine& machine) {
    Tablet& tablet = *machine.tablet;
    const auto way = machine.makeFileWay(tablet.files());
    if (!way) return FileReport{};
    const std::atomic<bool> ended = false;
    return FileRun(tablet.writer(), *way, tablet.files(), machine.clock).run({}, ended);
}

int syncOnce(Machine& machine) {
    Tablet& tablet = *machine.tablet;
    const auto transport = machine.makeTransport();
    if (!transport) return fail({ErrorCode::Unauthenticated, "this tablet is not enrolled"});
    QElapsedTimer timer;
    timer.start();
    const auto report =
        sync::SyncRun(tablet.writer(), *transport, machine.clock, BANSO_VERSION).run();
    if (!report && report.error().code == ErrorCode::DeviceStopped)
        if (auto done = tablet.runLastErrands([] {}); !done) return fail(done.error());
    if (!report) return fail(report.error());
    const SyncLogStore log(tablet.reader(), tablet.viewer());
    const KindResult total = log.total(report->run);
    json::Writer line;
    line.beginObject().member("run", report->run).member("sent", report->sent);
    line.member("answered", report->answered).member("received", report->received);
    line.member("applied", total.applied).member("merged", total.merged);
    line.member("conflict", total.conflict).member("keptBack", total.keptBack);
    line.member("unanswered", log.unanswered()).member("stopped", report->stopped);
    line.member("toDecide", static_cast<std::int64_t>(log.openConflicts(tablet.today()).size()));
    line.member("milliseconds", std::int64_t{timer.elapsed()});
    if (const auto files = carryFiles(machine))
        line.member("filesSent", static_cast<std::int64_t>(files->sent))
            .member("filesFetched", static_cast<std::int64_t>(files->fetched));
    else
        line.member("filesError", name(files.error().code));
    if (const auto* way = dynamic_cast<const TabletTransport*>(transport.get()))
        line.member("bytesSent", way->https().bytesSent())
            .member("bytesReceived", way->https().bytesReceived());
    say(line);
    return report->stopped.empty() ? 0 : 1;
}

Result<void> openEachPage(Program& program) {
    for (const PageStop& stop : pageTour(program.session()))
        if (!program.open(stop.page, stop.properties))
            return Error{ErrorCode::Invalid, "page " + stop.page.toStdString() + " does not open"};
    return {};
}

int showPages(Machine& machine, const Options& options, LockModel* screenLock) {
    if (screenLock != nullptr) screenLock->setIdle(idleTime(machine.tablet->reader()));
    Program program(*machine.tablet, screenLock);
    if (program.window() == nullptr) return fail({ErrorCode::Invalid, "the pages do not load"});
    if (!options.isUnseen()) {
        std::optional<IdleWatch> idleWatch;
        std::optional<SleepWatch> sleepWatch;
        if (screenLock != nullptr) {
            idleWatch.emplace(*screenLock);
            sleepWatch.emplace(*screenLock, *program.window());
        }
        program.syncStatus().keepUp();
        return QGuiApplication::exec();
    }
    Result<void> done;
    if (!options.script.isEmpty()) done = ScriptPlayer(program).play(options.script);
    if (done && options.selfTest) done = openEachPage(program);
    if (done && !options.screenshots.isEmpty())
        done = photographPages(program, options.screenshots);
    if (done && s_pageWarnings > 0 && options.selfTest)
        done = Error{ErrorCode::Invalid, "a page gave a warning"};
    if (!done) return fail(done.error());
    json::Writer line;
    line.beginObject().memberBool("done", true).member("warnings", std::int64_t{s_pageWarnings});
    say(line);
    return 0;
}

/// Also on the screen, where a person looks at one.
int failToOpen(const Options& options, const Error& error) {
    if (options.isPlain() || options.isUnseen()) return fail(error);
    const FailureWindow failure(error);
    if (failure.window() != nullptr) QGuiApplication::exec();
    return fail(error);
}

/// The first lines of a file that only its owner reads. Errors: as readPrivateFile.
Result<std::pair<WipedText, WipedText>> firstTwoLines(const QString& file) {
    auto text = readPrivateFile(file.toStdString());
    if (!text) return text.error();
    const WipedText whole(std::move(*text));
    const std::string_view lines = whole.view();
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const auto line = [](std::string_view of) {
        return WipedText(std::string(of.substr(0, of.find_first_of("\r\n"))));
    };
    return std::pair{line(lines), line(lines.substr(std::min(end + 1, lines.size())))};
}

/// Errors: as firstTwoLines and TabletLock::unlock.
Result<SecretKey> unlockBy(const QString& file, TabletLock& lock) {
    const auto lines = firstTwoLines(file);
    if (!lines) return lines.error();
    if (lock.state() == TabletLock::State::New) return lock.choose(lines->first.view());
    return lock.unlock(lines->first.view(), SystemClock().now());
}

/// Errors: as firstTwoLines, RecoveryKey::parse and TabletLock::recover.
Result<SecretKey> recoverBy(const QString& file, TabletLock& lock) {
    const auto lines = firstTwoLines(file);
    if (!lines) return lines.error();
    const auto paper = RecoveryKey::parse(lines->first.view());
    if (!paper) return paper.error();
    return lock.recover(*paper, lines->second.view(), SystemClock().now());
}

int sendAside(const Machine& machine, const QString& file) {
    const auto lines = firstTwoLines(file);
    if (!lines) return fail(lines.error());
    const auto paper = RecoveryKey::parse(lines->first.view());
    if (!paper) return fail(paper.error());
    const auto report = machine.tablet->sendAside(*paper);
    if (!report) return fail(report.error());
    json::Writer line;
    line.beginObject().member("sent", report->sent);
    line.member("removed", static_cast<std::int64_t>(report->removed));
    say(line);
    return 0;
}

int runUnlocked(const Options& options, const Clock& clock, const DataFolder& folder,
                TabletLock& lock, const SecretKey& key, LockModel* screenLock) {
    Machine machine{.clock = clock, .lock = lock, .key = key, .dieInSync = options.dieInSync};
    if (auto opened = machine.open(folder); !opened) return failToOpen(options, opened.error());
    if (!options.enrol.isEmpty()) {
        const int failed = enrol(machine, options.enrol);
        if (failed != 0 || !options.sync) return failed;
    }
    if (!options.sendAside.isEmpty()) return sendAside(machine, options.sendAside);
    return options.sync ? syncOnce(machine) : showPages(machine, options, screenLock);
}

/// Asks for the passphrase before anything is opened.
int runOnScreen(const Options& options, const Clock& clock, const DataFolder& folder,
                TabletLock& lock) {
    // Waits are of the real time, also in a demonstration of another day.
    const SystemClock wallClock;
    LockModel screenLock(lock, wallClock);
    {
        const LockWindow asking(screenLock);
        if (asking.window() == nullptr) return fail({ErrorCode::Invalid, "the pages do not load"});
        QGuiApplication::exec();
    }
    if (screenLock.isLocked()) return 0;
    return runUnlocked(options, clock, folder, lock, screenLock.key(), &screenLock);
}

int startAnew(TabletLock& lock) {
    if (auto begun = lock.startAnew(); !begun) return fail(begun.error());
    json::Writer line;
    line.beginObject().memberBool("aside", true);
    say(line);
    return 0;
}

int run(const Options& options, const Clock& clock) {
    const auto folder = DataFolder::open(options.data.toStdString());
    if (!folder) return failToOpen(options, folder.error());
    auto lock = TabletLock::open(folder->path(), TpmHalf::find(options.tpm.toStdString()));
    if (!lock) return failToOpen(options, lock.error());
    if (options.startAnew) return startAnew(*lock);
    const bool isSeen = !options.isPlain() && !options.isUnseen();
    const bool isGiven = !options.unlock.isEmpty() || !options.recover.isEmpty();
    if (!isGiven && isSeen) return runOnScreen(options, clock, *folder, *lock);
    if (!isGiven)
        return fail({ErrorCode::Unauthenticated,
                     "this tablet is locked: name a file with its passphrase by --unlock"});
    const auto key = options.recover.isEmpty() ? unlockBy(options.unlock, *lock)
                                               : recoverBy(options.recover, *lock);
    if (!key) return fail(key.error());
    const SystemClock wallClock;
    std::optional<LockModel> screenLock;
    if (isSeen) screenLock.emplace(*lock, wallClock, *key);
    return runUnlocked(options, clock, *folder, *lock, *key, screenLock ? &*screenLock : nullptr);
}

}  // namespace

int main(int argc, char** argv) {
    // Whatever this program writes is its owner's alone.
    umask(S_IRWXG | S_IRWXO);
    keepMemoryPrivate();
    QCoreApplication::setApplicationName(QStringLiteral("banso-tablet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BANSO_VERSION));
    const Options options = readOptions(argc, argv);
    qInstallMessageHandler(countPageWarnings);
    if (options.isUnseen() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_QUICK_BACKEND", "software");
    }
    std::unique_ptr<QCoreApplication> application;
    if (options.isPlain())
        application = std::make_unique<QCoreApplication>(argc, argv);
    else
        application = std::make_unique<QGuiApplication>(argc, argv);
    if (!options.isPlain()) prepareApplication(options.language);
    if (options.today.isEmpty()) return run(options, SystemClock());
    const auto start = parseTokyoMoment(options.today.toStdString());
    return start ? run(options, DayClock(*start)) : fail(start.error());
}
