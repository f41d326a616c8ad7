// SPDX-License-Identifier: Apache-2.0
#include "sync/device/draft_exchange.h"

#include <set>

#include "shared/base/limits.h"
#include "shared/db/statement.h"
#include "sync/device/meta.h"

namespace banso::sync {

DraftExchange::Outgoing DraftExchange::changed() {
    Outgoing out;
    Statement ended = m_database.prepare("SELECT id FROM endedDraft LIMIT ?");
    ended.bind(limits::kDrafts);
    while (ended.step()) {
        out.ended.push_back(ended.id(0));
        out.lines.push_back(encode(DraftState{ended.id(0), {}, {}, {}, {}, {}, {}}));
    }
    Statement row = m_database.prepare(
        "SELECT id,form,subject,title,body,updatedAt FROM draft WHERE sent<>updatedAt AND stays=0 "
        "ORDER BY updatedAt");
    Statement stays = m_database.prepare("UPDATE draft SET stays=1 WHERE id=?");
    std::size_t bytes = 0;
    while (row.step()) {
        if (bytes >= limits::kDraftBytes) {
            out.more = true;
            break;
        }
        const Instant at{std::chrono::milliseconds{row.integer(5)}};
        std::string line = encode(
            DraftState{row.id(0), {}, row.string(1), row.id(2), row.string(3), row.string(4), at});
        if (line.size() > limits::kLineBytes) {
            stays.bind(row.id(0)).run();
            continue;
        }
        bytes += line.size();
        out.states.emplace_back(row.id(0), row.integer(5));
        out.lines.push_back(std::move(line));
    }
    return out;
}

bool DraftExchange::hasChanges() {
    Statement row = m_database.prepare(
        "SELECT EXISTS(SELECT 1 FROM endedDraft) OR "
        "EXISTS(SELECT 1 FROM draft WHERE sent<>updatedAt AND stays=0)");
    row.step();
    return row.integer(0) != 0;
}

void DraftExchange::confirmed(const Outgoing& sent) {
    Statement known = m_database.prepare("UPDATE draft SET sent=? WHERE id=?");
    for (const auto& [id, state] : sent.states) known.bind(state).bind(id).run();
    Statement over = m_database.prepare("DELETE FROM endedDraft WHERE id=?");
    for (const RecordId id : sent.ended) over.bind(id).run();
}

bool DraftExchange::holdsBack() {
    Statement row = m_database.prepare("SELECT 1 FROM draft WHERE stays=1 LIMIT 1");
    return row.step();
}

void DraftExchange::sendAgain() {
    m_database.execute("UPDATE draft SET sent=0");
}

void DraftExchange::received(const DraftState& draft) {
    Statement statement = m_database.prepare(
        "INSERT OR REPLACE INTO othersDraft(device,id,form,subject,title,body,at,taken) "
        "VALUES(?,?,?,?,?,?,?,0)");
    statement.bind(draft.device).bind(draft.id).bind(draft.form).bindOrNull(draft.subject);
    statement.bind(draft.title).bind(draft.body);
    statement.bind(static_cast<std::int64_t>(draft.at.time_since_epoch().count())).run();
}

void DraftExchange::received(const DraftList& list) {
    std::set<std::pair<std::string, RecordId>> there;
    for (const DraftList::Name& name : list.names) there.emplace(name.device, name.id);
    Statement row = m_database.prepare("SELECT device,id FROM othersDraft");
    std::vector<std::pair<std::string, RecordId>> gone;
    while (row.step())
        if (!there.contains({row.string(0), row.id(1)}))
            gone.emplace_back(row.string(0), row.id(1));
    Statement remove = m_database.prepare("DELETE FROM othersDraft WHERE device=? AND id=?");
    for (const auto& [device, id] : gone) remove.bind(device).bind(id).run();
    Meta(m_database).put("drafts", list.number);
}

}  // namespace banso::sync
