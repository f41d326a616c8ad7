// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"

#include <sstream>

namespace banso {
namespace {

constexpr const char* kHostsSetting = "hosts";

constexpr const char* kExamples = R"(The first day of a chamber:
  banso-server init --plan shared/catalog/takasaki --host banso.example.lan
  banso-server person add --name "佐藤 美咲" --role advisor
  banso-server serve &
  banso-server device add --person "佐藤 美咲" --qr

Every command takes --help; `banso-server device add --help` shows its own examples.)";

}  // namespace

CommandLine::CommandLine(std::ostream& outStream, std::ostream& errorStream)
    : out(outStream),
      errors(errorStream),
      app("The hub of Banso: keeps a chamber's records and brings its tablets together.",
          "banso-server") {
    app.add_option("--data", data, "The folder that holds everything of the chamber")
        ->capture_default_str()
        ->type_name("DIR");
    app.set_version_flag("--version", BANSO_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    app.footer(kExamples);
}

void CommandLine::finish(const Result<void>& outcome) {
    if (outcome) return;
    errors << "banso-server: " << outcome.error().detail << std::endl;
    exitCode = 1;
}

Result<std::unique_ptr<OpenChamber>> OpenChamber::open(const DataFolder& folder) {
    if (auto there = folder.requireChamber(); !there) return there.error();
    std::unique_ptr<OpenChamber> opened(new OpenChamber);
    auto chamber = ChamberFile::open(folder.chamberFile(), opened->m_clock, opened->m_ids);
    if (!chamber) return chamber.error();
    opened->m_chamber = std::move(*chamber);
    return opened;
}

std::vector<std::string> readHosts(sync::CentralStore& store) {
    std::istringstream text(store.setting(kHostsSetting));
    std::vector<std::string> hosts;
    for (std::string host; text >> host;) hosts.push_back(host);
    return hosts;
}

void writeHosts(sync::CentralStore& store, const std::vector<std::string>& hosts) {
    std::string text;
    for (const std::string& host : hosts) text += (text.empty() ? "" : " ") + host;
    store.putSetting(kHostsSetting, text);
}

std::string consoleMoment(Instant instant) {
    return toText(tokyoDate(instant)) + ' ' + tokyoTime(instant);
}

std::string consoleMoment(std::int64_t milliseconds) {
    if (milliseconds == 0) return "never";
    return consoleMoment(Instant{std::chrono::milliseconds{milliseconds}});
}

}  // namespace banso
