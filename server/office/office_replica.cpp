// SPDX-License-Identifier: Apache-2.0
#include "server/office/office_replica.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "shared/base/limits.h"
#include "shared/db/statement.h"
#include "shared/domain/business.h"
#include "shared/text/fold.h"
#include "sync/device/replica_schema.h"
#include "sync/hub/pull.h"

namespace banso {
namespace {

/// As which reader the office asks; no tablet can have this id.
constexpr const char* kOfficeDevice = "office";

/// Kinds under a business from which its plans are judged. A case that somebody closed is one too:
/// the next may have to be opened.
constexpr std::array<std::string_view, 6> kJudgedFrom{"figure",      "plan",         "plan_action",
                                                      "appointment", "consultation", "drift_case"};

Result<Database> openMigrated(const std::string& file) {
    auto database = Database::open(file, Database::Mode::ReadWrite);
    if (!database) return database.error();
    return attempt([&]() -> Result<Database> {
        // It can be made anew from the chamber's file, so a power cut may cost its last commits.
        database->execute("PRAGMA synchronous=NORMAL");
        if (auto migrated = sync::migrateReplica(*database, fold); !migrated)
            return Error{migrated.error().code, "office.db: " + migrated.error().detail};
        return std::move(*database);
    });
}

void remove(const std::string& file) {
    std::error_code ignored;
    for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(file + part, ignored);
}

/// "kind id" of the record that a line of the pull tells of; empty for other lines. A business that
/// is joined or parted is an "alias".
std::string recordOf(json::Value line) {
    const auto patch = line.find("o");
    const json::Value record = patch ? *patch : line;
    const auto kind = record.string("k");
    const auto id = record.string("r");
    if (!kind || !id) return {};
    const auto units = record.find(patch ? "set" : "units");
    if (*kind == kindOf<Business>().name && units && units->find(kAliasUnit))
        return std::string(kAliasUnit) + ' ' + std::string(*id);
    return std::string(*kind) + ' ' + std::string(*id);
}

}  // namespace

void OfficeChanges::add(const OfficeChanges& other) {
    everything = everything || other.everything;
    businesses.insert(other.businesses.begin(), other.businesses.end());
}

Result<std::unique_ptr<OfficeReplica>> OfficeReplica::open(const std::string& file,
                                                           const std::string& epoch,
                                                           const Clock& clock) {
    auto database = openMigrated(file);
    if (!database) return database.error();
    return attempt([&]() -> Result<std::unique_ptr<OfficeReplica>> {
        std::unique_ptr<OfficeReplica> office(new OfficeReplica(std::move(*database), clock));
        const std::string known = sync::Meta(office->m_database).cursor().epoch;
        if (known.empty() || known == epoch) return office;
        // The chamber was restored; what it forgot must not live on here.
        office.reset();
        remove(file);
        auto anew = openMigrated(file);
        if (!anew) return anew.error();
        return std::unique_ptr<OfficeReplica>(new OfficeReplica(std::move(*anew), clock));
    });
}

OfficeReplica::OfficeReplica(Database database, const Clock& clock)
    : m_database(std::move(database)),
      m_replica(m_database, fold),
      m_outbox(m_replica, clock),
      m_inbox(m_replica, m_outbox) {}

std::int64_t OfficeReplica::revision() {
    return sync::Meta(m_database).cursor().revision;
}

Result<OfficeChanges> OfficeReplica::update(sync::CentralStore& chamber) {
    return attempt([&]() -> Result<OfficeChanges> {
        OfficeChanges changes;
        if (revision() == chamber.head()) return changes;
        for (bool more = true; more;) {
            const auto taken = takePage(chamber, changes);
            if (!taken) return taken.error();
            more = *taken;
        }
        if (m_hasErased)
            m_hasErased = !m_database.emptyLog({});
        else
            m_database.checkpoint();
        return changes;
    });
}

Result<bool> OfficeReplica::takePage(sync::CentralStore& chamber, OfficeChanges& changes) {
    const sync::Cursor from = sync::Meta(m_database).cursor();
    sync::PullReader pull(chamber, {kOfficeDevice, from, 0, limits::kPullRows});
    sync::HubHello hello;
    hello.epoch = chamber.setting("epoch");
    sync::LineWriter written;
    written.add(sync::encode(hello));
    sync::LineReader lines;
    std::set<std::string> changed;
    for (bool more = true; more;) {
        more = pull.next(written);
        if (auto fed = lines.feed(written.take()); !fed) return fed.error();
        if (auto taken = takeLines(lines, changed); !taken) return taken.error();
    }
    if (from.revision == 0)
        changes.everything = true;
    else
        addChanged(changed, changes);
    return revision() < chamber.head();
}

Result<void> OfficeReplica::takeLines(sync::LineReader& lines, std::set<std::string>& changed) {
    Transaction transaction(m_database);
    sync::SyncReport report;
    // Of a first load nothing is noted: all of it is new.
    const sync::FoldText* fold = revision() == 0 ? &m_replica.fold() : nullptr;
    for (std::string_view line; lines.next(line);) {
        const auto read = sync::ReadLine::read(line, lines, fold);
        if (!read) return read.error();
        if (read->document) noteChanged(read->document->root(), changed);
        if (auto taken = m_inbox.apply(*read, report); !taken) return taken;
    }
    transaction.commit();
    m_hasErased = m_hasErased || report.erasures > 0;
    return {};
}

void OfficeReplica::noteChanged(json::Value line, std::set<std::string>& changed) {
    std::string record = recordOf(line);
    if (!record.empty()) changed.insert(std::move(record));
}

void OfficeReplica::addChanged(const std::set<std::string>& changed, OfficeChanges& changes) {
    for (const std::string& record : changed) {
        const std::size_t space = record.find(' ');
        const std::string kind = record.substr(0, space);
        // Figures and contacts count for other plans now.
        if (kind == "setting" || kind == kAliasUnit) changes.everything = true;
        if (std::ranges::find(kJudgedFrom, kind) == kJudgedFrom.end()) continue;
        Statement row = m_database.prepare("SELECT business FROM \"" + kind + "\" WHERE id=?");
        row.bind(std::string_view(record).substr(space + 1));
        if (row.step() && !row.isNull(0)) changes.businesses.insert(row.id(0));
    }
}

}  // namespace banso
