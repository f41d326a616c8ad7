// SPDX-License-Identifier: Apache-2.0
#include "sync/device/testimony.h"

#include <algorithm>
#include <sstream>

#include "shared/db/statement.h"
#include "shared/domain/kinds.h"
#include "sync/device/meta.h"

namespace banso::sync {
namespace {

constexpr const char* kEpoch = "testimonyEpoch";
constexpr const char* kBeyond = "testimonyBeyond";
/// "table id" of the last record that was told, and of the last in the page on its way.
constexpr const char* kTold = "testimonyTold";
constexpr const char* kNext = "testimonyNext";
constexpr const char* kWaited = "testimonyWaited";

constexpr std::string_view kUnknown = "unknownRecord";

std::vector<std::string> tables() {
    std::vector<std::string> names;
    for (const KindInfo* kind : kinds()) names.emplace_back(kind->name);
    names.emplace_back(kUnknown);
    return names;
}

}  // namespace

std::string Testimony::awaitedBy() {
    return Meta(m_database).text(kEpoch);
}

std::vector<std::int64_t> Testimony::waited() {
    std::istringstream words(Meta(m_database).text(kWaited));
    std::vector<std::int64_t> sequences;
    for (std::int64_t sequence = 0; words >> sequence;) sequences.push_back(sequence);
    return sequences;
}

void Testimony::putWaited(const std::vector<std::int64_t>& sequences) {
    std::string words;
    for (const std::int64_t sequence : sequences) words += std::to_string(sequence) + ' ';
    Meta(m_database).put(kWaited, words);
}

void Testimony::begin(std::string_view epoch, std::int64_t revision) {
    Meta meta(m_database);
    meta.put(kEpoch, epoch);
    meta.put(kBeyond, revision);
    meta.put(kTold, "");
    meta.put(kNext, "");
}

Testimony::Page Testimony::next(std::size_t linesMax, std::size_t bytesMax) {
    Meta meta(m_database);
    const std::string last = meta.text(kTold);
    const auto space = last.find(' ');
    const std::string table = last.substr(0, space);
    std::string after = space == std::string::npos ? std::string{} : last.substr(space + 1);
    Page page;
    std::size_t bytes = 0;
    const auto all = tables();
    auto current = table.empty() ? all.begin() : std::ranges::find(all, table);
    for (; current != all.end(); ++current, after.clear()) {
        const std::string kind = *current == kUnknown ? "kind" : "'" + *current + "'";
        Statement row = m_database.prepare("SELECT id," + kind + " FROM \"" + *current +
                                           "\" WHERE rev_>? AND id>? ORDER BY id");
        row.bind(meta.number(kBeyond)).bind(after);
        while (row.step()) {
            std::string line = encode(row.text(1), row.id(0));
            bytes += line.size();
            const bool isFull = page.lines.size() >= linesMax || bytes > bytesMax;
            if (isFull && !page.lines.empty()) return page;
            if (!line.empty()) page.lines.push_back(std::move(line));
            meta.put(kNext, *current + ' ' + row.string(0));
        }
    }
    page.isLast = true;
    return page;
}

/// The record beneath this tablet's unanswered work.
std::string Testimony::encode(std::string_view kind, RecordId id) {
    RecordState state = m_replica.state(kind, id);
    Statement row = m_database.prepare("SELECT unit,value,version FROM shadow WHERE record=?");
    row.bind(id);
    while (row.step()) {
        if (row.text(2).empty())
            state.unset(row.text(0));
        else
            state.set(row.text(0), row.text(1), row.text(2));
    }
    if (state.units().empty()) return {};
    // What somebody emptied has a version, and no value here.
    const Versions versions = state.versions();
    for (const auto& [unit, version] : versions)
        if (!state.units().contains(unit)) state.set(unit, "null", version);
    json::Writer writer;
    writer.beginObject().key("witness").beginObject().member("rev", state.revision());
    writer.member("k", kind).member("r", id.text()).member("version", state.version());
    writer.memberRaw("versions", state.encodeVersions());
    writer.memberRaw("units", state.encodeUnits());
    return writer.endObject().endObject().take();
}

void Testimony::told() {
    Meta meta(m_database);
    meta.put(kTold, meta.text(kNext));
}

void Testimony::beforeRecords() {
    for (const std::string& table : tables())
        m_database.execute("UPDATE \"" + table + "\" SET rev_=0 WHERE rev_<>0");
}

void Testimony::afterRecords() {
    for (const std::string& table : tables())
        m_database.execute("DELETE FROM \"" + table +
                           "\" WHERE rev_=0 AND id NOT IN (SELECT record FROM waiting)");
    Meta(m_database).put(kEpoch, "");
}

}  // namespace banso::sync
