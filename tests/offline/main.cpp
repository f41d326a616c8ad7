// SPDX-License-Identifier: Apache-2.0
// The tablet on a hub in the same process, with the demonstration chamber: for looking at pages.
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <cstdio>

#include "mobile/shell/program.h"
#include "mobile/shell/script_player.h"
#include "shared/text/fold.h"
#include "sync/device/sync_run.h"
#include "tests/offline/offline_files.h"

namespace {

using namespace banso;

/// The demonstration chamber's day: time goes on from 09:00 on 24 November 2026.
class DemonstrationClock final : public Clock {
  public:
    Instant now() const override {
        return Instant{std::chrono::milliseconds{1'795'478'400'000}} + (m_real.now() - m_start);
    }

  private:
    SystemClock m_real;
    Instant m_start = m_real.now();
};

int fail(const Error& error) {
    std::fprintf(stderr, "banso-offline: %s: %s\n", std::string(name(error.code)).c_str(),
                 error.detail.c_str());
    return 1;
}

Result<void> enrol(Tablet& tablet, offline::OfflineChamber& chamber, const std::string& person) {
    if (tablet.isEnrolled()) return {};
    const auto id = chamber.person(person);
    if (!id) return id.error();
    const auto device = chamber.addDevice(person);
    if (!device) return device.error();
    return tablet.writer().save([&](sync::Replica& replica) -> Result<void> {
        sync::Meta meta(replica.database());
        meta.put("device", *device);
        meta.put("person", id->text());
        return {};
    });
}

/// "name" or "name:key=value,key=value"
bool openPage(Program& program, const QString& text) {
    const QStringList parts = text.split(u':');
    QVariantMap properties;
    if (parts.size() > 1)
        for (const QString& pair : parts.at(1).split(u','))
            properties.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return program.open(parts.constFirst(), properties);
}

}  // namespace

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The tablet's pages on demonstration data."));
    parser.addHelpOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Folder."),
                                  QStringLiteral("DIR"), QStringLiteral("banso-offline-data"));
    const QCommandLineOption person(QStringLiteral("person"), QStringLiteral("Whose tablet."),
                                    QStringLiteral("NAME"), QStringLiteral("佐藤 美咲"));
    const QCommandLineOption records(QStringLiteral("records"), QStringLiteral("Records in all."),
                                     QStringLiteral("N"), QStringLiteral("58000"));
    const QCommandLineOption page(QStringLiteral("page"),
                                  QStringLiteral("Open this page: name or name:key=value."),
                                  QStringLiteral("PAGE"));
    const QCommandLineOption shot(QStringLiteral("screenshot"),
                                  QStringLiteral("Write a picture of the page and end."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Of the window."),
                                  QStringLiteral("WxH"), QStringLiteral("1280x800"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("ja or en."),
                                      QStringLiteral("LANG"), QStringLiteral("ja"));
    const QCommandLineOption script(QStringLiteral("script"),
                                    QStringLiteral("Play a script of taps, and end."),
                                    QStringLiteral("FILE"));
    parser.addOptions({data, person, records, page, shot, size, language, script});
    parser.process(application);
    prepareApplication(parser.value(language));

    const DemonstrationClock clock;
    RandomIds ids(clock);
    QDir().mkpath(parser.value(data));
    const std::string folder = parser.value(data).toStdString();
    auto chamber =
        offline::OfflineChamber::open(folder, clock, ids, parser.value(records).toULongLong());
    if (!chamber) return fail(chamber.error());
    const auto hubFiles = FileFolder::open(folder + "/chamber-files", std::nullopt);
    if (!hubFiles) return fail(hubFiles.error());
    const std::string personName = parser.value(person).toStdString();
    DeviceId device;
    auto tablet = Tablet::open(
        folder + "/" + personName + ".db",
        {clock, ids, [](std::string_view text) { return fold(text); },
         std::nullopt,  // of invented records
         [&]() -> std::unique_ptr<sync::Transport> {
             return std::make_unique<offline::OfflineTransport>(**chamber, device);
         },
         [&](const FileFolder& files) -> std::unique_ptr<FileWay> {
             return std::make_unique<offline::OfflineFileWay>(**chamber, device, *hubFiles, files);
         }});
    if (!tablet) return fail(tablet.error());
    if (auto enrolled = enrol(**tablet, **chamber, personName); !enrolled)
        return fail(enrolled.error());
    device = (*tablet)->device();
    const auto transport = (*tablet)->makeTransport();
    sync::SyncRun firstSync((*tablet)->writer(), *transport, clock, BANSO_VERSION);
    if (const auto synced = firstSync.run(); !synced) return fail(synced.error());

    Program program(**tablet);
    if (program.window() == nullptr) return 1;
    if (parser.isSet(page) && !openPage(program, parser.value(page))) return 1;
    if (parser.isSet(script)) {
        const auto played = ScriptPlayer(program).play(parser.value(script));
        return played ? 0 : fail(played.error());
    }
    if (!parser.isSet(shot)) return application.exec();
    const QStringList sides = parser.value(size).split(u'x');
    return program.screenshot(parser.value(shot), {sides.at(0).toInt(), sides.at(1).toInt()}) ? 0
                                                                                              : 1;
}
