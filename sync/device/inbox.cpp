// SPDX-License-Identifier: Apache-2.0
#include "sync/device/inbox.h"

#include "shared/db/statement.h"
#include "shared/domain/hub_records.h"
#include "sync/device/chamber_devices.h"
#include "sync/device/draft_exchange.h"
#include "sync/device/erasing.h"
#include "sync/device/leaving.h"
#include "sync/device/new_name.h"
#include "sync/device/replica_schema.h"
#include "sync/device/testimony.h"

namespace banso::sync {
namespace {

constexpr std::string_view kEndPrefix = "{\"end\":";
/// No hub gives this one: it makes the next request that of a copy.
constexpr std::string_view kCopysToken = "copy";

Result<void> checkEnd(json::Value line, LineReader& reader) {
    const auto value = line.find("end");
    if (!value) return Error{ErrorCode::Malformed, "the closing line is not one"};
    const auto end = decodeEnd(*value);
    if (!end) return end.error();
    return reader.close(end->lines, end->sha256);
}

/// A whole record as its row. A quarantine entry is looked at when it comes.
std::optional<Replica::NewRecord> readNew(json::Value line, const FoldText& fold) {
    const auto units = line.find("units");
    const auto kind = line.string("k");
    const auto id = RecordId::parse(line.string("r").value_or(std::string_view{}));
    const auto revision = line.integer("rev");
    if (!revision || !units || !units->isObject() || !kind || !id) return std::nullopt;
    if (*kind == kindOf<QuarantineEntry>().name) return std::nullopt;
    const auto versions = line.find("versions");
    return Replica::readNew(*kind, *id,
                            {line.string("version").value_or(std::string_view{}),
                             versions ? versions->text() : "{}", *revision},
                            *units, fold);
}

}  // namespace

Result<ReadLine> ReadLine::read(std::string_view line, LineReader& reader, const FoldText* fold) {
    auto read = ReadLine::read(line, fold);
    if (!read) return read;
    read->isEnd = line.starts_with(kEndPrefix);
    if (!read->isEnd) {
        reader.count(line);
    } else if (auto closed = checkEnd(read->document->root(), reader); !closed) {
        return closed.error();
    }
    return read;
}

Result<ReadLine> ReadLine::read(std::string_view line, const FoldText* fold) {
    auto document = json::Document::parse(line);
    if (!document) return document.error();
    ReadLine read;
    if (fold != nullptr) read.record = readNew(document->root(), *fold);
    if (read.record)
        read.text = line;
    else
        read.document = std::move(*document);
    return read;
}

Result<ReadLine> ReadLine::leave(std::string_view line, LineReader& reader) {
    if (line.starts_with(kEndPrefix)) return read(line, reader);
    reader.count(line);
    ReadLine left;
    left.text = line;
    return left;
}

bool Inbox::resume() {
    Meta meta(m_replica.database());
    m_run = meta.number("stageRun");
    m_complete = meta.number("stageComplete") == 1;
    if (!m_complete) m_replica.database().execute("DELETE FROM stage");
    return m_complete;
}

void Inbox::begin(std::int64_t run, bool pulls) {
    Meta meta(m_replica.database());
    m_replica.database().execute("DELETE FROM stage");
    meta.put("stageRun", run);
    meta.put("stageComplete", std::int64_t{0});
    meta.put("stageAsks", std::int64_t{pulls ? 0 : 1});
    m_run = run;
    m_next = 1;
    m_complete = false;
}

void Inbox::continueRun() {
    m_run = Meta(m_replica.database()).number("stageRun");
    Statement row = m_replica.database().prepare("SELECT max(place) FROM stage");
    row.step();
    m_next = row.integer(0) + 1;
}

Result<void> Inbox::keep(std::string_view line, LineReader& reader) {
    if (line.starts_with(kEndPrefix)) {
        if (auto closed = ReadLine::read(line, reader); !closed) return closed.error();
        m_complete = true;
        Meta(m_replica.database()).put("stageComplete", std::int64_t{1});
    } else {
        reader.count(line);
    }
    m_replica.database()
        .prepare("INSERT INTO stage(place,line) VALUES(?,?)")
        .bind(m_next++)
        .bind(line)
        .run();
    return {};
}

void Inbox::drop() {
    m_replica.database().execute("DELETE FROM stage");
    Meta(m_replica.database()).put("stageComplete", std::int64_t{0});
    m_complete = false;
}

bool Inbox::applySome(std::size_t linesMax, SyncReport& report) {
    Database& database = m_replica.database();
    std::int64_t last = 0;
    {
        Statement row = database.prepare("SELECT place,line FROM stage ORDER BY place LIMIT ?");
        row.bind(linesMax);
        while (row.step()) {
            last = row.integer(0);
            const auto line = ReadLine::read(row.text(1));
            const auto applied = line ? apply(*line, report) : line.error();
            if (!applied)
                throw StorageError(applied.error().code,
                                   "a staged line: " + applied.error().detail);
        }
    }
    if (last == 0) {
        drop();
        return false;
    }
    database.prepare("DELETE FROM stage WHERE place<=?").bind(last).run();
    return true;
}

Result<void> Inbox::apply(const ReadLine& line, SyncReport& report) {
    if (line.isLeft()) {
        const auto read = ReadLine::read(line.text, &m_replica.fold());
        return read ? apply(*read, report) : read.error();
    }
    if (line.document) return applyOne(line.document->root(), report);
    if (placeNew(*line.record)) {
        ++report.received;
        report.isSeen = true;
        return {};
    }
    const auto document = json::Document::parse(line.text);
    return document ? applyOne(document->root(), report) : document.error();
}

Result<void> Inbox::applyOne(json::Value root, SyncReport& report) {
    if (const auto value = root.find("hello")) {
        const auto hello = decodeHubHello(*value);
        if (!hello) return hello.error();
        applyHello(*hello, report);
    } else if (root.find("answer")) {
        const auto answer = decodeAnswer(root);
        if (!answer) return answer.error();
        applyAnswer(*answer, report);
        report.isSeen = true;
    } else if (root.find("stopped")) {
        const auto stopped = decodeStopped(root);
        if (!stopped) return stopped.error();
        applyStopped(*stopped, report);
    } else if (root.find("draft")) {
        const auto draft = decodeDraft(root);
        if (!draft) return draft.error();
        DraftExchange(m_replica.database()).received(*draft);
        report.isSeen = true;
    } else if (root.find("drafts")) {
        const auto list = decodeDraftList(root);
        if (!list) return list.error();
        DraftExchange(m_replica.database()).received(*list);
        report.moreDrafts = list->more;
        report.isSeen = true;
    } else if (root.find("devices")) {
        const auto list = decodeDeviceList(root);
        if (!list) return list.error();
        keepDevices(m_replica.database(), *list);
    } else if (root.find("beyond")) {
        const auto question = decodeAsksWitness(root);
        if (!question) return question.error();
        Meta meta(m_replica.database());
        Testimony(m_replica).begin(meta.text("answerEpoch"), question->beyond);
        meta.put("stageAsks", std::int64_t{1});
    } else if (root.find("copied")) {
        const auto copied = decodeCopied(root);
        if (!copied) return copied.error();
        applyCopied(*copied, report);
    } else if (const auto closing = root.find("end")) {
        const auto end = decodeEnd(*closing);
        if (!end) return end.error();
        applyEnd(*end, report);
    } else {
        report.isSeen = true;
        return applyPulled(root, report);
    }
    return {};
}

/// A record, what changed of one, a file that enters or leaves, or an erasure. Any other line is of
/// a later version and is passed over.
Result<void> Inbox::applyPulled(json::Value root, SyncReport& report) {
    if (root.find("o")) {
        const auto patch = decodePatch(root);
        if (!patch) return patch.error();
        noticeCopy(patch->name, report);
        m_overlay.confirm(*patch);
        Leaving(m_replica).heardOf(patch->operation.kind, patch->operation.record);
        if (patch->late) keepLate(*patch);
        if (patch->operation.kind == "quarantine_entry") applyEntry(patch->operation.record);
        ++report.received;
    } else if (root.find("units")) {
        const auto record = decodeWholeRecord(root);
        if (!record) return record.error();
        noticeCopy(record->version, report);
        for (const auto& [unit, version] : record->versions) noticeCopy(version, report);
        m_overlay.confirm(*record);
        Leaving(m_replica).heardOf(record->kind, record->id);
        if (record->kind == "quarantine_entry") applyEntry(record->id);
        ++report.received;
    } else if (root.find("leave")) {
        const auto leaves = decodeFileLeaves(root);
        if (!leaves) return leaves.error();
        Leaving(m_replica).leave(*leaves);
    } else if (root.find("enter")) {
        const auto file = decodeFileEnters(root);
        if (!file) return file.error();
        Leaving(m_replica).enter(*file);
    } else if (root.find("erase")) {
        const auto erases = decodeErases(root);
        if (!erases) return erases.error();
        Erasing(m_replica).carryOut(*erases);
        ++report.erasures;
        // The hub hears that it was carried out at once.
        report.asksAgain = true;
    } else if (root.find("keeps")) {
        const auto keeps = decodeKeeps(root);
        if (!keeps) return keeps.error();
        Leaving(m_replica).keepOnly(*keeps);
    }
    return {};
}

/// A whole record where nothing is yet: its row is written at once, without a look at what stands
/// or waits there, unless its versions may be a copy's.
bool Inbox::placeNew(const Replica::NewRecord& record) {
    readOwnNames();
    if (record.version.starts_with(m_ownNames) ||
        record.versions.find(m_ownNames) != std::string::npos)
        return false;
    if (!m_hasMoreHere) {
        Statement row = m_replica.database().prepare(
            "SELECT EXISTS(SELECT 1 FROM shadow) OR EXISTS(SELECT 1 FROM ahead) OR "
            "EXISTS(SELECT 1 FROM leaving)");
        m_hasMoreHere = row.step() && row.integer(0) != 0;
    }
    return !*m_hasMoreHere && m_ahead.empty() && m_replica.putNew(record);
}

void Inbox::applyHello(const HubHello& hello, SyncReport& report) {
    m_standing.reset();
    Meta meta(m_replica.database());
    const Cursor before = meta.cursor();
    if (before.epoch.empty()) {
        // Should this first answer break off, its hub is known all the same.
        meta.put("epoch", hello.epoch);
    } else if (before.epoch != hello.epoch) {
        // Revisions of another epoch say nothing about this one's.
        m_replica.database().execute("DELETE FROM ahead");
        DraftExchange(m_replica.database()).sendAgain();
        // It says anew what leaves.
        Leaving(m_replica).forget();
        // At the first word of it all goes again: what it has may be a copy's work under this name.
        const bool isNews = hello.epoch != meta.text("answerEpoch");
        if (isNews) Testimony(m_replica).putWaited(m_outbox.waited());
        const std::int64_t from = isNews ? m_outbox.firstKept() : hello.taken + 1;
        if (hello.taken >= 0 && m_outbox.sendAgainFrom(from) > 0) report.asksAgain = true;
        Testimony testimony(m_replica);
        if (testimony.awaitedBy() == hello.epoch && meta.number("stageAsks") == 0)
            testimony.beforeRecords();
    } else if (hello.backup > 0) {
        m_outbox.heldByBackup(hello.backup);
    }
    meta.put(kHubTime, hello.time.time_since_epoch().count());
    if (before.revision == 0) Leaving(m_replica).beforeRecords();
    meta.put("token", hello.token);
    meta.put("answerEpoch", hello.epoch);
    meta.put("answerHead", hello.head);
    m_replica.database()
        .prepare("UPDATE syncRun SET hubTime=? WHERE id=?")
        .bind(static_cast<std::int64_t>(hello.time.time_since_epoch().count()))
        .bind(m_run)
        .run();
}

void Inbox::applyAnswer(const Answer& answer, SyncReport& report) {
    if (!m_standing) {
        Meta meta(m_replica.database());
        const Cursor cursor = meta.cursor();
        const bool isSameEpoch = cursor.epoch == meta.text("answerEpoch");
        m_standing = {meta.device(), isSameEpoch ? cursor.revision : 0, meta.number("answerHead")};
    }
    const bool alreadyPulled = answer.revision > 0 && answer.revision <= m_standing->pulled;
    m_overlay.answered(answer, m_standing->device, alreadyPulled);
    m_outbox.answered(answer, m_run, m_standing->head);
    ++report.answered;
}

void Inbox::applyStopped(const Stopped& stopped, SyncReport& report) {
    // What is missing there goes with the next request of this run.
    const bool gap = stopped.code == name(ErrorCode::Gap);
    if (gap && m_outbox.sendAgainFrom(stopped.from) > 0) report.asksAgain = true;
    if (!gap || !report.asksAgain) report.stopped = stopped.code + ": " + stopped.detail;
}

void Inbox::applyCopied(const Copied& copied, SyncReport& report) {
    m_standing.reset();
    goOnAs(m_replica, copied.device, copied.from);
    // The hub has them as the other one's, perhaps otherwise.
    DraftExchange(m_replica.database()).sendAgain();
    m_sequence = -1;
    report.asksAgain = true;
}

void Inbox::readOwnNames() {
    if (m_sequence >= 0) return;
    Meta meta(m_replica.database());
    m_ownNames = meta.device() + ":";
    m_sequence = meta.number("sequence");
}

/// An operation of this device that it never made is a copy's, or its own from before its file was
/// put back.
void Inbox::noticeCopy(std::string_view version, SyncReport& report) {
    readOwnNames();
    if (!version.starts_with(m_ownNames)) return;
    const auto parts = splitName(version);
    if (!parts || parts->sequence <= m_sequence) return;
    Meta(m_replica.database()).put("token", kCopysToken);
    report.asksAgain = true;
}

/// An entry that closed: its operations stand otherwise by now. A save with other bytes under that
/// name is another copy's.
void Inbox::applyEntry(RecordId id) {
    const auto entry =
        fromUnits<QuarantineEntry>(id, m_replica.state("quarantine_entry", id).units());
    const std::int64_t first = entry.sequence.value_or(0);
    if (!entry.closed.value_or(false) || !isOwn(m_replica.database(), entry.device, first)) return;
    m_overlay.giveUp(first, m_outbox.lastOf(first, entry.line));
}

void Inbox::keepLate(const Patch& patch) {
    Statement statement = m_replica.database().prepare(
        "INSERT OR IGNORE INTO lateWork(name,kind,record,person,run) VALUES(?,?,?,?,?)");
    statement.bind(patch.name).bind(patch.operation.kind).bind(patch.operation.record);
    statement.bind(patch.person).bind(m_run).run();
}

void Inbox::applyEnd(const End& end, SyncReport& report) {
    Meta meta(m_replica.database());
    Testimony testimony(m_replica);
    if (meta.number("stageAsks") == 1) {
        m_overlay.reached(0);
        testimony.told();
        report.asksAgain = true;
        return;
    }
    const bool wasAwaited = testimony.awaitedBy() == meta.text("answerEpoch");
    if (wasAwaited && !end.more) testimony.afterRecords();
    const Cursor before = meta.cursor();
    if (before.revision == 0) {
        makeIndexes(m_replica.database());
        Leaving(m_replica).afterRecords();
    }
    meta.putCursor({meta.text("answerEpoch"), end.cursor, end.scope});
    if (!end.more) meta.put("hearAll", std::int64_t{0});
    m_overlay.reached(end.cursor);
    report.more = end.more || report.moreDrafts;
    report.moreDrafts = false;
}

}  // namespace banso::sync
