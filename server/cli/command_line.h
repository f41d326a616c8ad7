// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>

#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"

namespace banso {

/// What the subcommands share: the program's options, and how it ends.
struct CommandLine {
    /// Commands print to `out`; why one failed goes to `errors`.
    CommandLine(std::ostream& out, std::ostream& errors);

    DataFolder folder() const { return DataFolder(data); }
    /// Ends the program well, or with the error told and exit code 1.
    void finish(const Result<void>& outcome);

    std::ostream& out;
    std::ostream& errors;
    CLI::App app;
    std::string data = "./banso-data";
    int exitCode = 0;
};

void addInitCommand(CommandLine& commandLine);
void addServeCommand(CommandLine& commandLine);
void addPersonCommand(CommandLine& commandLine);
void addAccountCommand(CommandLine& commandLine);
void addDeviceCommand(CommandLine& commandLine);
void addImportCommand(CommandLine& commandLine);
void addStatusCommand(CommandLine& commandLine);
void addBackupCommand(CommandLine& commandLine);
void addRestoreCommand(CommandLine& commandLine);
void addRecoveryCommand(CommandLine& commandLine);
void addAuthorityCommand(CommandLine& commandLine);
void addAuditCommand(CommandLine& commandLine);
void addEraseCommand(CommandLine& commandLine);

/// A chamber opened by a command; a server may run on the same file beside it.
class OpenChamber {
  public:
    /// Errors: NotFound (no chamber there), Storage, NewerFile.
    static Result<std::unique_ptr<OpenChamber>> open(const DataFolder& folder);

    ChamberFile& operator*() { return *m_chamber; }
    ChamberFile* operator->() { return m_chamber.get(); }
    const Clock& clock() const { return m_clock; }
    IdSource& ids() { return m_ids; }

  private:
    OpenChamber() = default;

    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    std::unique_ptr<ChamberFile> m_chamber;
};

/// `device hand-ins` and what is done with one.
void addHandInCommands(CommandLine& commandLine, CLI::App& deviceCommand);

/// "2026-11-27 17:22", in Tokyo.
std::string consoleMoment(Instant instant);
/// Of milliseconds as a row holds them; "never" for 0.
std::string consoleMoment(std::int64_t milliseconds);

/// What a list says of a device that does not stand as most do, behind its line.
std::string shownStanding(const sync::DeviceRow& device);

/// The names and addresses by which tablets reach the server, as `init` was given them.
std::vector<std::string> readHosts(sync::CentralStore& store);
void writeHosts(sync::CentralStore& store, const std::vector<std::string>& hosts);

/// The ports when none are named.
constexpr std::uint16_t kTabletsPort = 8443;
constexpr std::uint16_t kPeoplePort = 8444;

}  // namespace banso
