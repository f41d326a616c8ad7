// SPDX-License-Identifier: Apache-2.0
// Sabotage of what a tablet and the hub say to each other.
#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/hub_records.h"
#include "tests/simulation/sabotage.h"

namespace banso::simulation {
namespace {

std::vector<std::string> linesOf(std::string_view message) {
    sync::LineReader reader(message.size());
    BANSO_ASSERT(reader.feed(message).has_value());
    std::vector<std::string> lines;
    for (std::string_view line; reader.next(line);) lines.emplace_back(line);
    return lines;
}

std::string recordOf(json::Value line) {
    const auto patch = line.find("o");
    return std::string((patch ? *patch : line).string("r").value_or(std::string_view{}));
}

/// A group with the standing members that the new one does not name, and the new one's others only
/// where nothing stands: the mixture that a merge by member would make.
std::string mixed(std::string_view standing, std::string_view made) {
    const auto old = json::Document::parse(standing);
    const auto fresh = json::Document::parse(made);
    if (!old || !fresh || !old->root().isObject() || !fresh->root().isObject())
        return std::string(made);
    json::Writer writer;
    writer.beginObject();
    bool first = true;
    for (const json::Member member : fresh->root().members()) {
        const auto stood = old->root().find(member.key);
        writer.memberRaw(member.key, first || !stood ? member.value.text() : stood->text());
        first = false;
    }
    return writer.endObject().take();
}

bool isRow(const std::string& line) {
    return line.starts_with("{\"rev\"");
}

void replace(std::string& text, std::string_view what, std::string_view with) {
    if (const auto at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), with);
}

}  // namespace

std::string Saboteur::alterRequest(const DeviceId& device, std::string_view request) {
    if (m_sabotage == Sabotage::HeldAppliedEarly) forgetWhatWaits();
    sync::LineWriter out;
    for (const std::string& line : linesOf(request)) {
        if (line.starts_with("{\"end\"")) continue;
        if (m_sabotage == Sabotage::WitnessUnheard && line.starts_with("{\"witness\"")) continue;
        const bool altersHello =
            m_sabotage == Sabotage::CopyUnseen || m_sabotage == Sabotage::OlderRefused;
        if (altersHello && line.starts_with("{\"hello\"")) {
            out.add(alteredHello(line));
            continue;
        }
        auto save = sync::decodeSave(line, device);
        if (!save) {
            out.add(line);
            continue;
        }
        if (m_sabotage == Sabotage::CopyUnseen) takeForTheSame(*save, device);
        std::vector<std::string>& altered = m_altered[line];
        if (altered.empty()) altered = alterSave(std::move(*save), device);
        for (const std::string& part : altered) out.add(part);
    }
    out.end();
    return out.take();
}

std::string Saboteur::alteredHello(const std::string& line) {
    const auto document = json::Document::parse(line);
    auto hello = sync::decodeDeviceHello(*document->root().find("hello"));
    // One that it has never spoken stands for one that it speaks no more.
    if (m_sabotage == Sabotage::OlderRefused && hello->protocol < sync::kProtocolVersion)
        hello->protocol = 0;
    const auto device = m_hub.store().device(hello->device);
    if (m_sabotage == Sabotage::CopyUnseen && device)
        hello->token = device->token.substr(device->token.rfind(' ') + 1);
    return sync::encode(*hello);
}

void Saboteur::takeForTheSame(const sync::Save& save, const DeviceId& device) {
    m_hub.store()
        .database()
        .prepare("UPDATE answer SET hash=? WHERE device=? AND sequence=? AND saveFirst=?")
        .bindBytes(save.hash())
        .bind(device)
        .bind(save.first)
        .bind(save.first)
        .run();
}

void Saboteur::forgetWhatWaits() {
    std::vector<RecordId> entries;
    m_hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        if (record.kind == "quarantine_entry") entries.push_back(record.id);
    });
    for (const RecordId entry : entries) m_hub.store().unblock(entry);
}

std::vector<std::string> Saboteur::alterSave(sync::Save save, const DeviceId& device) {
    if (m_sabotage == Sabotage::SeenIgnored)
        save.seen = {m_hub.store().setting("epoch"), m_hub.store().head(), 0};
    for (sync::Operation& operation : save.operations) alterOperation(operation, save);
    std::vector<std::string> lines;
    const std::size_t parts = m_sabotage == Sabotage::SaveSplit ? save.operations.size() : 1;
    for (std::size_t i = 0; i < parts; ++i) {
        sync::Save part = save;
        if (parts > 1) part.operations = {save.operations[i]};
        part.first = save.first + static_cast<std::int64_t>(i);
        sync::encodeSave(part, device);
        lines.push_back(part.line);
    }
    return lines;
}

void Saboteur::alterOperation(sync::Operation& operation, const sync::Save& save) {
    if (m_sabotage == Sabotage::RandomNaturalId && operation.kind == "figure")
        operation.record = makeVersion7(1, 0, m_dice.next());
    const auto isUnknown = [](const auto& change) { return change.unit.starts_with("mood/"); };
    if (m_sabotage == Sabotage::UnknownDropped &&
        !std::ranges::all_of(operation.changes, isUnknown))
        std::erase_if(operation.changes, isUnknown);
    for (sync::UnitChange& change : operation.changes) alterChange(operation, save, change);
}

