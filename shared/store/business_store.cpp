// SPDX-License-Identifier: Apache-2.0
#include "shared/store/business_store.h"

#include "shared/store/sql_text.h"
#include "shared/store/twins.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

/// What a line shows of a business itself.
constexpr std::string_view kLineColumns =
    "b.id,b.name,b.kana,b.address,b.phone,b.industry,b.employees,b.stageWord,b.advisor,"
    "b.restricted";

/// The lines of the standing businesses whose `kLineColumns` the subquery `found` gives. Each row
/// is read once: on a tablet that wakes up, every page of the file that is looked into takes its
/// time.
std::string linesOf(const std::string& found) {
    const auto representative = [](const std::string& business) {
        return "(SELECT c.name FROM contact c WHERE c.business " + business +
               " AND c.role='representative' AND c.\"to\" IS NULL LIMIT 1)";
    };
    const std::string all = "IN (" + twins::allOfStanding("b.id") + ")";
    return "SELECT b.id,b.name,b.kana,b.address,b.phone,i.nameJa,coalesce(" +
           representative("=b.id") + "," + representative(all) +
           "),b.employees,b.stageWord,(SELECT v.grade FROM verdict v WHERE v.business " + all +
           " ORDER BY v.judgedOn DESC LIMIT 1),b.advisor=?1,b.restricted FROM (" + found +
           ") b LEFT JOIN industry i ON i.key=b.industry ORDER BY b.advisor IS NOT ?1,b.kana";
}

/// The condition that all words of a query, from the second parameter on, are in a business.
std::string holdsAll(const std::string& business, std::size_t words) {
    std::string sql;
    for (std::size_t i = 0; i < words; ++i) {
        const std::string like = " LIKE ?" + std::to_string(i + 2) + " ESCAPE '\\'";
        // A telephone number is typed without its dashes as often as with them.
        sql.append(i == 0 ? "(" : " AND (").append(business).append(".search").append(like);
        sql.append(" OR replace(").append(business).append(".phone,'-','')").append(like);
        sql.append(")");
    }
    return sql;
}

template <typename E>
std::optional<E> wordColumn(const Statement& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return fromWord<E>(row.text(column));
}

}  // namespace

std::vector<BusinessLine> BusinessStore::search(std::string_view foldedQuery,
                                                std::size_t linesMax) const {
    const auto words = splitWords(foldedQuery);
    std::string found = "SELECT " + std::string(kLineColumns) +
                        " FROM business b WHERE b.cancelled IS NOT 1 AND b.alias IS NULL ";
    if (words.empty())
        found += "AND b.advisor=?1 ORDER BY b.kana";
    else
        // By the words of a joined record the one that stands for it is found.
        found += "AND ((" + holdsAll("b", words.size()) +
                 ") OR b.id IN (WITH RECURSIVE named(id,alias) AS (SELECT t.id,t.alias FROM "
                 "business t WHERE t.alias IS NOT NULL AND " +
                 holdsAll("t", words.size()) +
                 " UNION SELECT o.id,o.alias FROM business o JOIN named ON o.id=named.alias) "
                 "SELECT id FROM named)) ORDER BY b.advisor IS NOT ?1,b.kana";
    found += " LIMIT " + std::to_string(linesMax);
    Statement row = m_database.prepare(linesOf(found));
    row.bind(m_viewer.person);
    for (const std::string& word : words) row.bind(likePattern(word));
    std::vector<BusinessLine> lines;
    while (row.step())
        lines.push_back({row.id(0), row.string(1), row.string(2), row.string(3), row.string(4),
                         row.string(5), row.string(6), row.integerOrNull(7),
                         wordColumn<Stage>(row, 8), wordColumn<Grade>(row, 9), row.integer(10) != 0,
                         row.integer(11) != 0});
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

std::vector<LikelyTwin> BusinessStore::likelyTwins(const Business& business) const {
    const std::string name = fold(business.name);
    if (name.empty()) return {};
    // The rule compares folded texts; these are all that can keep it.
    auto others =
        Records<Business>(m_database, m_viewer)
            .where("cancelled IS NOT 1 AND alias IS NULL AND id<>?1 AND id NOT IN (" +
                       twins::allOf("?1") +
                       ") AND ((?2<>'' AND corporateNumber=?2) OR search LIKE ?3 ESCAPE '\\') "
                       "ORDER BY name,id",
                   business.id, business.corporateNumber, likePattern(name));
    std::vector<LikelyTwin> found;
    for (Business& other : others)
        if (auto why = commonLikenesses(business, other); !why.empty())
            found.push_back({std::move(other), std::move(why)});
    return found;
}

std::vector<Business> BusinessStore::joinedTo(RecordId standing) const {
    return Records<Business>(m_database, m_viewer)
        .where("alias=? AND cancelled IS NOT 1 ORDER BY name,id", standing);
}

}  // namespace banso
