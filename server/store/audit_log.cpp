// SPDX-License-Identifier: Apache-2.0
#include "server/store/audit_log.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "server/store/audit_chain.h"
#include "server/store/line_file.h"
#include "shared/base/limits.h"

namespace banso {
namespace {

constexpr std::size_t kCopyBytes = 64 * 1024;

bool isPlain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

Result<void> requirePlain(const AuditEntry& entry) {
    bool plain = isPlain(entry.actor) && isPlain(entry.subject);
    for (const auto& [fact, text] : entry.facts) plain = plain && isPlain(fact) && isPlain(text);
    if (plain) return {};
    return Error{ErrorCode::Invalid,
                 "The audit log takes ids, words and numbers of ASCII only; "
                 "the entry " +
                     std::string(name(entry.event)) +
                     " has another letter in it. Nothing was done."};
}

/// The log's file, open and locked against all others who write it.
Result<OpenFile> openLocked(const std::filesystem::path& path) {
    while (true) {
        OpenFile file(path, O_RDWR | O_CREAT | O_NOFOLLOW);
        if (!file) return fileError("open", path);
        while (::flock(file.descriptor(), LOCK_EX) != 0)
            if (errno != EINTR) return fileError("lock", path);
        struct stat held {};
        struct stat named {};
        if (::fstat(file.descriptor(), &held) != 0) return fileError("read", path);
        // Whoever cut off its beginning meanwhile has put another file in its place.
        if (::stat(path.c_str(), &named) == 0 && named.st_ino == held.st_ino) return file;
    }
}

/// What the next entry is chained to: the last line, or the beginning.
Result<AuditLink> lastLink(LineFile& lines, const std::filesystem::path& path) {
    const auto text = lines.previous();
    if (!text) return text.error();
    if (!*text) return AuditLink{};
    auto link = AuditLink::decode(**text);
    if (link) return std::move(*link);
    return Error{ErrorCode::Invalid,
                 "The last line of " + path.string() +
                     " is not as it was written, so that no entry can follow it. Keep the file "
                     "under another name, as it is evidence; the next entry then begins a new "
                     "one. See the runbook: The audit log is damaged"};
}

/// Nobody who asks for something is wrong about a file that is damaged here.
Error ofTheFile(Error error) {
    if (error.code == ErrorCode::Invalid) error.code = ErrorCode::Storage;
    return error;
}

/// The lines of these entries, each with its end. Errors: TooLarge.
Result<std::string> chained(AuditLink before, const std::vector<AuditEntry>& entries, Instant at) {
    std::string lines;
    for (const AuditEntry& entry : entries) {
        const std::string text = encodeAfter(before, entry, at);
        if (text.size() > limits::kAuditLineBytes)
            return Error{ErrorCode::TooLarge, "An entry of the audit log has more than " +
                                                  std::to_string(limits::kAuditLineBytes) +
                                                  " bytes. Nothing was done."};
        before = AuditLink::decode(text).value();
        lines += text + '\n';
    }
    return lines;
}

/// Writes the bytes of whole lines from there on into a new file beside `target`, and puts that in
/// its place.
Result<void> copyLines(const LineFile& lines, std::int64_t from,
                       const std::filesystem::path& target) {
    const std::filesystem::path temporary = target.string() + ".new";
    ::unlink(temporary.c_str());
    {
        const OpenFile file(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        if (!file) return fileError("create", temporary);
        while (from < lines.end()) {
            const auto piece = lines.bytes(from, kCopyBytes);
            if (!piece) return piece.error();
            if (!writeAll(file, *piece)) break;
            from += static_cast<std::int64_t>(piece->size());
        }
        if (from < lines.end() || ::fsync(file.descriptor()) != 0) {
            const Error error = fileError("write", temporary);
            ::unlink(temporary.c_str());
            return error;
        }
    }
    if (::rename(temporary.c_str(), target.c_str()) != 0) return fileError("rename to", target);
    return syncFolder(target.parent_path());
}

/// The lines that may be cut off.
struct Cut {
    std::int64_t lines = 0;
    AuditLink last;
};

/// By the order of the log, not by its times alone: a clock may have been set back.
Result<Cut> olderThan(const std::filesystem::path& path, Instant before) {
    const OpenFile file(path, O_RDONLY);
    if (!file) return fileError("read", path);
    const auto lines = LineFile::read(file, path, limits::kAuditLineBytes);
    if (!lines) return lines.error();
    Cut cut;
    bool isOlder = true;
    const auto read = lines->forEach([&](std::string_view text, std::int64_t) -> Result<void> {
        auto link = AuditLink::decode(text);
        isOlder = isOlder && link && link->line.at < before;
        if (!isOlder) return {};
        ++cut.lines;
        cut.last = std::move(*link);
        return {};
    });
    if (!read) return read.error();
    return cut;
}

}  // namespace

Result<void> AuditLog::append(const AuditEntry& entry, Instant at) const {
    return append(std::vector{entry}, at);
}

Result<void> AuditLog::append(const std::vector<AuditEntry>& entries, Instant at) const {
    if (entries.empty()) return {};
    for (const AuditEntry& entry : entries)
        if (auto plain = requirePlain(entry); !plain) return plain;
    const auto file = openLocked(m_file);
    if (!file) return file.error();
    auto lines = LineFile::read(*file, m_file, limits::kAuditLineBytes);
    if (!lines) return ofTheFile(lines.error());
    auto before = lastLink(*lines, m_file);
    if (!before) return ofTheFile(before.error());
    const auto text = chained(std::move(*before), entries, at);
    if (!text) return text.error();
    // Nobody was told of an entry without its end.
    if (::ftruncate(file->descriptor(), lines->end()) != 0 ||
        ::lseek(file->descriptor(), lines->end(), SEEK_SET) < 0)
        return fileError("write", m_file);
    if (!writeAll(*file, *text) || ::fsync(file->descriptor()) != 0) {
        Error error = fileError("write", m_file);
        // At the worst a line without its act stays, or one without its end.
        [[maybe_unused]] const int undone = ::ftruncate(file->descriptor(), lines->end());
        return error;
    }
    if (lines->end() == 0) return syncFolder(m_file.parent_path());
    return {};
}

bool AuditLog::isDamaged() const {
    const OpenFile file(m_file, O_RDONLY);
    if (!file) return false;
    auto lines = LineFile::read(file, m_file, limits::kAuditLineBytes);
    if (!lines) return lines.error().code == ErrorCode::Invalid;
    const auto last = lastLink(*lines, m_file);
    return !last && last.error().code == ErrorCode::Invalid;
}

Result<std::vector<AuditLog::Line>> AuditLog::newest(std::size_t linesMax,
                                                     std::optional<std::int64_t> before) const {
    const OpenFile file(m_file, O_RDONLY);
    if (!file && errno == ENOENT) return std::vector<Line>{};
    if (!file) return fileError("read", m_file);
    auto lines = LineFile::read(file, m_file, limits::kAuditLineBytes);
    if (!lines) return lines.error();
    const auto decoded = [&](std::string_view text) -> Result<Line> {
        auto link = AuditLink::decode(text);
        if (link) return std::move(link->line);
        return Error{ErrorCode::Invalid, m_file.string() +
                                             " holds a line that is not as it was written. "
                                             "See: banso-server audit verify"};
    };
    const auto isBeyond = [&](std::string_view text) -> Result<bool> {
        const auto line = decoded(text);
        if (!line) return line.error();
        return line->number >= *before;
    };
    if (before)
        if (auto gone = lines->goBefore(isBeyond); !gone) return gone.error();
    std::vector<Line> found;
    while (found.size() < linesMax) {
        const auto text = lines->previous();
        if (!text) return text.error();
        if (!*text) break;
        auto line = decoded(**text);
        if (!line) return line.error();
        found.push_back(std::move(*line));
    }
    return found;
}

std::optional<AuditLog::Line> AuditLog::last(AuditEvent event) const {
    const OpenFile file(m_file, O_RDONLY);
    if (!file) return std::nullopt;
    auto lines = LineFile::read(file, m_file, limits::kAuditLineBytes);
    while (lines) {
        const auto text = lines->previous();
        if (!text || !*text) break;
        auto link = AuditLink::decode(**text);
        if (link && link->line.event == name(event)) return std::move(link->line);
    }
    return std::nullopt;
}

Result<AuditLog::Verified> AuditLog::verify(const std::optional<Sha256>& kept) const {
    const OpenFile file(m_file, O_RDONLY);
    if (!file && errno == ENOENT)
        return Error{ErrorCode::NotFound, "There is no " + m_file.string() +
                                              ", though the first entry is made with the chamber: "
                                              "it was taken away."};
    if (!file) return fileError("read", m_file);
    const auto lines = LineFile::read(file, m_file, limits::kAuditLineBytes);
    if (!lines) return lines.error();
    AuditFollower follower(m_file, kept);
    const auto followed =
        lines->forEach([&](std::string_view text, std::int64_t) { return follower.follow(text); });
    if (!followed) return followed.error();
    if (auto whole = follower.finish(); !whole) return whole.error();
    Verified verified = follower.found();
    verified.unfinishedBytes = lines->unfinishedBytes();
    return verified;
}

Result<std::int64_t> AuditLog::trim(Instant before, const std::string& actor, Instant now) const {
    if (auto verified = verify(); !verified) return verified.error();
    const auto cut = olderThan(m_file, before);
    if (!cut) return cut.error();
    if (cut->lines == 0) return cut->lines;
    if (auto told = append({AuditEvent::LogTrimmed, actor, {}, factsOf(cut->last)}, now); !told)
        return told.error();
    const auto file = openLocked(m_file);
    if (!file) return file.error();
    const auto lines = LineFile::read(*file, m_file, limits::kAuditLineBytes);
    if (!lines) return lines.error();
    std::int64_t from = 0;
    const auto found =
        lines->forEach([&](std::string_view text, std::int64_t begin) -> Result<void> {
            const auto link = AuditLink::decode(text);
            if (link && link->before == cut->last.hash) from = begin;
            return {};
        });
    if (!found) return found.error();
    // Somebody else has cut off more meanwhile.
    if (from == 0) return 0;
    if (auto copied = copyLines(*lines, from, m_file); !copied) return copied.error();
    return cut->lines;
}

Result<void> AuditLog::copyTo(const AuditLog& target) const {
    const OpenFile file(m_file, O_RDONLY);
    if (!file) return fileError("read", m_file);
    const auto lines = LineFile::read(file, m_file, limits::kAuditLineBytes);
    if (!lines) return lines.error();
    return copyLines(*lines, 0, target.m_file);
}

Result<bool> AuditLog::isBeginningOf(const AuditLog& other) const {
    const OpenFile longer(other.m_file, O_RDONLY);
    if (!longer && errno == ENOENT) return false;
    if (!longer) return fileError("read", other.m_file);
    const OpenFile file(m_file, O_RDONLY);
    if (!file && errno == ENOENT) return true;
    if (!file) return fileError("read", m_file);
    const auto here = LineFile::read(file, m_file, limits::kAuditLineBytes);
    if (!here) return here.error();
    const auto there = LineFile::read(longer, other.m_file, limits::kAuditLineBytes);
    if (!there) return there.error();
    if (here->end() > there->end()) return false;
    for (std::int64_t from = 0; from < here->end();) {
        const auto piece = here->bytes(from, kCopyBytes);
        if (!piece) return piece.error();
        const auto same = there->bytes(from, piece->size());
        if (!same) return same.error();
        if (*piece != *same) return false;
        from += static_cast<std::int64_t>(piece->size());
    }
    return true;
}

}  // namespace banso
