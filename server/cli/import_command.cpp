// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/office/import_desk.h"
#include "server/office/import_words.h"
#include "shared/catalog/catalogue_sheet.h"

namespace banso {
namespace {

struct ImportOptions {
    std::string file;
    std::string mapping;
    bool dryRun = false;
};

void printWords(std::ostream& out, const ImportWords& text) {
    out << text.reasonJa << ' ' << text.mendJa << "\n    " << text.reasonEn << ' ' << text.mendEn
        << '\n';
}

void printFindings(std::ostream& out, const ImportReport& report) {
    for (const RowError& error : report.errors) {
        out << error.row << "行";
        if (error.otherRow) out << "（" << *error.otherRow << "行）";
        if (!error.column.empty()) out << "「" << error.column << "」";
        out << " (" << error.valueClass << "): ";
        printWords(out, words(error.fault));
    }
    if (const std::size_t more = report.errorCount - report.errors.size(); more > 0)
        out << "ほか" << more << "件 / and " << more << " more\n";
    for (const RowWarning& warning : report.warnings) {
        out << warning.row << "行（" << warning.otherRow << "行）: ";
        printWords(out, words(warning.doubt));
    }
    for (const ImportKept& kept : report.outcome.kept) {
        out << kept.row << "行「" << keptTextJa(kept) << "」: ";
        printWords(out, words(kept.why));
    }
    for (const ImportDouble& found : report.outcome.doubles) {
        out << found.row << "行（" << found.other.text() << "）: ";
        printWords(out, words(found.why));
    }
}

void printSummary(std::ostream& out, const ImportReport& report, bool dryRun) {
    const ImportOutcome& outcome = report.outcome;
    out << (dryRun ? "試行（何も書き込んでいません） / Dry run, nothing was written\n" : "")
        << "行 / rows " << report.rows << ", 取込 / taken " << report.taken << ", 要修正 / to mend "
        << report.rows - report.taken << "\n記録 / records: 新規 / new " << outcome.created
        << ", 変更 / changed " << outcome.changed << ", 変更なし / unchanged " << outcome.unchanged
        << ", 職員の値を優先 / kept " << outcome.kept.size() << std::endl;
}

Result<void> importBusinesses(const ImportOptions& options, CommandLine& commandLine) {
    const auto file = readSmallFile(options.file, limits::kCsvBytes);
    if (!file) return file.error();
    Result<std::string> mapping = std::string();
    if (!options.mapping.empty()) mapping = readSmallFile(options.mapping, limits::kTomlBytes);
    if (!mapping) return mapping.error();
    auto opened = OpenChamber::open(commandLine.folder());
    if (!opened) return opened.error();
    ChamberFile& chamber = ***opened;
    ImportDesk desk(commandLine.folder(), chamber, (*opened)->clock());
    const BroughtList list{*file, *mapping};
    const ListBringer bringer = ListBringer::console();
    const auto report = options.dryRun ? desk.preview(list, chamber.store(), bringer)
                                       : desk.run(list, chamber.store(), bringer);
    if (!report) return report.error();
    printFindings(commandLine.out, *report);
    printSummary(commandLine.out, *report, options.dryRun);
    if (!report->errors.empty()) commandLine.exitCode = 1;
    return report->outcome.ended;
}

}  // namespace

void addImportCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<ImportOptions>();
    CLI::App* command = commandLine.app.add_subcommand("import", "Bring in a chamber's own lists");
    command->require_subcommand(1);
    CLI::App* businesses = command->add_subcommand(
        "businesses", "A list of businesses; bad rows are reported, good ones go in");
    businesses->add_option("file", options->file, "CSV in UTF-8 or Shift_JIS (CP932)")
        ->required()
        ->check(CLI::ExistingFile)
        ->type_name("FILE.csv");
    businesses
        ->add_option("--mapping", options->mapping,
                     "Which column holds what, where the header does not say it")
        ->check(CLI::ExistingFile)
        ->type_name("FILE.toml");
    businesses->add_flag("--dry-run", options->dryRun, "Report, but write nothing");
    businesses->footer(R"(Examples:
  banso-server import businesses list.csv --dry-run
  banso-server import businesses list.csv --mapping columns.toml

A mapping names the file's columns:
  [columns]
  name = "事業所名"
  phone = "連絡先"

Importing the same file again changes nothing. What people have changed since stays as they
wrote it and is reported. The exit code is 1 when a row must be mended.)");
    businesses->callback(
        [&commandLine, options] { commandLine.finish(importBusinesses(*options, commandLine)); });
}

}  // namespace banso
