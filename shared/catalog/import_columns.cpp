// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/import_columns.h"

#include <algorithm>

#include "shared/catalog/toml_file.h"
#include "shared/codec/json.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

/// Titles, dates and empty lines stand above the header of many lists, but not more than these.
constexpr std::size_t kRowsBeforeData = 10;
constexpr std::string_view kMappingTable = "columns.";

struct UsualHeaders {
    ImportField field;
    std::string_view names;  // parted by spaces
};

constexpr std::array<UsualHeaders, 22> kUsualHeaders{{
    {ImportField::RegisterNumber,
     "管理番号 事業所番号 事業者番号 事業所コード 事業者コード 企業コード 会員番号 整理番号 "
     "台帳番号"},
    {ImportField::Name,
     "名称 商号 事業所名 事業所名称 事業者名 会社名 企業名 屋号 商号又は名称 商号または名称 "
     "商号・屋号 商号名称 氏名又は名称"},
    {ImportField::Kana,
     "フリガナ カナ 商号カナ 商号フリガナ 名称カナ 名称フリガナ 事業所名カナ 事業所名フリガナ "
     "事業者名カナ 事業者名フリガナ 会社名カナ 会社名フリガナ 事業所カナ"},
    {ImportField::Form,
     "法人・個人 法人個人 法人/個人 法人個人区分 法人・個人区分 個人法人 個人・法人 個人法人区分 "
     "法個区分 組織形態 経営形態 組織"},
    {ImportField::CorporateNumber, "法人番号"},
    {ImportField::PostalCode, "郵便番号 〒 事業所郵便番号"},
    {ImportField::Address, "住所 所在地 事業所住所 事業所所在地 本店所在地 住所1 所在地1"},
    {ImportField::AddressRest, "住所2 所在地2 建物名 ビル名 方書 建物"},
    {ImportField::Phone, "電話番号 電話 TEL 事業所電話番号 連絡先 連絡先電話番号 電話番号1"},
    {ImportField::Email, "メールアドレス メール Eメール E-mail mail"},
    {ImportField::Representative, "代表者名 代表者 代表者氏名 代表者名漢字 事業主名 事業主"},
    {ImportField::RepresentativeKana,
     "代表者カナ 代表者名カナ 代表者氏名カナ 代表者フリガナ 代表者名フリガナ 代表者氏名フリガナ"},
    {ImportField::Industry, "業種 業種名 業種大分類 大分類 業種区分 産業分類"},
    {ImportField::TradeWords, "事業内容 営業内容 業務内容 取扱品目 主な取扱品 営業種目 主要業務"},
    {ImportField::Employees,
     "従業員数 従業員 従業員人数 常時使用従業員数 常時使用する従業員数 常用従業員数"},
    {ImportField::EmployeesOn, "従業員数基準日 従業員数の時点 従業員数調査日 従業員数時点"},
    {ImportField::Member, "会員区分 会員 会員・非会員 会員非会員 会員種別 加入状況"},
    {ImportField::Stage, "状態 営業状況 営業状態 事業所状態 現況"},
    {ImportField::StageSince, "状態日 状態変更日 休廃業日 廃業日 異動日"},
    {ImportField::ClosingMonth, "決算月 決算期"},
    {ImportField::Founded,
     "創業 創業年 創業年月 創業年月日 設立 設立年 設立年月 設立年月日 開業年月日"},
    {ImportField::Memo, "備考 メモ 摘要"},
}};

