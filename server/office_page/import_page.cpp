// SPDX-License-Identifier: Apache-2.0
// 名簿: the chamber's own list of businesses comes in without a command line.
#include <charconv>

#include "server/office_page/import_columns_form.h"
#include "server/office_page/import_report.h"
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"

namespace banso {
namespace {

constexpr std::string_view kSaveAnew =
    "Excelで開き、「CSV UTF-8（コンマ区切り）」で保存し直して、もう一度選んでください。";

/// The line that the detail of an encoding's error names; empty when it names none.
std::string lineOf(std::string_view detail) {
    constexpr std::string_view kWord = "line ";
    const std::size_t at = detail.find(kWord);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = detail.substr(at + kWord.size());
    const std::string number(rest.substr(0, rest.find_first_not_of("0123456789")));
    return number.empty() ? std::string() : "（" + number + "行目）";
}

bool isWorkbook(std::string_view file) {
    return file.starts_with("PK\x03\x04") || file.starts_with("\xD0\xCF\x11\xE0");
}

/// What is wrong with a table, and how to mend it.
std::string tableProblem(csv::Fault fault, const std::string& where) {
    switch (fault) {
        case csv::Fault::TooManyRows:
            return "行が多すぎます" + where + "。" + numberText(limits::kCsvRows) +
                   "行までです。ファイルを分けてください。";
        case csv::Fault::TooManyColumns:
            return "列が多すぎます" + where + "。" + numberText(limits::kCsvColumns) +
                   "列までです。使わない列を除いてください。";
        case csv::Fault::CellTooLong:
            return "長すぎるセルがあります" + where + "。1つのセルは" +
                   numberText(limits::kLongTextChars) +
                   "文字までです。短くするか、その列を除いてください。";
        case csv::Fault::MarkInPlainCell:
        case csv::Fault::MarkNeverCloses:
        case csv::Fault::TextBehindMark:
            break;
    }
    return "引用符（\"）の使い方が正しくありません" + where + "。" + std::string(kSaveAnew);
}

std::string problemOf(std::string_view file, const Error& error) {
    const auto text = decodeFile(file);
    if (!text)
        return "CSVではないか、文字コードが UTF-8 でも Shift_JIS でもありません" +
               lineOf(error.detail) + "。" + std::string(kSaveAnew);
    csv::Reader table(*text);
    for (auto row = table.next(); row && *row;) row = table.next();
    return tableProblem(table.fault().value_or(csv::Fault::MarkNeverCloses),
                        "（" + std::to_string(table.number()) + "行目）");
}

/// Why the file as a whole cannot be read, or nothing can be imported now.
Error refused(std::string_view file, const Error& error) {
    if (error.code == ErrorCode::Malformed || error.code == ErrorCode::TooLarge)
        return {error.code, problemOf(file, error)};
    return said(error, {{ErrorCode::TooOften,
                         "ほかの取込が動いています。少し待って、もう一度押してください。"}});
}

Html lastImport(const Visit& visit) {
    const auto line = visit.desk.audit.last(AuditEvent::ListImported);
    if (!line) return {};
    const auto person = RecordId::parse(line->actor);
    Html text("<p class=\"muted\">前回の取込は ");
    text.text(dayText(tokyoDate(line->at)) + " " + tokyoTime(line->at)).markup("、");
    text.text(person ? visit.nameOf(*person) : std::string("サーバーのコマンド"));
    return std::move(text.markup("です。</p>\n"));
}

/// What can be done with the list, in one sentence, and how much of it.
Html verdictOn(const ImportReport& report) {
    const std::size_t mend = report.rowsToMend;
    const std::size_t repeated = report.rows - report.taken - mend;
    const bool changesNothing = report.outcome.created + report.outcome.changed == 0;
    Html card;
    if (report.taken == 0)
        card.markup("<div class=\"state bad\"><strong>取り込める行がありません");
    else if (changesNothing)
        card.markup("<div class=\"state good\"><strong>取り込んでも、変わるところはありません");
    else if (mend > 0)
        card.markup("<div class=\"state caution\"><strong>")
            .text(numberText(report.rows) + "行のうち、" + numberText(report.taken))
            .markup("行を取り込めます");
    else
        card.markup("<div class=\"state good\"><strong>")
            .text(numberText(report.taken))
            .markup("行を取り込めます");
    card.markup("</strong>");
    if (report.rows == 0) card.markup("<p>見出しの下に、行がありません。</p>");
    if (mend > 0)
        card.markup("<p>")
            .text(numberText(mend))
            .markup("行は、直すと取り込めます（下の「直す行」）。");
    if (mend > 0 && report.taken > 0)
        card.markup("先にほかの行だけ取り込み、あとで直した名簿をもう一度取り込めます。");
    if (mend > 0) card.markup("</p>");
    if (repeated > 0)
        card.markup("<p>")
            .text(numberText(repeated))
            .markup("行は、ほかの行と同じなので一度だけ取り込みます。</p>");
    return std::move(card.markup("</div>\n"));
}

Html runForm(const Visit& visit, const KeptList& list, std::size_t rows) {
    Html form = postForm("/imports/run", visit.session);
    form.add(hiddenField("list", hex(list.sha256))).markup("<div class=\"acts\">");
    form.markup("<button>").text(numberText(rows)).markup("行を取り込む</button>");
    return std::move(
        form.markup("<a class=\"button quiet\" href=\"/imports\">やめる</a></div></form>\n"));
}

Page previewPage(const Visit& visit, const KeptList& list, const ImportReport& report) {
    Html content("<p>");
    content.text(list.fileName).markup("（まだ何も取り込んでいません）</p>\n");
    content.add(verdictOn(report)).markup("<section class=\"card\">");
    content.add(countsOf(report, false));
    if (report.taken > 0) content.add(runForm(visit, list, report.taken));
    content.markup("</section>\n").add(findingsOf(visit, report));
    content.markup("<h2>どの列を何として読んだか</h2>\n");
    if (!report.unusedColumns.empty())
        content.markup("<p>読まない列：")
            .text(joinedTexts(report.unusedColumns, "、"))
            .markup("</p>\n");
    content.markup("<details><summary>列を選び直す</summary>");
    content.add(columnsForm(visit, list, report.columns)).markup("</details>\n");
    return {"取り込む前の確認", std::move(content)};
}

/// The header says nothing that is known: somebody has to say it.
Page columnsPage(const Visit& visit, const KeptList& list) {
    Html content("<p>");
    content.text(list.fileName).markup("（まだ何も取り込んでいません）</p>\n");
    content.markup("<div class=\"state caution\"><strong>どの列が何か、選んでください</strong>");
    content.markup("<p>見出しから「名称」の列が分かりません。1行目に見出しがないファイルは、");
    content.markup("見出しの行を足してから選び直してください。</p></div>\n");
    std::vector<ImportedColumn> known;
    for (const std::string& header : list.headers) known.push_back({header, usualField(header)});
    content.markup("<section class=\"card\">").add(columnsForm(visit, list, known));
    return {"列の選択", std::move(content.markup("</section>\n"))};
}

/// What she may read is asked of the store that is compared or written, and is not taken for shown.
ListBringer bringerOf(const Visit& visit) {
    return {visit.actor(), [&visit](sync::SqliteStore& store, RecordId file) {
                return sync::Access(store, visit.desk.chamberClock).mayRead(visit.person.id, file);
            }};
}

/// What the list would do. It is kept for the next form where it can be read.
Result<Page> preview(const Visit& visit, const KeptList& list) {
    const auto report = visit.desk.imports.preview(list.brought(), visit.store, bringerOf(visit));
    const bool isUnclear = !report && report.error().code == ErrorCode::Invalid;
    if (!report && !isUnclear) return refused(*list.file, report.error());
    if (isUnclear && list.headers.empty())
        return Error{ErrorCode::Invalid,
                     "ファイルに行がありません。Excelで開いて、中身を確かめてください。"};
    visit.desk.sessions.keepList(visit.session.key, list);
    return isUnclear ? columnsPage(visit, list) : previewPage(visit, list, *report);
}

/// The list that a form was made for.
Result<std::shared_ptr<const KeptList>> listIn(const Visit& visit) {
    const auto wanted = parseSha256(visit.form.value("list"));
    const auto& list = visit.session.list;
    if (wanted && list && list->sha256 == *wanted) return list;
    return Error{ErrorCode::Outdated,
                 "確かめたファイルは、もうサーバーにありません（30分たったか、別のファイルを"
                 "確かめたため）。何も取り込んでいません。もう一度、ファイルを選んでください。"};
}

}  // namespace

Result<Page> importsPage(const Visit& visit) {
    Html content("<p>会議所の名簿から、事業者をまとめて登録・更新します。");
    content.markup("Excelで「CSV UTF-8」か「CSV」（Shift_JIS）として保存した、見出しの行がある");
    content.markup("ファイルを選んでください。</p>\n<section class=\"card\">");
    content.add(fileForm("/imports/preview", visit.session));
    content.markup("<label>名簿のファイル（.csv）<input type=\"file\" name=\"file\" ");
    content.markup("accept=\".csv,text/csv\" required></label>");
    content.markup("<p class=\"muted\">次の画面で、何が増えて何が変わるかを確かめます。");
    content.markup("それまで、何も取り込みません。</p>");
    content.markup("<button>内容を確かめる</button></form></section>\n");
    content.add(lastImport(visit));
    if (visit.session.imported)
        content.markup("<p><a href=\"/imports/result\">いま取り込んだ結果を見る</a></p>\n");
    return Page{"名簿の取込", std::move(content.add(understoodHeaders()))};
}

Result<Page> previewImport(const Visit& visit) {
    const auto& file = visit.form.file();
    if (!file || (file->name.empty() && file->content->empty()))
        return Error{ErrorCode::Invalid,
                     "ファイルを選んでから、「内容を確かめる」を押してください。"};
    if (file->content->empty())
        return Error{ErrorCode::Invalid,
                     "ファイルが空です。Excelで開いて、中身を確かめてください。"};
    if (isWorkbook(*file->content))
        return Error{ErrorCode::Invalid,
                     "これはExcelのブックで、CSVではありません。" + std::string(kSaveAnew)};
    KeptList list = keptList(file->name, file->content, {}, visit.desk.clock.now());
    list.headers = headersOf(*list.file);
    return preview(visit, list);
}

Result<Page> chooseColumns(const Visit& visit) {
    const auto brought = listIn(visit);
    if (!brought) return brought.error();
    auto mapping = mappingIn(visit.form, (*brought)->headers);
    if (!mapping) return mapping.error();
    KeptList list = keptList((*brought)->fileName, (*brought)->file, std::move(*mapping),
                             visit.desk.clock.now());
    list.headers = (*brought)->headers;
    return preview(visit, list);
}

Result<Page> runImport(const Visit& visit) {
    const auto list = listIn(visit);
    const auto& imported = visit.session.imported;
    // Sent twice, it is done once.
    if (!list && imported && hex(imported->list) == visit.form.value("list"))
        return Page::redirect("/imports/result");
    if (!list) return list.error();
    auto report = visit.desk.imports.run((*list)->brought(), visit.store, bringerOf(visit));
    if (!report) return refused(*(*list)->file, report.error());
    Page page = Page::redirect("/imports/result");
    page.undone = report->outcome.ended;
    visit.desk.sessions.keepImported(visit.session.key,
                                     {(*list)->sha256, (*list)->fileName, std::move(*report)});
    return page;
}

Result<Page> importResult(const Visit& visit) {
    const auto& imported = visit.session.imported;
    if (!imported)
        return Error{ErrorCode::NotFound,
                     "この画面で取り込んだ結果はありません。いつ、だれが何行を取り込んだかは、"
                     "監査記録にあります。"};
    const ImportReport& report = imported->report;
    Html content("<p>");
    content.text(imported->fileName).markup("</p>\n");
    if (report.outcome.ended)
        content.markup("<div class=\"state good\"><strong>")
            .text(numberText(report.taken))
            .markup("行を取り込みました</strong><p>端末は、つながってから1分以内に受け取ります。")
            .markup("</p></div>\n");
    else
        content.markup("<div class=\"state bad\"><strong>途中で止まりました</strong><p>")
            .markup("ここまでに取り込んだ分は残っています。少し待って、同じファイルをもう一度")
            .markup("取り込んでください。残りだけが加わります。くり返し止まるときは、")
            .markup("サーバーの管理者に知らせてください。</p></div>\n");
    content.add(nobodysClients(visit));
    content.markup("<section class=\"card\">").add(countsOf(report, true));
    content.markup("<a class=\"button\" href=\"/imports\">名簿の取込にもどる</a></section>\n");
    return Page{"取込の結果", std::move(content.add(findingsOf(visit, report)))};
}

}  // namespace banso
