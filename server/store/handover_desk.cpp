// SPDX-License-Identifier: Apache-2.0
#include "server/store/handover_desk.h"

#include <algorithm>
#include <span>

#include "server/store/checked_units.h"
#include "server/store/handover_work.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

/// A group of the writer with so many takes tens of milliseconds.
constexpr std::size_t kEntrustedAtOnce = 200;

Result<Handover> openHandover(sync::CentralStore& store, RecordId id) {
    auto handover = readRecord<Handover>(store, id);
    if (!handover || handover->cancelled)
        return Error{ErrorCode::NotFound, "There is no such hand-over."};
    if (handover->doneOn)
        return Error{ErrorCode::Outdated, "The hand-over was carried out already."};
    return std::move(*handover);
}

/// What was chosen is still hers.
Result<void> requireClients(sync::SqliteStore& store, const Handover& handover) {
    if (handover.businesses.size() > limits::kMapEntries)
        return Error{ErrorCode::TooLarge, "At most " + std::to_string(limits::kMapEntries) +
                                              " clients can be chosen one by one; hand over all, "
                                              "or in several parts."};
    const auto held = filesOf(store, handover.from);
    if (held.empty()) return Error{ErrorCode::Outdated, "This person has no clients."};
    for (const auto& [text, goes] : handover.businesses) {
        const auto id = RecordId::parse(text);
        if (!id || !std::ranges::binary_search(held, *id))
            return Error{ErrorCode::Outdated, "One of them is no client of this person any more."};
    }
    return {};
}

std::vector<Handover> allHandovers(sync::SqliteStore& store) {
    Statement row = store.database().prepare("SELECT id FROM record WHERE kind=? ORDER BY id");
    row.bind(kindOf<Handover>().name);
    std::vector<Handover> handovers;
    while (row.step()) {
        auto handover = readRecord<Handover>(store, row.id(0));
        if (handover && !handover->cancelled) handovers.push_back(std::move(*handover));
    }
    return handovers;
}

}  // namespace

Result<void> HandoverDesk::note(AuditEvent event, const std::string& actor,
                                const Handover& handover,
                                std::vector<std::pair<std::string, std::string>> facts) {
    AuditEntry entry{event,
                     actor,
                     handover.from.text(),
                     {{"to", handover.to.text()}, {"day", toText(*handover.day)}}};
    for (auto& fact : facts) entry.facts.push_back(std::move(fact));
    return m_audit.append(entry, m_clock.now());
}

Result<void> HandoverDesk::put(ChamberFile& chamber, const Handover& handover) {
    const auto units = checkedUnits(handover);
    if (!units) return units.error();
    chamber.hub().bring(*units);
    return {};
}

Result<RecordId> HandoverDesk::set(Handover wanted, const std::string& actor) {
    const auto by = RecordId::parse(actor);
    if (by) wanted.by = *by;
    const auto written = m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        if (auto may = requirePlannable(chamber.store(), wanted, today()); !may) return may;
        if (auto hers = requireClients(chamber.store(), wanted); !hers) return hers;
        wanted.id = m_ids.recordId();
        if (*wanted.day == today()) return carryOut(chamber, wanted, actor);
        const std::string chosen =
            wanted.businesses.empty() ? "all" : std::to_string(wanted.businesses.size());
        if (auto noted = note(AuditEvent::HandOver, actor, wanted, {{"planned", chosen}}); !noted)
            return noted;
        return put(chamber, wanted);
    });
    if (!written) return written.error();
    return wanted.id;
}

Result<std::size_t> HandoverDesk::entrust(const std::vector<RecordId>& clients, RecordId to,
                                          const std::string& actor) {
    Handover handover;
    handover.to = to;
    std::size_t went = 0;
    for (std::size_t first = 0; first < clients.size(); first += kEntrustedAtOnce) {
        const std::size_t size = std::min(kEntrustedAtOnce, clients.size() - first);
        const auto group = std::span(clients).subspan(first, size);
        const auto written = m_writer.write([&](ChamberFile& chamber) -> Result<void> {
            if (auto may = requireFeasible(chamber.store(), handover, today()); !may) return may;
            std::vector<RecordId> files;
            for (const RecordId client : group)
                if (isClient(chamber.store(), client) && isNobodys(chamber.store(), client))
                    files.push_back(client);
            if (files.empty()) return {};
            const AuditEntry entry{AuditEvent::ClientsEntrusted,
                                   actor,
                                   to.text(),
                                   {{"clients", std::to_string(files.size())}}};
            if (auto noted = m_audit.append(entry, m_clock.now()); !noted) return noted;
            for (const RecordId file : files) entrust(chamber, file, handover);
            went += files.size();
            return {};
        });
        if (!written) return written.error();
    }
    return went;
}

/// With all that was joined to it and is nobody's.
void HandoverDesk::entrust(ChamberFile& chamber, RecordId file, const Handover& handover) {
    if (!isNobodys(chamber.store(), file)) return;
    handOver(chamber, file, handover);
    for (const RecordId joined : chamber.store().joinedTo(file)) entrust(chamber, joined, handover);
}

Result<void> HandoverDesk::cancel(RecordId id, const std::string& actor) {
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        auto handover = openHandover(chamber.store(), id);
        if (!handover) return handover.error();
        if (auto noted = note(AuditEvent::HandOverCancelled, actor, *handover, {}); !noted)
            return noted;
        handover->cancelled = true;
        return put(chamber, *handover);
    });
}

Result<void> HandoverDesk::carryOut(RecordId id) {
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        const auto handover = openHandover(chamber.store(), id);
        if (!handover) return handover.error();
        if (*handover->day > today())
            return Error{ErrorCode::Outdated, "The day of the hand-over is not there yet."};
        if (auto may = requireFeasible(chamber.store(), *handover, today()); !may) return may;
        return carryOut(chamber, *handover, "hub");
    });
}

Result<void> HandoverDesk::carryOut(ChamberFile& chamber, Handover handover,
                                    const std::string& actor) {
    const auto files = filesThatGo(chamber.store(), handover);
    handover.doneOn = today();
    handover.clients = std::ranges::count_if(
        files, [&](RecordId file) { return isClient(chamber.store(), file); });
    if (auto noted = note(AuditEvent::HandOver, actor, handover,
                          {{"clients", std::to_string(*handover.clients)}});
        !noted)
        return noted;
    for (const RecordId file : files) handOver(chamber, file, handover);
    return put(chamber, handover);
}

std::vector<Handover> handoversToCome(sync::SqliteStore& store) {
    auto handovers = allHandovers(store);
    std::erase_if(handovers, [](const Handover& handover) { return handover.doneOn.has_value(); });
    std::ranges::stable_sort(handovers, {}, &Handover::day);
    return handovers;
}

std::vector<Handover> handoversDone(sync::SqliteStore& store, std::size_t handoversMax) {
    auto handovers = allHandovers(store);
    std::erase_if(handovers, [](const Handover& handover) { return !handover.doneOn; });
    std::ranges::stable_sort(handovers, std::ranges::greater{}, &Handover::doneOn);
    if (handovers.size() > handoversMax) handovers.resize(handoversMax);
    return handovers;
}

}  // namespace banso