const std::map<std::string, ImportField>& fieldsByFoldedHeader() {
    static const auto fields = [] {
        std::map<std::string, ImportField> made;
        for (const auto& [field, names] : kUsualHeaders)
            for (std::string_view rest = names; !rest.empty();) {
                const auto end = std::min(rest.find(' '), rest.size());
                made.emplace(fold(rest.substr(0, end)), field);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        return made;
    }();
    return fields;
}

/// The fields by the headers that one file uses.
class HeaderNames {
  public:
    static Result<HeaderNames> read(std::string_view mapping) {
        HeaderNames names;
        names.m_fields = fieldsByFoldedHeader();
        if (mapping.empty()) return names;
        const auto values = readToml(mapping);
        if (!values) return Error{values.error().code, "mapping file, " + values.error().detail};
        for (const auto& [path, header] : *values)
            if (auto added = names.map(path, header); !added) return added.error();
        return names;
    }

    ImportField field(std::string_view header) const {
        const auto found = m_fields.find(fold(header));
        return found == m_fields.end() ? ImportField::Unknown : found->second;
    }

    /// The headers that the mapping file names, which must be there.
    const std::map<std::string, ImportField>& demanded() const { return m_demanded; }

  private:
    Result<void> map(std::string_view path, const std::string& header) {
        const bool isColumn = path.starts_with(kMappingTable);
        const std::string_view name = isColumn ? path.substr(kMappingTable.size()) : path;
        const ImportField field = fromWord<ImportField>(name);
        if (!isColumn || field == ImportField::Unknown)
            return Error{ErrorCode::Invalid,
                         "mapping file: \"" + std::string(path) +
                             "\" is no field; the table [columns] may hold: " + fieldNames()};
        std::erase_if(m_fields, [&](const auto& entry) { return entry.second == field; });
        if (header.empty()) return {};
        m_fields[fold(header)] = field;
        const auto [other, isNew] = m_demanded.emplace(header, field);
        if (!isNew)
            return Error{ErrorCode::Invalid,
                         "mapping file: the column \"" + header + "\" is given to two fields"};
        return {};
    }

    static std::string fieldNames() {
        std::string names;
        for (const auto& [field, name] : Words<ImportField>::kAll)
            names.append(names.empty() ? "" : ", ").append(name);
        return names;
    }

    std::map<std::string, ImportField> m_fields;
    std::map<std::string, ImportField> m_demanded;
};

ImportColumns placesOf(const csv::Row& header, const HeaderNames& names) {
    ImportColumns columns;
    columns.headers = header.cells;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string& text = header.cells[i];
        const ImportField field = names.field(text);
        const bool isTaken =
            field != ImportField::Unknown && columns.places.emplace(field, i).second;
        if (!isTaken && !text.empty()) columns.unused.push_back(text);
    }
    return columns;
}

}  // namespace

Result<std::vector<csv::Row>> firstRows(csv::Reader& reader) {
    std::vector<csv::Row> rows;
    while (rows.size() < kRowsBeforeData) {
        auto row = reader.next();
        if (!row) return row.error();
        if (!*row) break;
        rows.push_back(std::move(**row));
    }
    return rows;
}

Result<ImportColumns> findColumns(std::span<const csv::Row> rows, std::string_view mapping) {
    const auto names = HeaderNames::read(mapping);
    if (!names) return names.error();
    for (std::size_t i = 0; i < std::min(rows.size(), kRowsBeforeData); ++i) {
        ImportColumns columns = placesOf(rows[i], *names);
        if (!columns.places.contains(ImportField::Name) || columns.places.size() < 2) continue;
        for (const auto& [header, field] : names->demanded())
            if (!columns.places.contains(field))
                return Error{ErrorCode::Invalid, "mapping file: row " +
                                                     std::to_string(rows[i].number) +
                                                     " has no column \"" + header + "\""};
        columns.firstDataRow = i + 1;
        return columns;
    }
    return Error{ErrorCode::Invalid,
                 "no row with column names was found; the first row must name a column for the "
                 "name (商号, 名称, 事業所名 ...) and others, or a mapping file must"};
}

std::string_view usualHeaders(ImportField field) {
    const auto found = std::ranges::find(kUsualHeaders, field, &UsualHeaders::field);
    return found == kUsualHeaders.end() ? std::string_view{} : found->names;
}

ImportField usualField(std::string_view header) {
    const auto found = fieldsByFoldedHeader().find(fold(header));
    return found == fieldsByFoldedHeader().end() ? ImportField::Unknown : found->second;
}

const csv::Row* likelyHeader(std::span<const csv::Row> rows) {
    const auto filled = [](const csv::Row& row) {
        return std::ranges::count_if(row.cells, [](const auto& cell) { return !cell.empty(); });
    };
    const auto first = rows.first(std::min(rows.size(), kRowsBeforeData));
    if (first.empty()) return nullptr;
    const auto most = filled(*std::ranges::max_element(first, {}, filled));
    // A title has few cells; a header may have some without a name.
    return &*std::ranges::find_if(first, [&](const auto& row) { return 2 * filled(row) >= most; });
}

std::string mappingOf(const std::map<ImportField, std::string>& headers) {
    std::string text = "[columns]\n";
    for (const auto& [field, name] : Words<ImportField>::kAll) {
        const auto header = headers.find(field);
        const std::string chosen = header == headers.end() ? std::string() : header->second;
        text.append(name).append(" = ").append(json::quoted(chosen)).append("\n");
    }
    return text;
}

}  // namespace banso
