// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/import_columns_form.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "server/office_page/wording.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

std::string_view nameOf(ImportField field) {
    const std::string_view names = usualHeaders(field);
    return names.substr(0, names.find(' '));
}

Html choice(ImportField field, std::string_view word, const std::vector<std::string>& headers,
            const std::vector<ImportedColumn>& taken) {
    const auto column = std::ranges::find(taken, field, &ImportedColumn::field);
    Html select("<label>");
    select.text(nameOf(field)).text(field == ImportField::Name ? "（必須）" : "");
    select.markup("<select name=\"").text(word).markup("\">");
    select.markup("<option value=\"\">取り込まない</option>");
    bool isChosen = false;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (headers[i].empty()) continue;
        select.markup("<option value=\"").number(static_cast<long long>(i));
        const bool isThis = !isChosen && column != taken.end() && column->header == headers[i];
        if (isThis)
            select.markup("\" selected>");
        else
            select.markup("\">");
        isChosen = isChosen || isThis;
        select.text(headers[i]).markup("</option>");
    }
    return std::move(select.markup("</select></label>"));
}

}  // namespace

std::vector<std::string> headersOf(std::string_view file) {
    const auto text = decodeFile(file);
    if (!text) return {};
    csv::Reader reader(*text);
    const auto rows = firstRows(reader);
    const csv::Row* header = rows ? likelyHeader(*rows) : nullptr;
    if (header == nullptr) return {};
    std::vector<std::string> headers = header->cells;
    // A column is named by its header, as it is read: the second of two would be taken for the
    // first.
    std::set<std::string> known;
    for (std::string& name : headers)
        if (!known.insert(fold(name)).second) name.clear();
    return headers;
}

Html understoodHeaders() {
    HtmlTable table{"取り込む項目", "見出し（このどれか）"};
    for (const auto& [field, word] : Words<ImportField>::kAll) {
        std::string names(usualHeaders(field));
        for (std::size_t at = names.find(' '); at != std::string::npos; at = names.find(' ', at))
            names.replace(at, 1, "、");
        table.row({Html::of(nameOf(field)), Html::of(names)});
    }
    Html details("<details><summary>読み取れる見出し</summary>");
    details.markup("<p>「名称」と、もう1つ以上の列が要ります。ほかの見出しの列は、");
    details.markup("次の画面で、どれが何の列かを選べます。</p>");
    return std::move(details.add(table.html()).markup("</details>\n"));
}

Html columnsForm(const Visit& visit, const KeptList& list,
                 const std::vector<ImportedColumn>& taken) {
    Html form = postForm("/imports/columns", visit.session);
    form.add(hiddenField("list", hex(list.sha256))).markup("<div class=\"fields\">");
    for (const auto& [field, word] : Words<ImportField>::kAll)
        form.add(choice(field, word, list.headers, taken));
    return std::move(form.markup("</div><button>この列で確かめる</button></form>\n"));
}

Result<std::string> mappingIn(const Form& form, const std::vector<std::string>& headers) {
    std::map<ImportField, std::string> chosen;
    std::map<std::string, ImportField> fields;
    for (const auto& [field, word] : Words<ImportField>::kAll) {
        const std::string_view text = form.value(word);
        std::size_t column = headers.size();
        std::from_chars(text.data(), text.data() + text.size(), column);
        if (column >= headers.size() || headers[column].empty()) continue;
        const auto [other, isNew] = fields.emplace(headers[column], field);
        if (!isNew)
            return Error{ErrorCode::Invalid,
                         "列「" + headers[column] + "」を、「" +
                             std::string(nameOf(other->second)) + "」と「" +
                             std::string(nameOf(field)) +
                             "」の両方に選んでいます。片方だけにしてください。"};
        chosen.emplace(field, headers[column]);
    }
    if (!chosen.contains(ImportField::Name) || chosen.size() < 2)
        return Error{ErrorCode::Invalid, "「名称」の列と、ほかに1つ以上の列を選んでください。"};
    return mappingOf(chosen);
}

}  // namespace banso
