// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "server/cli/command_line.h"
#include "server/store/audit_log.h"
#include "server/store/people.h"
#include "shared/codec/enrolment.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

constexpr std::size_t kListedMax = 100'000;

struct AuditOptions {
    bool json = false;
    std::string expected;
    std::size_t last = 20;
    std::string before;
};

Result<AuditLog> auditLogOf(const CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    if (auto there = folder.requireChamber(); !there) return there.error();
    return AuditLog(folder);
}

void print(std::ostream& out, const AuditLog::Verified& verified) {
    out << "Every one of " << verified.lines
        << " entries follows from the one before. The hash of the last:\n  " << hex(verified.last)
        << "\nWrite it down elsewhere: with --expect it shows later whether the end was cut off or "
           "all was written anew.\n";
    if (verified.first > 1)
        out << "The first " << verified.first - 1
            << " were trimmed, as an entry of the log says.\n";
    if (verified.unfinishedBytes > 0)
        out << "An entry was being written when the power went. What it tells of was not done, and "
               "the next entry takes its place.\n";
    out << std::flush;
}

void printJson(std::ostream& out, const AuditLog::Verified& verified) {
    json::Writer writer;
    writer.beginObject().memberBool("whole", true).member("first", verified.first);
    writer.member("entries", verified.lines).member("last", hex(verified.last));
    writer.member("unfinishedBytes", static_cast<std::int64_t>(verified.unfinishedBytes));
    out << writer.endObject().take() << std::endl;
}

Result<void> verify(const AuditOptions& options, CommandLine& commandLine) {
    const auto log = auditLogOf(commandLine);
    if (!log) return log.error();
    std::optional<Sha256> kept;
    if (!options.expected.empty()) {
        const auto parsed = parseSha256(options.expected);
        if (!parsed)
            return Error{ErrorCode::Invalid,
                         "--expect takes the 64 digits that an earlier `audit verify` printed."};
        kept = *parsed;
    }
    const auto verified = log->verify(kept);
    if (verified) {
        options.json ? printJson(commandLine.out, *verified) : print(commandLine.out, *verified);
        return {};
    }
    if (options.json) {
        json::Writer writer;
        writer.beginObject().memberBool("whole", false).member("detail", verified.error().detail);
        commandLine.out << writer.endObject().take() << std::endl;
    }
    return verified.error();
}

/// Names by id, for the screen only; none where the chamber's file cannot be opened, as the log
/// must be readable then too.
std::map<std::string, std::string> namesOf(const DataFolder& folder) {
    std::map<std::string, std::string> names;
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return names;
    const auto read = attempt([&]() -> Result<void> {
        for (const Person& person : allPeople((**chamber)->store()))
            names.emplace(person.id.text(), person.name);
        return {};
    });
    if (!read) names.clear();
    return names;
}

/// What somebody wrote into the file by hand could play with the terminal.
std::string shown(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, '?');
    return text;
}

void print(std::ostream& out, const std::vector<AuditLog::Line>& lines,
           const std::map<std::string, std::string>& names) {
    const auto named = [&](const std::string& id) {
        const auto name = names.find(id);
        return shown(name == names.end() ? id : name->second);
    };
    for (const AuditLog::Line& line : lines) {
        std::string words = line.event;
        std::ranges::replace(words, '_', ' ');
        out << toText(tokyoDate(line.at)) << ' ' << tokyoTime(line.at) << "  " << line.number
            << "  " << shown(words) << "  by " << named(line.actor);
        if (!line.subject.empty()) out << "  to " << named(line.subject);
        for (const auto& [fact, text] : line.facts)
            out << "  " << shown(fact) << '=' << shown(text);
        out << '\n';
    }
    out << std::flush;
}

void printJson(std::ostream& out, const std::vector<AuditLog::Line>& lines) {
    json::Writer writer;
    writer.beginArray();
    for (const AuditLog::Line& line : lines) {
        writer.beginObject().member("n", line.number);
        writer.member("at", line.at.time_since_epoch().count()).member("event", line.event);
        writer.member("actor", line.actor).member("subject", line.subject);
        writer.key("facts").beginObject();
        for (const auto& [fact, text] : line.facts) writer.member(fact, text);
        writer.endObject().endObject();
    }
    out << writer.endArray().take() << std::endl;
}

Result<void> list(const AuditOptions& options, CommandLine& commandLine) {
    const auto log = auditLogOf(commandLine);
    if (!log) return log.error();
    auto lines = log->newest(options.last);
    if (!lines) return lines.error();
    std::ranges::reverse(*lines);
    if (options.json)
        printJson(commandLine.out, *lines);
    else
        print(commandLine.out, *lines, namesOf(commandLine.folder()));
    return {};
}

Result<void> trim(const AuditOptions& options, CommandLine& commandLine) {
    const auto log = auditLogOf(commandLine);
    if (!log) return log.error();
    const auto date = parseDate(options.before);
    if (!date) return date.error();
    const Instant before = std::chrono::sys_days(*date) - kTokyoOffset;
    const SystemClock clock;
    const auto cut = log->trim(before, "console", clock.now());
    if (!cut) return cut.error();
    commandLine.out << "Cut off " << *cut << " entries from before " << toText(*date) << '.'
                    << (*cut > 0 ? " An entry says so." : "") << std::endl;
    return {};
}

}  // namespace

void addAuditCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<AuditOptions>();
    CLI::App* command = commandLine.app.add_subcommand(
        "audit", "Who did what, in a log that shows whether it was changed");
    command->require_subcommand(1);

    CLI::App* verifying = command->add_subcommand(
        "verify", "Follow the log from its first entry to its last; exit code 1 if it is broken");
    verifying
        ->add_option("--expect", options->expected,
                     "The hash that was written down earlier: that entry must still be there")
        ->type_name("HASH");
    verifying->add_flag("--json", options->json, "For programs");
    verifying->footer(R"(Examples:
  banso-server audit verify
  banso-server audit verify --expect HASH

Each entry has the SHA-256 of the one before, so that none can be changed, taken out or put in
without all after it. Whoever may write the file can still cut off its end or write all anew: that
shows only against a hash that is kept where he cannot write.)");
    verifying->callback(
        [&commandLine, options] { commandLine.finish(verify(*options, commandLine)); });

    CLI::App* listing = command->add_subcommand("list", "The newest entries, the newest last");
    listing->add_option("--last", options->last, "How many")
        ->check(CLI::Range(std::size_t{1}, kListedMax))
        ->capture_default_str()
        ->type_name("N");
    listing->add_flag("--json", options->json, "For programs; at in milliseconds, ids only");
    listing->footer(R"(Example:
  banso-server audit list --last 100

Times are Tokyo's. The log holds ids; people's names are looked up for the screen.)");
    listing->callback([&commandLine, options] { commandLine.finish(list(*options, commandLine)); });

    CLI::App* trimming = command->add_subcommand(
        "trim", "Cut off the entries that need not be kept any longer; the rest still verifies");
    trimming->add_option("--before", options->before, "What is from before this day goes")
        ->required()
        ->type_name("YYYY-MM-DD");
    trimming->footer(R"(Example:
  banso-server audit trim --before 2021-04-01

A log that is broken is not trimmed. An entry says up to where it was cut off, and by it the rest is
verified. Copies beside backups are trimmed with the next backup.)");
    trimming->callback(
        [&commandLine, options] { commandLine.finish(trim(*options, commandLine)); });
}

}  // namespace banso