void Saboteur::alterChange(const sync::Operation& operation, const sync::Save& save,
                           sync::UnitChange& change) {
    const sync::RecordState standing = m_hub.state(operation.record);
    const sync::OperationName stands(standing.versionOf(change.unit));
    if (m_sabotage == Sabotage::BaseIgnored ||
        (m_sabotage == Sabotage::SeenIgnored && change.unit == kLifeUnit) ||
        (m_sabotage == Sabotage::ClockDecides && isLater(save, stands)))
        change.base = stands;
    if (m_sabotage == Sabotage::BaseForgotten) change.base.clear();
    if (m_sabotage == Sabotage::DecisionWithoutVersion && change.isDecision() &&
        change.value == standing.value(change.unit))
        change.base.clear();
    if (m_sabotage == Sabotage::DecisionSettlesAll && change.isDecision())
        settleAll(operation, change);
    if (m_sabotage == Sabotage::DecisionIsPlain) change.settles.clear();
    if (m_sabotage == Sabotage::TextTidied && change.value.starts_with('"'))
        std::erase(change.value, ' ');
    const bool isGroup = change.unit == "value" || change.unit == "place";
    if (m_sabotage == Sabotage::GroupsMerged && isGroup && change.base != stands) {
        change.value = mixed(standing.value(change.unit), change.value);
        change.base = stands;
    }
}

void Saboteur::settleAll(const sync::Operation& operation, sync::UnitChange& change) {
    const RecordId id = m_hub.store().openConflict(operation.record, change.unit);
    if (id.isNull()) return;
    change.settles.clear();
    for (const auto& [side, value] : fromUnits<Conflict>(id, m_hub.state(id).units()).sides)
        change.settles.push_back(side);
}

bool Saboteur::isLater(const sync::Save& save, std::string_view version) {
    const auto parts = sync::splitName(version);
    if (!parts) return false;
    for (const sync::HistoryRow& row : m_hub.store().historyAfter(0, 1'000'000))
        if (row.device == parts->device && row.sequence == parts->sequence) return row.at < save.at;
    return false;
}

std::string Saboteur::alterReply(const DeviceId& device, std::string_view reply) {
    std::vector<std::string> kept;
    sync::End end;
    bool enters = false;
    for (const std::string& line : linesOf(reply)) {
        const auto document = json::Document::parse(line);
        enters = enters || line.starts_with("{\"enter\"");
        if (const auto closing = document->root().find("end"))
            end = *sync::decodeEnd(*closing);
        else if (!isLeftOut(line, device) && !(enters && m_sabotage == Sabotage::EntryForgotten))
            kept.push_back(altered(line));
    }
    const auto rows = std::ranges::stable_partition(kept, std::not_fn(isRow));
    if (m_sabotage == Sabotage::PatchesReversed) std::ranges::reverse(rows);
    if (m_sabotage == Sabotage::LastRowPassed && !rows.empty() && m_dice.percent(20))
        kept.pop_back();
    if (m_sabotage == Sabotage::AnswerOverNewerPull)
        std::ranges::stable_partition(
            kept, [](const std::string& line) { return !line.starts_with("{\"answer\""); });
    sync::LineWriter out;
    for (const std::string& line : kept) out.add(line);
    const bool past = m_sabotage == Sabotage::CursorPastTheEnd && m_dice.percent(30);
    out.end(end.cursor + (past ? 1 : 0), end.scope, end.more);
    return out.take();
}

bool Saboteur::isLeftOut(const std::string& line, const DeviceId& device) {
    if (m_sabotage == Sabotage::DraftNotOffered) return line.starts_with("{\"draft\"");
    if (m_sabotage == Sabotage::ErasureUntold) return line.starts_with("{\"erase\"");
    if (m_sabotage == Sabotage::FileLeftBehind) return line.starts_with("{\"leave\"");
    if (!isRow(line)) return false;
    const auto document = json::Document::parse(line);
    if (m_sabotage == Sabotage::PatchLost) return m_dice.percent(5);
    if (m_sabotage == Sabotage::OwnRowsLeftOut)
        return document->root().string("op").value_or("").starts_with(device);
    if (m_sabotage != Sabotage::EchoByRecord) return false;
    const auto id = RecordId::parse(recordOf(document->root()));
    const auto record = id ? m_hub.store().record(*id) : nullptr;
    return record && record->lastDevice == device;
}

std::string Saboteur::altered(const std::string& line) {
    std::string text = line;
    if (m_sabotage == Sabotage::OnlyIgnored && isRow(text)) replace(text, "\"only\":", "\"some\":");
    if (m_sabotage == Sabotage::CopiesShareName && text.starts_with("{\"copied\"")) {
        const auto document = json::Document::parse(line);
        auto copied = sync::decodeCopied(document->root());
        const DeviceId parent = m_hub.store().device(copied->device)->parent;
        copied->device = m_copies.emplace(parent, copied->device).first->second;
        text = sync::encode(*copied);
    }
    if (m_sabotage == Sabotage::AllIsWell)
        replace(text, "\"outcome\":\"conflict\"", "\"outcome\":\"applied\"");
    return text;
}

}  // namespace banso::simulation
