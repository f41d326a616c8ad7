// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/messages.h"

#include <algorithm>

#include "shared/base/limits.h"

namespace banso::sync {
namespace {

Error badMessage(const char* what) {
    return {ErrorCode::Malformed, what};
}

Instant instant(std::int64_t milliseconds) {
    return Instant{std::chrono::milliseconds{milliseconds}};
}

std::string text(json::Value value, std::string_view key) {
    return std::string(value.string(key).value_or(std::string_view{}));
}

void writeIds(json::Writer& writer, std::string_view key, const std::vector<RecordId>& ids) {
    writer.key(key).beginArray();
    for (const RecordId id : ids) writer.string(id.text());
    writer.endArray();
}

std::vector<RecordId> idsIn(json::Value array, std::size_t max) {
    std::vector<RecordId> ids;
    for (const json::Member member : array.members())
        if (const auto id = RecordId::parse(member.value.string().value_or(std::string_view{}));
            id && ids.size() < max)
            ids.push_back(*id);
    return ids;
}

}  // namespace

std::string_view name(Outcome outcome) {
    switch (outcome) {
        case Outcome::Applied:
            return "applied";
        case Outcome::Merged:
            return "merged";
        case Outcome::Conflict:
            return "conflict";
        case Outcome::Held:
            return "held";
        case Outcome::Quarantined:
            return "quarantined";
        case Outcome::Void:
            return "void";
    }
    return {};
}

std::optional<Outcome> outcomeFrom(std::string_view text) {
    for (const Outcome outcome : {Outcome::Applied, Outcome::Merged, Outcome::Conflict,
                                  Outcome::Held, Outcome::Quarantined, Outcome::Void})
        if (name(outcome) == text) return outcome;
    return std::nullopt;
}

std::string encode(const DeviceHello& hello) {
    json::Writer writer;
    writer.beginObject().key("hello").beginObject();
    writer.member("protocol", hello.protocol).member("schema", hello.schema);
    writer.member("app", hello.app).member("device", hello.device);
    writer.member("epoch", hello.cursor.epoch).member("cursor", hello.cursor.revision);
    writer.member("scope", hello.cursor.scope).member("token", hello.token);
    writer.member("answered", hello.answered);
    if (hello.made >= 0) writer.member("made", hello.made);
    writer.member("first", hello.first);
    writer.member("at", hello.at.time_since_epoch().count());
    if (hello.turn >= 0) writer.member("turn", hello.turn);
    writer.member("drafts", hello.drafts).memberBool("pull", hello.pull);
    if (hello.keyHardware) writer.memberBool("keyHardware", true);
    if (hello.page > 0) writer.member("page", hello.page);
    if (!hello.restored.empty()) writer.member("restored", hello.restored);
    if (hello.wants) writeIds(writer, "wants", *hello.wants);
    std::string waited;
    for (const std::int64_t sequence : hello.waited)
        waited += (waited.empty() ? "[" : ",") + std::to_string(sequence);
    if (!waited.empty()) writer.memberRaw("waited", waited + ']');
    return writer.endObject().endObject().take();
}

Result<DeviceHello> decodeDeviceHello(json::Value value) {
    const auto protocol = value.integer("protocol");
    const auto cursor = value.integer("cursor");
    const auto answered = value.integer("answered");
    if (!protocol || !cursor || *cursor < 0 || !answered || *answered < 0)
        return badMessage("hello must have protocol, cursor and answered");
    DeviceHello hello;
    hello.protocol = *protocol;
    hello.schema = value.integer("schema").value_or(0);
    hello.app = text(value, "app").substr(0, limits::kWordBytes);
    hello.device = text(value, "device");
    hello.cursor = {text(value, "epoch"), *cursor, value.integer("scope").value_or(0)};
    hello.token = text(value, "token");
    hello.answered = *answered;
    hello.made = value.integer("made").value_or(-1);
    hello.goesOn = value.find("first").has_value();
    hello.first = std::max<std::int64_t>(value.integer("first").value_or(1), 1);
    hello.at = instant(value.integer("at").value_or(0));
    hello.turn = value.integer("turn").value_or(-1);
    hello.drafts = value.integer("drafts").value_or(0);
    hello.pull = value.boolean("pull").value_or(true);
    hello.keyHardware = value.boolean("keyHardware").value_or(false);
    hello.page = std::max<std::int64_t>(value.integer("page").value_or(0), 0);
    hello.restored = text(value, "restored");
    if (const auto wants = value.find("wants")) hello.wants = idsIn(*wants, limits::kWantedFiles);
    if (const auto waited = value.find("waited"))
        for (const json::Member member : waited->members())
            if (hello.waited.size() < limits::kPushSaves)
                hello.waited.push_back(member.value.integer().value_or(0));
    return hello;
}

std::string encode(const HubHello& hello) {
    json::Writer writer;
    writer.beginObject().key("hello").beginObject();
    writer.member("protocol", hello.protocol).member("schema", hello.schema);
    writer.member("epoch", hello.epoch).member("head", hello.head);
    if (hello.taken >= 0) writer.member("taken", hello.taken);
    writer.member("remembers", hello.remembers).member("backup", hello.backup);
    writer.member("time", hello.time.time_since_epoch().count()).member("token", hello.token);
    return writer.endObject().endObject().take();
}

Result<HubHello> decodeHubHello(json::Value value) {
    const auto protocol = value.integer("protocol");
    const auto epoch = value.string("epoch");
    const auto head = value.integer("head");
    if (!protocol || !epoch || epoch->empty() || !head)
        return badMessage("the hub's hello must have protocol, epoch and head");
    HubHello hello;
    hello.protocol = *protocol;
    hello.schema = value.integer("schema").value_or(0);
    hello.epoch = *epoch;
    hello.head = *head;
    hello.taken = value.integer("taken").value_or(-1);
    hello.remembers = value.integer("remembers").value_or(0);
    hello.backup = value.integer("backup").value_or(0);
    hello.time = instant(value.integer("time").value_or(0));
    hello.token = text(value, "token");
    return hello;
}

std::string encode(const Head& head) {
    json::Writer writer;
    writer.beginObject().member("epoch", head.cursor.epoch);
    writer.member("cursor", head.cursor.revision).member("scope", head.cursor.scope);
    return writer.member("drafts", head.drafts).endObject().take();
}

Result<Head> decodeHead(json::Value value) {
    const auto cursor = value.integer("cursor");
    const auto scope = value.integer("scope");
    const auto drafts = value.integer("drafts");
    if (!cursor || !scope || !drafts)
        return badMessage("a head must have cursor, scope and drafts");
    return Head{{text(value, "epoch"), *cursor, *scope}, *drafts};
}

std::string encode(const Answer& answer) {
    json::Writer writer;
    writer.beginObject().member("answer", answer.sequence).member("outcome", name(answer.outcome));
    if (answer.revision > 0) writer.member("rev", answer.revision);
    if (!answer.units.empty()) {
        writer.key("units").beginObject();
        for (const auto& [unit, outcome] : answer.units) writer.member(unit, outcome);
        writer.endObject();
    }
    if (!answer.entry.isNull()) writer.member("entry", answer.entry.text());
    if (!answer.code.empty()) writer.member("code", answer.code);
    if (!answer.detail.empty()) writer.member("detail", answer.detail);
    if (!answer.with.isNull()) writer.member("with", answer.with.text());
    return writer.endObject().take();
}

std::string markedAgain(std::string_view answerLine) {
    BANSO_ASSERT(answerLine.ends_with('}'));
    return std::string(answerLine.substr(0, answerLine.size() - 1)).append(",\"again\":true}");
}

Result<Answer> decodeAnswer(json::Value line) {
    const auto sequence = line.integer("answer");
    const auto outcome = outcomeFrom(line.string("outcome").value_or(std::string_view{}));
    if (!sequence || *sequence < 1 || !outcome)
        return badMessage("an answer must have a sequence and a known outcome");
    Answer answer;
    answer.sequence = *sequence;
    answer.outcome = *outcome;
    answer.revision = line.integer("rev").value_or(0);
    if (const auto units = line.find("units"))
        for (const json::Member unit : units->members())
            answer.units.emplace(unit.key, unit.value.string().value_or(std::string_view{}));
    if (const auto entry = RecordId::parse(line.string("entry").value_or(std::string_view{})))
        answer.entry = *entry;
    answer.code = text(line, "code");
    answer.detail = text(line, "detail");
    answer.again = line.boolean("again").value_or(false);
    if (const auto with = RecordId::parse(line.string("with").value_or(std::string_view{})))
        answer.with = *with;
    return answer;
}

std::string encode(const Stopped& stopped) {
    json::Writer writer;
    writer.beginObject().member("stopped", stopped.from).member("code", stopped.code);
    return writer.member("detail", stopped.detail).endObject().take();
}

Result<Stopped> decodeStopped(json::Value line) {
    const auto from = line.integer("stopped");
    if (!from) return badMessage("stopped must name a sequence");
    return Stopped{*from, text(line, "code"), text(line, "detail")};
}

std::string encode(const Copied& copied) {
    json::Writer writer;
    writer.beginObject().member("copied", copied.device).member("from", copied.from);
    return writer.endObject().take();
}

Result<Copied> decodeCopied(json::Value line) {
    Copied copied{text(line, "copied"), line.integer("from").value_or(0)};
    if (!isDeviceId(copied.device) || copied.from < 1)
        return badMessage("copied must name a device and a sequence");
    return copied;
}

std::string encode(const AsksWitness& question) {
    json::Writer writer;
    return writer.beginObject().member("beyond", question.beyond).endObject().take();
}

Result<AsksWitness> decodeAsksWitness(json::Value line) {
    const auto beyond = line.integer("beyond");
    if (!beyond || *beyond < 0) return badMessage("beyond must name a revision");
    return AsksWitness{*beyond};
}

Result<Patch> decodePatch(json::Value line) {
    const auto revision = line.integer("rev");
    const auto name = line.string("op");
    const auto operation = line.find("o");
    const auto parts = splitName(name.value_or(std::string_view{}));
    if (!revision || !parts || !operation) return badMessage("a patch must have rev, op and o");
    Patch patch;
    patch.revision = *revision;
    patch.name = *name;
    if (const auto person = RecordId::parse(line.string("by").value_or(std::string_view{})))
        patch.person = *person;
    patch.at = instant(line.integer("at").value_or(0));
    if (const auto only = line.find("only"))
        for (const json::Member unit : only->members())
            patch.only.emplace_back(unit.value.string().value_or(std::string_view{}));
    auto decoded = decodeOperation(*operation, parts->device);
    if (!decoded) return decoded.error();
    patch.operation = std::move(*decoded);
    patch.late = line.boolean("late").value_or(false);
    return patch;
}

std::string encode(const FileLeaves& leaves) {
    json::Writer writer;
    writer.beginObject().member("leave", leaves.file.text());
    if (!leaves.keep.empty()) writeIds(writer, "keep", leaves.keep);
    if (leaves.part) writer.memberBool("part", true);
    return writer.endObject().take();
}

std::string encode(const Erases& erases) {
    json::Writer writer;
    writer.beginObject().member("erase", erases.target.text()).member("rev", erases.revision);
    writeIds(writer, "records", erases.records);
    return writer.endObject().take();
}

Result<Erases> decodeErases(json::Value line) {
    const auto target = RecordId::parse(line.string("erase").value_or(std::string_view{}));
    const auto revision = line.integer("rev");
    const auto records = line.find("records");
    if (!target || !revision || !records)
        return badMessage("an erasure must name its target, its revision and the records");
    return Erases{*revision, *target, idsIn(*records, SIZE_MAX)};
}

std::string encode(const Keeps& keeps) {
    json::Writer writer;
    writer.beginObject().memberBool("keeps", keeps.part);
    if (keeps.part) writeIds(writer, "files", keeps.files);
    return writer.endObject().take();
}

std::string encode(const FileEnters& enters) {
    json::Writer writer;
    writer.beginObject().member("enter", enters.file.text());
    if (enters.part) writer.memberBool("part", true);
    return writer.endObject().take();
}

Result<FileEnters> decodeFileEnters(json::Value line) {
    const auto file = RecordId::parse(line.string("enter").value_or(std::string_view{}));
    if (!file) return badMessage("enter must name a file");
    return FileEnters{*file, line.boolean("part").value_or(false)};
}

Result<FileLeaves> decodeFileLeaves(json::Value line) {
    const auto file = RecordId::parse(line.string("leave").value_or(std::string_view{}));
    if (!file) return badMessage("leave must name a file");
    FileLeaves leaves{*file, {}, line.boolean("part").value_or(false)};
    if (const auto keep = line.find("keep")) leaves.keep = idsIn(*keep, SIZE_MAX);
    return leaves;
}

Result<Keeps> decodeKeeps(json::Value line) {
    const auto part = line.boolean("keeps");
    const auto files = line.find("files");
    if (!part || (*part && !files)) return badMessage("keeps must say whether, and which files");
    Keeps keeps{*part};
    if (files) keeps.files = idsIn(*files, SIZE_MAX);
    return keeps;
}

Result<WholeRecord> decodeWholeRecord(json::Value line) {
    const auto revision = line.integer("rev");
    const auto kind = line.string("k");
    const auto id = RecordId::parse(line.string("r").value_or(std::string_view{}));
    const auto units = line.find("units");
    const auto versions = line.find("versions");
    if (!revision || !kind || !id || !units || !units->isObject())
        return badMessage("a record must have rev, k, r and units");
    WholeRecord record{*revision, std::string(*kind), *id, text(line, "version"), {}, {}};
    if (versions)
        for (const json::Member member : versions->members())
            record.versions.emplace(member.key, member.value.string().value_or(std::string_view{}));
    for (const json::Member member : units->members())
        record.units.emplace(member.key, member.value.text());
    return record;
}

Result<End> decodeEnd(json::Value value) {
    const auto lines = value.integer("lines");
    const auto hash = value.string("sha256");
    if (!lines || !hash) return badMessage("end must have lines and sha256");
    End end;
    end.cursor = value.integer("cursor").value_or(0);
    end.scope = value.integer("scope").value_or(0);
    end.more = value.boolean("more").value_or(false);
    end.lines = *lines;
    end.sha256 = *hash;
    return end;
}

}  // namespace banso::sync
