// SPDX-License-Identifier: Apache-2.0
#include "server/store/device_ledger.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "server/auth/secret_file.h"
#include "server/ops/open_file.h"
#include "server/store/durable.h"
#include "shared/codec/enrolment.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFile = "devices.ndjson";
constexpr std::string_view kHeld = "held";
constexpr std::string_view kAdmitted = "admitted";

/// Says whose the file must be: root copies it, and another user runs the server.
Error unreadable(const Error& why, const fs::path& path) {
    return {ErrorCode::Storage, why.detail +
                                    " The user who runs banso-server must own it; with the "
                                    "package: sudo chown banso: " +
                                    path.string() + "."};
}

/// Of a file that is not there: none.
Result<std::vector<std::string>> linesOf(const fs::path& path) {
    const OpenFile file(path, O_RDONLY);
    if (!file && (errno == ENOENT || errno == ENOTDIR)) return std::vector<std::string>{};
    std::string text;
    std::array<char, 64 * 1024> part{};
    ssize_t size = file ? 1 : -1;
    while (file && size != 0) {
        size = ::read(file.descriptor(), part.data(), part.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) break;
        text.append(part.data(), static_cast<std::size_t>(size));
    }
    if (size < 0) return unreadable(fileError("read", path), path);
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (end > from) lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

/// The lines of `from` that `to` lacks go to its end; an empty one is brought, too.
Result<void> bringOver(const fs::path& from, const fs::path& to) {
    const auto there = linesOf(to);
    if (!there) return there.error();
    const std::set<std::string> known(there->begin(), there->end());
    auto missing = linesOf(from);
    if (!missing) return missing.error();
    std::erase_if(*missing, [&](const std::string& line) { return known.contains(line); });
    std::error_code ignored;
    const bool isNew = fs::exists(from, ignored) && !fs::exists(to, ignored);
    return missing->empty() && !isNew ? Result<void>{} : appendLines(to, *missing);
}

void readInto(DeviceLedger::Contents& contents, const std::string& line) {
    const auto document = json::Document::parse(line);
    if (!document) return;
    const json::Value root = document->root();
    if (const auto stopped = root.string("stopped"); stopped && isDeviceId(*stopped))
        contents.stopped.emplace(*stopped);
    for (const bool isHeld : {true, false}) {
        const auto device = root.string(isHeld ? kHeld : kAdmitted);
        if (!device || !isDeviceId(*device)) continue;
        // The copy may have its lines in another order.
        const std::int64_t at = root.integer("at").value_or(0);
        DeviceLedger::Hold& hold = contents.holds[DeviceId(*device)];
        if (at >= hold.at) hold = {isHeld, at};
    }
    if (const auto erased = RecordId::parse(root.string("erased").value_or("")); erased) {
        const auto reason = sync::erasureReason(root.string("reason").value_or(""));
        contents.erased.push_back({*erased, reason.value_or(sync::ErasureReason::Other),
                                   std::string(root.string("by").value_or(""))});
    }
    if (const auto authority = parseSha256(root.string("withdrawn").value_or("")); authority)
        contents.withdrawn[hex(*authority)] = root.integer("at").value_or(0);
    const auto enrolled = root.string("enrolled");
    const auto person = RecordId::parse(root.string("person").value_or(""));
    if (!enrolled || !isDeviceId(*enrolled) || !person) return;
    const DeviceId id(*enrolled);
    contents.enrolled[id] = {id, *person, std::string(root.string("fingerprint").value_or("")),
                             root.integer("validUntil").value_or(0),
                             root.integer("at").value_or(0)};
}

}  // namespace

DeviceLedger::DeviceLedger(const DataFolder& folder)
    : m_file(folder.path() / kFile), m_settings(folder.path() / "ledger.json") {}

Result<bool> DeviceLedger::isIn(const fs::path& folder) {
    if (folder.empty()) return false;
    const fs::path file = folder / kFile;
    if (const auto lines = linesOf(file); !lines) return lines.error();
    std::error_code ignored;
    return fs::exists(file, ignored);
}

Result<void> DeviceLedger::begin() const {
    return appendLines(m_file, {});
}

Result<void> DeviceLedger::appendDevice(std::string_view what, const DeviceId& device,
                                        Instant at) const {
    json::Writer line;
    line.beginObject().member(what, device).member("at", at.time_since_epoch().count());
    return append(line.endObject().take());
}

Result<void> DeviceLedger::stopped(const DeviceId& device, Instant at) const {
    return appendDevice("stopped", device, at);
}

