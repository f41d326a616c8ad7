// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/pull.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/db/database.h"
#include "shared/domain/kinds.h"

namespace banso::sync {
namespace {

/// Records or rows read in one step: some hundred kilobytes of text.
constexpr std::size_t kStepRows = 500;

RecordId idIn(std::string_view text) {
    const auto id = RecordId::parse(text);
    return id ? *id : RecordId{};
}

std::string encodeWhole(const RecordText& record) {
    json::Writer writer;
    writer.beginObject().member("rev", record.revision).member("k", record.kind);
    writer.member("r", record.id).member("version", record.version);
    if (record.versions != "{}") writer.memberRaw("versions", record.versions);
    return writer.memberRaw("units", record.units).endObject().take();
}

std::string encodeWhole(const StoredRecord& record) {
    const std::string versions = record.state.encodeVersions();
    const std::string units = record.state.encodeUnits();
    const std::string id = record.id.text();
    return encodeWhole(
        {record.revision, record.kind, id, {}, record.state.version(), versions, units});
}

std::string encodePatch(const HistoryRow& row) {
    json::Writer writer;
    writer.beginObject().member("rev", row.revision);
    writer.member("op", makeName(row.device, row.sequence));
    if (!row.person.isNull()) writer.member("by", row.person.text());
    writer.member("at", row.at.time_since_epoch().count());
    if (row.late) writer.memberBool("late", true);
    if (!row.only.empty()) {
        writer.key("only").beginArray();
        for (const std::string& unit : row.only) writer.string(unit);
        writer.endArray();
    }
    return writer.memberRaw("o", row.operation).endObject().take();
}

}  // namespace

std::size_t pageRows(const DeviceHello& hello) {
    if (hello.page <= 0) return limits::kPullRows;
    return std::min(static_cast<std::size_t>(hello.page), limits::kPullRows);
}

PullReader::PullReader(CentralStore& store, PullRequest request)
    : m_store(store), m_request(std::move(request)), m_moment(store) {
    m_head = m_store.head();
    m_at = m_request.from.revision;
    const bool foreign = m_request.from.epoch != m_store.setting("epoch");
    m_snapshot = foreign || m_at == 0 || m_at > m_head;
    // A reader without a device is the office, which sees all.
    const auto device = m_store.device(m_request.device);
    m_reach.emplace(m_store, device ? device->person : RecordId{}, device ? device->id : DeviceId{},
                    m_snapshot ? -1 : m_request.from.scope);
    if (!m_snapshot) m_heard = device ? std::min(device->heard, m_at) : m_at;
}

bool PullReader::next(LineWriter& out) {
    if (m_done) return false;
    if (m_atHead)
        enteringStep(out);
    else if (m_snapshot)
        snapshotStep(out);
    else
        historyStep(out);
    if (m_done) writeErasures(out);
    if (m_done) out.end(m_at, m_more ? m_request.from.scope : m_reach->number(), m_more);
    return !m_done;
}

void PullReader::snapshotStep(LineWriter& out) {
    std::size_t seen = 0;
    m_store.visitTexts(m_after, kStepRows, [&](const RecordText& record) {
        if (m_reach->carriesAll() ||
            m_reach->carries(idIn(record.id), idIn(record.scope), record.kind)) {
            out.add(encodeWhole(record));
            if (!m_watched.empty()) written(idIn(record.scope));
        }
        m_after = record.id;
        ++seen;
    });
    if (seen == kStepRows) return;
    m_at = m_head;
    writeLeaving(out);
}

void PullReader::historyStep(LineWriter& out) {
    const std::size_t left = m_request.rowsMax - m_rows;
    const auto rows = m_store.historyAfter(m_at, std::min(kStepRows, left));
    for (const HistoryRow& row : rows) {
        m_at = row.revision;
        if (row.isErased() || isEcho(row) || !m_reach->carries(row.record, row.scope)) continue;
        writeRow(row, out);
        written(row.scope);
    }
    m_rows += rows.size();
    m_more = m_rows >= m_request.rowsMax && m_at < m_head;
    m_done = m_more;
    if (!m_more && m_at >= m_head) writeLeaving(out);
}

void PullReader::writeLeaving(LineWriter& out) {
    // What a tablet holds of another epoch is known to nobody; from nothing it keeps what comes.
    const bool holdsForeign = m_snapshot && m_request.from.revision > 0;
    for (const FileLeaves& leaves : m_reach->leaving(holdsForeign)) out.add(encode(leaves));
    if (const auto keeps = m_reach->keeps()) out.add(encode(*keeps));
    m_after.clear();
    m_atHead = true;
    m_done = m_reach->entering().empty();
}

void PullReader::enteringStep(LineWriter& out) {
    const FileEnters& enters = m_reach->entering()[m_entered];
    if (m_after.empty()) {
        out.add(encode(enters));
        written(enters.file);
    }
    std::size_t seen = 0;
    m_store.visitFile(enters.file, m_after, kStepRows, [&](const RecordText& record) {
        if (!enters.part || isDirectory(record.kind)) out.add(encodeWhole(record));
        m_after = record.id;
        ++seen;
    });
    if (seen == kStepRows) return;
    m_after.clear();
    m_done = ++m_entered == m_reach->entering().size();
}

/// Whoever it was, the reader may hold something of it: each is told, with ids alone.
void PullReader::writeErasures(LineWriter& out) {
    for (const Erasure& erasure : m_store.erasures().between(m_heard, m_at))
        out.add(encode(Erases{erasure.revision, erasure.target,
                              m_store.erasures().records(erasure.revision)}));
}

bool PullReader::isEcho(const HistoryRow& row) const {
    return row.echo && !row.whole && row.device == m_request.device &&
           row.sequence <= m_request.answeredUpTo;
}

void PullReader::writeRow(const HistoryRow& row, LineWriter& out) {
    if (!row.whole) {
        out.add(encodePatch(row));
        return;
    }
    const auto record = m_store.record(row.record);
    BANSO_ASSERT(record != nullptr);
    out.add(encodeWhole(*record));
}

}  // namespace banso::sync
