// SPDX-License-Identifier: Apache-2.0
// Plays one day of a demonstration chamber with the real server and the real tablets, tells it, and
// checks every told fact against what server and tablets hold.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <csignal>
#include <cstdio>

#include "tests/end_to_end/demo/day.h"

namespace {

using namespace banso::demo;

QString dataFolder(const QString& given) {
    const QString folder = QDir(given).absolutePath();
    const QDir dir(folder);
    // Only what an earlier day made is taken away.
    const bool isDemo = dir.exists(QStringLiteral("server")) || dir.isEmpty();
    if (dir.exists() && !isDemo)
        throw DayFailed(QStringLiteral("%1 holds something else: name another folder with --data.")
                            .arg(folder));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    return folder;
}

Language languageOf(const QString& word) {
    if (word == QStringLiteral("ja")) return Language::Japanese;
    if (word == QStringLiteral("en")) return Language::English;
    if (word == QStringLiteral("both")) return Language::Both;
    throw DayFailed(QStringLiteral("--lang: ja, en or both"));
}

bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

QString tabletCommand(const Day& day) {
    return QStringLiteral(BANSO_PROGRAM_DIR "/banso-tablet --data %1 --today %2")
        .arg(day.sato.folder(), day.clock.moment());
}

/// Until somebody presses Ctrl-C.
void keepServing(Day& day) {
    day.told.scene(QStringLiteral("scene_keep"));
    day.told.tell(
        QStringLiteral("keep"),
        {QStringLiteral(BANSO_PROGRAM_DIR "/banso-tablet --data %1/second --unlock %3 --enrol '%2'")
             .arg(day.options.folder, day.server.invite(day.yamada.person()),
                  day.yamada.passphraseFile()),
         QStringLiteral(BANSO_PROGRAM_DIR "/banso-server --data %1 device add --person '%2' --qr")
             .arg(day.server.folder(), day.yamada.person())});
    sigset_t stops;
    sigemptyset(&stops);
    for (const int stop : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&stops, stop);
    sigprocmask(SIG_BLOCK, &stops, nullptr);
    int received = 0;
    sigwait(&stops, &received);
}

void play(const QCommandLineParser& options) {
    const auto begin = std::chrono::steady_clock::now();
    DayOptions given;
    given.language = languageOf(options.value(QStringLiteral("lang")));
    given.records = options.value(QStringLiteral("records")).toULongLong();
    given.folder = dataFolder(options.value(QStringLiteral("data")));
    Day day(given);
    prepare(day);
    workInTheField(day);
    syncInTheEvening(day);
    decideContradictions(day);
    superviseTheDrift(day);
    closeTheDay(day);
    const auto took =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin);
    day.told.tell(QStringLiteral("took"), {QString::number(took.count())});
    if (options.isSet(QStringLiteral("keep"))) return keepServing(day);
    if (hasDisplay()) {
        day.told.tell(QStringLiteral("window"), {TabletProgram::passphrase()});
        day.sato.show(given.language == Language::English ? QStringLiteral("en")
                                                          : QStringLiteral("ja"));
    } else {
        day.told.tell(QStringLiteral("no_display"),
                      {tabletCommand(day), TabletProgram::passphrase()});
    }
    day.server.stop();
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("One day of a demonstration chamber, with the real server and tablets."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("keep"), QStringLiteral("Leave the server up until Ctrl-C.")},
         {QStringLiteral("lang"), QStringLiteral("Tell it in ja, en or both."),
          QStringLiteral("LANG"), QStringLiteral("both")},
         {QStringLiteral("data"), QStringLiteral("Folder of the day; made anew."),
          QStringLiteral("DIR"), QStringLiteral(BANSO_DEMO_DATA_DIR)},
         {QStringLiteral("records"), QStringLiteral("Records of the chamber."), QStringLiteral("N"),
          QStringLiteral("58000")}});
    parser.process(application);
    try {
        play(parser);
        return 0;
    } catch (const DayFailed& failed) {
        std::fprintf(stderr, "banso-demo: %s\n", failed.what());
    } catch (const banso::StorageError& failed) {
        std::fprintf(stderr, "banso-demo: %s\n", failed.what());
    }
    return 1;
}
