// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/office/business_importer.h"
#include "server/store/audit_log.h"
#include "shared/catalog/catalogue_sheet.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

struct ImportOptions {
    std::string file;
    std::string mapping;
    bool dryRun = false;
};

std::vector<Industry> industriesOf(sync::SqliteStore& store) {
    Statement row = store.database().prepare("SELECT id FROM record WHERE kind=?");
    row.bind(kindOf<Industry>().name);
    std::vector<Industry> industries;
    while (row.step())
        if (auto industry = readRecord<Industry>(store, row.id(0)))
            industries.push_back(std::move(*industry));
    return industries;
}

Result<BusinessImport> readFile(const ImportOptions& options, sync::SqliteStore& store) {
    const auto text = readSmallFile(options.file, limits::kCsvBytes);
    if (!text) return text.error();
    std::string mapping;
    if (!options.mapping.empty()) {
        auto read = readSmallFile(options.mapping, limits::kTomlBytes);
        if (!read) return read.error();
        mapping = std::move(*read);
    }
    const auto industries = industriesOf(store);
    return readBusinesses({*text, mapping, industries});
}

void printFindings(std::ostream& out, const BusinessImport& import) {
    for (const RowError& error : import.errors) {
        const ImportWords text = words(error.fault);
        out << error.row << "行";
        if (!error.column.empty()) out << "「" << error.column << "」";
        out << " (" << error.valueClass << "): " << text.reasonJa << ' ' << text.mendJa;
        if (error.otherRow) out << "（" << *error.otherRow << "行）";
        out << "\n    " << text.reasonEn << ' ' << text.mendEn << '\n';
    }
    for (const RowWarning& warning : import.warnings) {
        const ImportWords text = words(warning.doubt);
        out << warning.row << "行（" << warning.otherRow << "行）: " << text.reasonJa << ' '
            << text.mendJa << "\n    " << text.reasonEn << ' ' << text.mendEn << '\n';
    }
}

void printKept(std::ostream& out, const ImportKept& kept) {
    out << kept.row << "行: ";
    switch (kept.why) {
        case ImportKept::Why::ChangedByPerson:
            out << kept.kind << '.' << kept.unit
                << " は職員が変更したため、ファイルの値は取り込みません。\n    Somebody "
                   "changed it since the last import, so the file's value was not taken.\n";
            return;
        case ImportKept::Why::Cancelled:
            out << kept.kind
                << " は取り消されているため、取り込みません。\n    The record was "
                   "cancelled, so the row was not taken.\n";
            return;
        case ImportKept::Why::Joined:
            out << kept.kind
                << " は別の記録に統合されているため、取り込みません。\n    The record was joined "
                   "to "
                   "another one, so the row was not taken.\n";
            return;
        case ImportKept::Why::Erased:
            out << kept.kind
                << " は消去されたため、取り込みません。名簿からも除いてください。\n    The record "
                   "was erased, so the row was not taken. Strike it from the list too.\n";
            return;
    }
}

void printDouble(std::ostream& out, const ImportDouble& found) {
    out << found.row << "行: 登録済みの事業者（" << found.other.text() << "）と";
    switch (found.why) {
        case Likeness::CorporateNumber:
            out << "法人番号が同じです。";
            break;
        case Likeness::NameAndPhone:
            out << "名称と電話番号が同じです。";
            break;
        case Likeness::NameAndAddress:
            out << "名称と住所が同じです。";
            break;
    }
    out << "同じ事業者なら、端末で一つにまとめてください。\n    It looks like a business that is "
           "there already; if it is the same, join the two on a tablet.\n";
}

void printSummary(std::ostream& out, const BusinessImport& import, const ImportOutcome& outcome,
                  bool dryRun) {
    out << (dryRun ? "試行（何も書き込んでいません） / Dry run, nothing was written\n" : "")
        << "行 / rows " << import.rows << ", 取込 / taken " << import.businesses.size()
        << ", 要修正 / to mend " << import.rows - import.businesses.size()
        << "\n記録 / records: 新規 / new " << outcome.created << ", 変更 / changed "
        << outcome.changed << ", 変更なし / unchanged " << outcome.unchanged
        << ", 職員の値を優先 / kept " << outcome.kept.size() << std::endl;
}

Result<void> importBusinesses(const ImportOptions& options, CommandLine& commandLine) {
    auto opened = OpenChamber::open(commandLine.folder());
    if (!opened) return opened.error();
    ChamberFile& chamber = ***opened;
    const auto import = attempt([&] { return readFile(options, chamber.store()); });
    if (!import) return import.error();
    printFindings(commandLine.out, *import);
    if (!options.dryRun) {
        const AuditEntry entry{AuditEvent::ListImported,
                               "console",
                               {},
                               {{"rows", std::to_string(import->rows)},
                                {"taken", std::to_string(import->businesses.size())}}};
        const auto told = AuditLog(commandLine.folder()).append(entry, (*opened)->clock().now());
        if (!told) return told;
    }
    using Mode = BusinessImporter::Mode;
    BusinessImporter importer(chamber, options.dryRun ? Mode::DryRun : Mode::Write);
    const auto outcome = importer.run(*import);
    if (!outcome) return outcome.error();
    for (const ImportKept& kept : outcome->kept) printKept(commandLine.out, kept);
    for (const ImportDouble& found : outcome->doubles) printDouble(commandLine.out, found);
    printSummary(commandLine.out, *import, *outcome, options.dryRun);
    if (!import->errors.empty()) commandLine.exitCode = 1;
    return {};
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
