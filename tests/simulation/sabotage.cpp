// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sabotage.h"

#include <algorithm>

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

}  // namespace

const char* name(Sabotage sabotage) {
    switch (sabotage) {
        case Sabotage::None:
            return "none";
        case Sabotage::BaseIgnored:
            return "base ignored";
        case Sabotage::SeenIgnored:
            return "seen ignored";
        case Sabotage::GroupsMerged:
            return "groups merged";
        case Sabotage::RandomNaturalId:
            return "random natural id";
        case Sabotage::EchoByRecord:
            return "echo by record";
        case Sabotage::CursorPastTheEnd:
            return "cursor past the end";
        case Sabotage::PatchLost:
            return "patch lost";
        case Sabotage::AnswerBeforeCommit:
            return "answer before commit";
        case Sabotage::DecisionWithoutVersion:
            return "decision without version";
        case Sabotage::HeldAppliedEarly:
            return "held applied early";
        case Sabotage::AnswerOverNewerPull:
            return "answer over newer pull";
        case Sabotage::OutboxClearedByRecord:
            return "outbox cleared by record";
        case Sabotage::DraftLostAtRestart:
            return "draft lost at restart";
    }
    return "";
}

Interference Saboteur::interference() {
    Interference made;
    switch (m_sabotage) {
        case Sabotage::None:
        case Sabotage::OutboxClearedByRecord:
        case Sabotage::DraftLostAtRestart:
            break;
        case Sabotage::HeldAppliedEarly:
        case Sabotage::DecisionWithoutVersion:
        case Sabotage::BaseIgnored:
        case Sabotage::SeenIgnored:
        case Sabotage::GroupsMerged:
        case Sabotage::RandomNaturalId:
            made.alterRequest = [this](const DeviceId& device, std::string_view request) {
                return alterRequest(device, request);
            };
            break;
        case Sabotage::EchoByRecord:
        case Sabotage::CursorPastTheEnd:
        case Sabotage::PatchLost:
        case Sabotage::AnswerOverNewerPull:
            made.alterReply = [this](const DeviceId& device, std::string_view reply) {
                return alterReply(device, reply);
            };
            break;
        case Sabotage::AnswerBeforeCommit:
            made.losesCommit = [this] { return m_dice.percent(10); };
            break;
    }
    return made;
}

std::string Saboteur::alterRequest(const DeviceId& device, std::string_view request) {
    if (m_sabotage == Sabotage::HeldAppliedEarly) forgetWhatWaits();
    sync::LineWriter out;
    for (const std::string& line : linesOf(request)) {
        if (line.starts_with("{\"end\"")) continue;
        auto save = sync::decodeSave(line, device);
        if (!save) {
            out.add(line);
            continue;
        }
        std::string& altered = m_altered[{device, save->first}];
        if (altered.empty()) {
            alterSave(*save);
            sync::encodeSave(*save, device);
            altered = save->line;
        }
        out.add(altered);
    }
    out.end();
    return out.take();
}

void Saboteur::forgetWhatWaits() {
    std::vector<RecordId> entries;
    m_hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        if (record.kind == "quarantine_entry") entries.push_back(record.id);
    });
    for (const RecordId entry : entries) m_hub.store().unblock(entry);
}

void Saboteur::afterSync(SimulatedTablet& tablet) {
    if (m_sabotage != Sabotage::OutboxClearedByRecord) return;
    tablet.database().execute(
        "UPDATE outbox SET answered=1 WHERE first IN (SELECT o.sequence FROM operation o JOIN "
        "operation a ON a.record=o.record WHERE o.outcome IS NULL AND a.outcome IS NOT NULL)");
}

void Saboteur::afterKill(SimulatedTablet& tablet) {
    if (m_sabotage == Sabotage::DraftLostAtRestart) tablet.database().execute("DELETE FROM draft");
}

void Saboteur::alterSave(sync::Save& save) {
    if (m_sabotage == Sabotage::SeenIgnored)
        save.seen = {m_hub.store().setting("epoch"), m_hub.store().head(), 0};
    for (sync::Operation& operation : save.operations) {
        if (m_sabotage == Sabotage::RandomNaturalId && operation.kind == "figure")
            operation.record = makeVersion7(1, 0, m_dice.next());
        for (sync::UnitChange& change : operation.changes) alterChange(operation, change);
    }
}

void Saboteur::alterChange(const sync::Operation& operation, sync::UnitChange& change) {
    const sync::RecordState standing = m_hub.state(operation.record);
    if (m_sabotage == Sabotage::BaseIgnored ||
        (m_sabotage == Sabotage::SeenIgnored && change.unit == kLifeUnit))
        change.base = standing.versionOf(change.unit);
    if (m_sabotage == Sabotage::DecisionWithoutVersion && change.isDecision() &&
        change.value == standing.value(change.unit))
        change.base.clear();
    const bool isGroup = change.unit == "value" || change.unit == "place";
    if (m_sabotage == Sabotage::GroupsMerged && isGroup &&
        change.base != standing.versionOf(change.unit)) {
        change.value = mixed(standing.value(change.unit), change.value);
        change.base = standing.versionOf(change.unit);
    }
}

std::string Saboteur::alterReply(const DeviceId& device, std::string_view reply) {
    const auto lines = linesOf(reply);
    std::vector<std::string> kept;
    sync::End end;
    for (const std::string& line : lines) {
        const auto document = json::Document::parse(line);
        const json::Value root = document->root();
        if (const auto closing = root.find("end")) {
            end = *sync::decodeEnd(*closing);
            continue;
        }
        const bool isRow = root.find("rev") && !root.find("answer");
        if (isRow && m_sabotage == Sabotage::PatchLost && m_dice.percent(5)) continue;
        if (isRow && m_sabotage == Sabotage::EchoByRecord) {
            const auto id = RecordId::parse(recordOf(root));
            const auto record = id ? m_hub.store().record(*id) : std::nullopt;
            if (record && record->lastDevice == device) continue;
        }
        kept.push_back(line);
    }
    if (m_sabotage == Sabotage::AnswerOverNewerPull)
        std::ranges::stable_partition(
            kept, [](const std::string& line) { return !line.starts_with("{\"answer\""); });
    sync::LineWriter out;
    for (const std::string& line : kept) out.add(line);
    const bool past = m_sabotage == Sabotage::CursorPastTheEnd && m_dice.percent(30);
    out.end(end.cursor + (past ? 1 : 0), end.scope, end.more);
    return out.take();
}

}  // namespace banso::simulation