Result<void> DeviceLedger::held(const DeviceId& device, Instant at) const {
    return appendDevice(kHeld, device, at);
}

Result<void> DeviceLedger::admitted(const DeviceId& device, Instant at) const {
    return appendDevice(kAdmitted, device, at);
}

Result<void> DeviceLedger::enrolled(const sync::DeviceRow& device, Instant at) const {
    json::Writer line;
    line.beginObject().member("enrolled", device.id).member("person", device.person.text());
    line.member("fingerprint", device.fingerprint).member("validUntil", device.validUntil);
    line.member("at", at.time_since_epoch().count());
    return append(line.endObject().take());
}

Result<void> DeviceLedger::withdrawn(const Sha256& authority, Instant at) const {
    json::Writer line;
    line.beginObject().member("withdrawn", hex(authority));
    return append(line.member("at", at.time_since_epoch().count()).endObject().take());
}

Result<void> DeviceLedger::erased(const std::vector<sync::ErasureOrder>& orders, Instant at) const {
    std::vector<std::string> lines;
    for (const sync::ErasureOrder& order : orders) {
        json::Writer line;
        line.beginObject().member("erased", order.target.text());
        line.member("reason", word(order.reason)).member("by", order.actor);
        lines.push_back(line.member("at", at.time_since_epoch().count()).endObject().take());
    }
    return appendLines(m_file, lines);
}

Result<void> DeviceLedger::append(const std::string& line) const {
    if (auto added = appendLines(m_file, {line}); !added) return added;
    bringCopyUpToDate();
    return {};
}

void DeviceLedger::bringCopyUpToDate() const {
    // What fails here is seen by copy(), and tried again with the next line.
    if (const auto folder = copyFolder(); folder && !folder->empty())
        std::ignore = bringOver(m_file, *folder / kFile);
}

Result<DeviceLedger::Contents> DeviceLedger::read() const {
    if (const auto folder = copyFolder(); !folder) return folder.error();
    Contents contents;
    for (const auto& file : files()) {
        const auto lines = linesOf(file);
        if (!lines) return lines.error();
        for (const std::string& line : *lines) readInto(contents, line);
    }
    return contents;
}

Result<void> DeviceLedger::keepCopyIn(const fs::path& folder) const {
    std::error_code why;
    fs::create_directories(folder, why);
    if (why)
        return Error{ErrorCode::Storage,
                     "Cannot make " + folder.string() + ": " + why.message() + "."};
    if (fs::equivalent(folder, m_file.parent_path(), why))
        return Error{ErrorCode::Invalid,
                     "The ledger's copy must lie in another folder than the data itself: name one "
                     "on another disk with --ledger-copy."};
    if (auto brought = bringOver(folder / kFile, m_file); !brought) return brought;
    if (auto brought = bringOver(m_file, folder / kFile); !brought) return brought;
    json::Writer settings;
    settings.beginObject().member("copy", fs::absolute(folder, why).string()).endObject();
    return writeSecretFile(m_settings, settings.take() + '\n');
}

DeviceLedger::Copy DeviceLedger::copy() const {
    const auto named = copyFolder();
    if (!named || named->empty()) return {};
    const fs::path& folder = *named;
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return {folder, Error{ErrorCode::NotFound, folder.string() + " is not there"}};
    const auto there = linesOf(folder / kFile);
    if (!there) return {folder, there.error()};
    const std::set<std::string> known(there->begin(), there->end());
    const auto lines = linesOf(m_file);
    if (!lines) return {folder, lines.error()};
    const auto missing = std::ranges::count_if(
        *lines, [&](const std::string& line) { return !known.contains(line); });
    if (missing == 0) return {folder, {}};
    return {folder, Error{ErrorCode::Storage,
                          folder.string() + " lacks " + std::to_string(missing) + " lines"}};
}

std::vector<fs::path> DeviceLedger::files() const {
    std::vector<fs::path> files;
    if (const auto folder = copyFolder(); folder && !folder->empty())
        files.push_back(*folder / kFile);
    files.push_back(m_file);
    return files;
}

Result<fs::path> DeviceLedger::copyFolder() const {
    const auto text = readSecretFile(m_settings);
    if (!text && text.error().code == ErrorCode::NotFound) return fs::path{};
    // That others can read it says itself how to mend it.
    if (!text && text.error().code == ErrorCode::Invalid)
        return Error{ErrorCode::Storage, text.error().detail + "."};
    if (!text) return unreadable(text.error(), m_settings);
    const auto settings = json::Document::parse(*text);
    return settings ? fs::path(settings->root().string("copy").value_or("")) : fs::path{};
}

}  // namespace banso
