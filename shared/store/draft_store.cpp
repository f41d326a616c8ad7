// SPDX-License-Identifier: Apache-2.0
#include "shared/store/draft_store.h"

#include "shared/base/limits.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

DraftRow readDraft(const Statement& row) {
    return {row.id(0),          row.string(1), row.id(2),
            row.string(3),      row.string(4), Instant{std::chrono::milliseconds{row.integer(5)}},
            row.integer(6) != 0};
}

constexpr const char* kSelect = "SELECT id,form,subject,title,body,updatedAt,stays FROM draft ";

}  // namespace

Result<void> DraftStore::put(const DraftRow& draft) {
    if (draft.body.size() > limits::kLineBytes)
        return Error{ErrorCode::TooLarge, "a draft of more than 2 MiB"};
    Statement count = m_database.prepare("SELECT count(*) FROM draft WHERE id<>?");
    count.bind(draft.id);
    count.step();
    if (count.integer(0) >= static_cast<std::int64_t>(limits::kDrafts))
        return Error{ErrorCode::TooLarge, "more than 200 drafts; finish or discard some"};
    m_database
        .prepare(
            "INSERT OR REPLACE INTO draft(id,form,subject,title,body,updatedAt) "
            "VALUES(?,?,?,?,?,?)")
        .bind(draft.id)
        .bind(draft.form)
        .bind(draft.business)
        .bind(draft.title)
        .bind(draft.body)
        .bind(static_cast<std::int64_t>(draft.updatedAt.time_since_epoch().count()))
        .run();
    m_database.prepare("DELETE FROM endedDraft WHERE id=?").bind(draft.id).run();
    return {};
}

void DraftStore::remove(RecordId id) {
    m_database.prepare("DELETE FROM draft WHERE id=?").bind(id).run();
    if (m_database.changes() == 0) return;
    m_database.prepare("INSERT OR IGNORE INTO endedDraft(id) VALUES(?)").bind(id).run();
}

std::optional<DraftRow> DraftStore::find(RecordId id) const {
    Statement row = m_database.prepare(std::string(kSelect) + "WHERE id=?");
    row.bind(id);
    if (!row.step()) return std::nullopt;
    return readDraft(row);
}

std::optional<DraftRow> DraftStore::findFor(std::string_view form, RecordId business) const {
    Statement row = m_database.prepare(std::string(kSelect) +
                                       "WHERE form=? AND subject=? ORDER BY updatedAt DESC");
    row.bind(form).bind(business);
    if (!row.step()) return std::nullopt;
    return readDraft(row);
}

std::vector<DraftRow> DraftStore::all() const {
    Statement row = m_database.prepare(std::string(kSelect) + "ORDER BY updatedAt DESC");
    std::vector<DraftRow> drafts;
    while (row.step()) drafts.push_back(readDraft(row));
    return drafts;
}

std::vector<OthersDraft> DraftStore::others() const {
    Statement row = m_database.prepare(
        "SELECT id,form,subject,title,body,at,0,device FROM othersDraft "
        "WHERE taken=0 AND id NOT IN (SELECT id FROM draft) ORDER BY at DESC");
    std::vector<OthersDraft> drafts;
    while (row.step()) drafts.push_back({row.string(7), readDraft(row)});
    return drafts;
}

Result<bool> DraftStore::adopt(const std::string& device, RecordId id, Instant now) {
    for (OthersDraft& other : others()) {
        if (other.device != device || other.draft.id != id) continue;
        other.draft.updatedAt = now;
        if (auto kept = put(other.draft); !kept) return kept.error();
        m_database.prepare("UPDATE othersDraft SET taken=1 WHERE device=? AND id=?")
            .bind(device)
            .bind(id)
            .run();
        return true;
    }
    return false;
}

}  // namespace banso
