// SPDX-License-Identifier: Apache-2.0
#include "shared/store/business_store.h"

#include "shared/store/sql_text.h"

namespace banso {
namespace {

constexpr const char* kLineColumns =
    "SELECT b.id,b.name,b.kana,b.address,b.phone,i.nameJa,"
    "(SELECT c.name FROM contact c WHERE c.business=b.id AND c.role='representative'"
    " AND c.\"to\" IS NULL LIMIT 1),"
    "b.employees,b.stageWord,"
    "(SELECT v.grade FROM verdict v WHERE v.business=b.id ORDER BY v.judgedOn DESC LIMIT 1),"
    "b.advisor=?1 "
    "FROM business b LEFT JOIN industry i ON i.key=b.industry "
    "WHERE b.cancelled IS NOT 1 AND b.alias IS NULL ";

template <typename E>
std::optional<E> wordColumn(const Statement& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return fromWord<E>(row.text(column));
}

}  // namespace

std::vector<BusinessLine> BusinessStore::search(std::string_view foldedQuery,
                                                std::size_t linesMax) const {
    const auto words = splitWords(foldedQuery);
    std::string sql = kLineColumns;
    if (words.empty()) sql += "AND b.advisor=?1 ";
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string like = " LIKE ?" + std::to_string(i + 2) + " ESCAPE '\\'";
        // A telephone number is typed without its dashes as often as with them.
        sql += "AND (b.search" + like + " OR replace(b.phone,'-','')" + like + ") ";
    }
    sql += "ORDER BY b.advisor IS NOT ?1, b.kana LIMIT " + std::to_string(linesMax);
    Statement row = m_database.prepare(sql);
    row.bind(m_viewer.person);
    for (const std::string& word : words) row.bind(likePattern(word));
    std::vector<BusinessLine> lines;
    while (row.step())
        lines.push_back({row.id(0), row.string(1), row.string(2), row.string(3), row.string(4),
                         row.string(5), row.string(6), row.integerOrNull(7),
                         wordColumn<Stage>(row, 8), wordColumn<Grade>(row, 9),
                         row.integer(10) != 0});
    return lines;
}

std::int64_t BusinessStore::count() const {
    Statement row = m_database.prepare(
        "SELECT count(*) FROM business WHERE cancelled IS NOT 1 AND alias IS NULL");
    row.step();
    return row.integer(0);
}

std::optional<Business> BusinessStore::find(RecordId id) const {
    return Records<Business>(m_database, m_viewer).find(id);
}

}  // namespace banso
