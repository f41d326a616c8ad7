// SPDX-License-Identifier: Apache-2.0
#include "sync/device/held_files.h"

#include <algorithm>

#include "shared/base/hash.h"
#include "shared/base/limits.h"
#include "shared/db/statement.h"
#include "shared/store/twins.h"
#include "sync/device/meta.h"

namespace banso::sync {
namespace {

constexpr int kDaysKept = 30;
/// Dates this far ahead, so that Friday's sync has Monday's files.
constexpr int kDaysAhead = 7;
constexpr const char* kAsked = "filesAsked";

std::int64_t dayNumber(Date day) {
    return std::chrono::sys_days{day}.time_since_epoch().count();
}

}  // namespace

bool HeldFiles::keepsPart() {
    return Meta(m_database).number(kKeepsPart) != 0;
}

bool HeldFiles::holds(RecordId business) {
    const bool all = !keepsPart();
    const auto isHere = [&](RecordId file) {
        Statement row = m_database.prepare(
            "SELECT 1 WHERE NOT EXISTS(SELECT 1 FROM leaving WHERE file=?1 AND thinned=1) AND (?2 "
            "OR EXISTS(SELECT 1 FROM heldFile WHERE file=?1) OR "
            // Made here, and not yet taken by the hub.
            "EXISTS(SELECT 1 FROM business WHERE id=?1 AND rev_=0))");
        return row.bind(file).bind(all ? 1 : 0).step();
    };
    return isHere(business) && std::ranges::all_of(twins::all(m_database, business), isHere);
}

bool HeldFiles::hasLeft(RecordId business) {
    // During a download from nothing each file counts as leaving until it comes.
    if (Meta(m_database).cursor().revision == 0) return false;
    Statement row = m_database.prepare("SELECT 1 FROM leaving WHERE file=? AND part=0");
    return row.bind(business).step();
}

void HeldFiles::opened(RecordId file, Date today) {
    m_database
        .prepare(
            "INSERT INTO openedFile(file,day) VALUES(?1,?2) "
            "ON CONFLICT(file) DO UPDATE SET day=max(day,?2)")
        .bind(file)
        .bind(dayNumber(today))
        .run();
}

bool HeldFiles::isPinned(RecordId file) {
    Statement row = m_database.prepare("SELECT 1 FROM pinnedFile WHERE file=?");
    return row.bind(file).step();
}

void HeldFiles::pin(RecordId file, bool isPinned) {
    m_database
        .prepare(isPinned ? "INSERT OR IGNORE INTO pinnedFile(file) VALUES(?)"
                          : "DELETE FROM pinnedFile WHERE file=?")
        .bind(file)
        .run();
}

std::optional<std::vector<RecordId>> HeldFiles::toAsk(Date today) {
    auto files = wanted(today);
    if (Meta(m_database).text(kAsked) == digest(files)) return std::nullopt;
    return files;
}

void HeldFiles::asking() {
    Meta(m_database).put(kAsked, std::string_view{});
}

void HeldFiles::asked(const std::vector<RecordId>& files) {
    Meta(m_database).put(kAsked, digest(files));
}

std::vector<RecordId> HeldFiles::wanted(Date today) {
    const RecordId person = Meta(m_database).person();
    std::set<RecordId> first = begun();
    {
        Statement row = m_database.prepare(
            "SELECT file FROM openedFile WHERE day>?2 UNION SELECT file FROM pinnedFile UNION "
            "SELECT business FROM \"plan\" WHERE advisor=?1 AND cancelled IS NOT 1 UNION "
            "SELECT business FROM appointment WHERE day BETWEEN ?3 AND ?4 AND cancelled IS NOT 1 "
            "AND ?1 IN (SELECT key FROM json_each(staff)) UNION "
            "SELECT business FROM instruction WHERE \"to\"=?1 AND cancelled IS NOT 1 UNION "
            // What waits goes from here only when the file has come and left.
            "SELECT business FROM operation WHERE sequence IN (SELECT sequence FROM waiting) AND "
            "business<>'' UNION "
            // Her own the hub gives anyhow, but not what was joined to them. From the few that were
            // joined: thousands may be hers.
            "SELECT id FROM business WHERE alias>'' AND +advisor=?1 UNION "
            "SELECT b.id FROM business o CROSS JOIN business b ON b.id=o.alias "
            "WHERE o.alias>'' AND b.advisor=?1");
        row.bind(person).bind(dayNumber(today) - kDaysKept);
        row.bind(toText(addDays(today, -kDaysAhead))).bind(toText(addDays(today, kDaysAhead)));
        while (row.step())
            if (!row.isNull(0)) first.insert(row.id(0));
    }
    // A business that was joined to another is read with it.
    std::set<RecordId> files;
    for (const RecordId file : first) {
        files.insert(file);
        for (const RecordId twin : twins::all(m_database, file)) files.insert(twin);
    }
    std::vector<RecordId> wanted(files.begin(), files.end());
    if (wanted.size() > limits::kWantedFiles) wanted.resize(limits::kWantedFiles);
    return wanted;
}

std::set<RecordId> HeldFiles::begun() {
    Statement row = m_database.prepare(
        "SELECT id FROM business WHERE id IN (SELECT subject FROM draft) UNION "
        "SELECT business FROM \"plan\" WHERE id IN (SELECT subject FROM draft) UNION "
        "SELECT business FROM consultation WHERE id IN (SELECT subject FROM draft) UNION "
        "SELECT business FROM consent WHERE id IN (SELECT subject FROM draft)");
    std::set<RecordId> files;
    while (row.step())
        if (!row.isNull(0)) files.insert(row.id(0));
    return files;
}

std::string HeldFiles::digest(const std::vector<RecordId>& files) {
    Meta meta(m_database);
    std::string text = meta.device() + '\n' + meta.cursor().epoch;
    for (const RecordId file : files) text += '\n' + file.text();
    return hex(sha256(text));
}

}  // namespace banso::sync
