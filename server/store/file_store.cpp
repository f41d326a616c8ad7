// SPDX-License-Identifier: Apache-2.0
#include "server/store/file_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>

#include "server/store/durable.h"
#include "shared/base/hash.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashDigits = 64;
constexpr std::size_t kReadBytes = 64 * 1024;

bool isHash(std::string_view text) {
    return text.size() == kHashDigits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<FileStore::Upload> parseId(std::string_view id) {
    if (id.size() < kHashDigits + 2 || !isHash(id.substr(0, kHashDigits)) || id[kHashDigits] != '-')
        return std::nullopt;
    const std::string_view digits = id.substr(kHashDigits + 1);
    FileStore::Upload upload{std::string(id.substr(0, kHashDigits)), 0, 0};
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), upload.length);
    const bool isLength = error == std::errc{} && end == digits.data() + digits.size() &&
                          upload.length > 0 && upload.id() == id;
    return isLength ? std::optional(upload) : std::nullopt;
}

Error noUpload() {
    return {ErrorCode::NotFound, "This device has begun no such upload; begin it anew."};
}

Result<std::string> hashOf(const fs::path& path) {
    const OpenFile file(path, O_RDONLY);
    if (!file) return fileError("read", path);
    Sha256Stream hash;
    std::array<char, kReadBytes> piece;
    while (true) {
        const ssize_t size = ::read(file.descriptor(), piece.data(), piece.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return fileError("read", path);
        if (size == 0) break;
        hash.add({piece.data(), static_cast<std::size_t>(size)});
    }
    return hex(hash.finish());
}

}  // namespace

Result<FileStore> FileStore::open(fs::path folder, std::int64_t diskReserveBytes) {
    for (const char* part : {"whole", "uploads"})
        if (auto made = makePrivateFolder(folder / part); !made) return made.error();
    return FileStore(std::move(folder), diskReserveBytes);
}

fs::path FileStore::uploadsOf(const DeviceId& device) const {
    return m_folder / "uploads" / device;
}

fs::path FileStore::wholePath(std::string_view sha256) const {
    return m_folder / "whole" / sha256.substr(0, 2) / sha256;
}

Result<void> FileStore::checkRoom(const fs::path& uploads, std::int64_t length) const {
    std::error_code ignored;
    std::size_t begun = 0;
    for (fs::directory_iterator at(uploads, ignored), end; !ignored && at != end;
         at.increment(ignored))
        ++begun;
    if (begun >= limits::kUploadsPerDevice)
        return Error{ErrorCode::TooLarge,
                     "This device has begun too many uploads; finish or delete some first."};
    struct statvfs disk {};
    if (::statvfs(m_folder.c_str(), &disk) != 0) return fileError("look at", m_folder);
    const auto free =
        static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
    if (free < length + m_diskReserveBytes)
        return Error{ErrorCode::DiskFull, "The disk has no room left for attachments."};
    return {};
}

Result<FileStore::Upload> FileStore::begin(const DeviceId& device, std::string_view sha256,
                                           std::int64_t length) {
    if (!isHash(sha256) || length <= 0)
        return Error{ErrorCode::Invalid,
                     "An upload needs the SHA-256 (64 hexadecimal digits) and "
                     "the length of its file."};
    if (length > limits::kAttachmentBytes)
        return Error{ErrorCode::TooLarge, "A file may have at most " +
                                              std::to_string(limits::kAttachmentBytes) + " bytes."};
    const Upload upload{std::string(sha256), length, 0};
    if (auto begun = find(device, upload.id())) return begun;
    const fs::path folder = uploadsOf(device);
    if (auto room = checkRoom(folder, length); !room) return room.error();
    if (auto made = makePrivateFolder(folder); !made) return made.error();
    const fs::path path = folder / upload.id();
    if (!OpenFile(path, O_WRONLY | O_CREAT)) return fileError("create", path);
    if (auto synced = syncFolder(folder); !synced) return synced.error();
    return upload;
}

Result<FileStore::Upload> FileStore::find(const DeviceId& device, std::string_view id) const {
    auto upload = parseId(id);
    if (!upload) return noUpload();
    const fs::path path = uploadsOf(device) / upload->id();
    const OpenFile file(path, O_RDONLY);
    struct stat state {};
    if (!file) return noUpload();
    // What a client hears of is safe: it will not send it again.
    if (::fdatasync(file.descriptor()) != 0 || ::fstat(file.descriptor(), &state) != 0)
        return fileError("read", path);
    upload->offset = state.st_size;
    return *upload;
}

Result<FileStore::Writer> FileStore::append(const DeviceId& device, std::string_view id,
                                            std::int64_t offset) {
    const auto upload = find(device, id);
    if (!upload) return upload.error();
    const fs::path path = uploadsOf(device) / upload->id();
    {
        const std::lock_guard lock(m_busy->mutex);
        if (!m_busy->paths.insert(path).second)
            return Error{ErrorCode::Unavailable, "another request writes to this upload"};
    }
    // Found again: while it was looked for, another request may have written.
    const auto now = find(device, id);
    Writer writer(*this, path, OpenFile(path, O_WRONLY | O_APPEND), now ? *now : *upload);
    if (!now) return now.error();
    if (!writer.m_file) return fileError("open", path);
    if (now->offset != offset)
        return Error{ErrorCode::Gap, "The next byte is number " + std::to_string(now->offset) +
                                         ", not " + std::to_string(offset) + "."};
    return writer;
}

Result<void> FileStore::drop(const DeviceId& device, std::string_view id) {
    const auto upload = find(device, id);
    if (!upload) return upload.error();
    const fs::path path = uploadsOf(device) / upload->id();
    if (::unlink(path.c_str()) != 0) return fileError("delete", path);
    return {};
}

Result<std::int64_t> FileStore::lengthOf(std::string_view sha256) const {
    const auto file = read(sha256);
    if (!file) return file.error();
    struct stat state {};
    if (::fstat(file->descriptor(), &state) != 0) return fileError("read", wholePath(sha256));
    return std::int64_t{state.st_size};
}

Result<OpenFile> FileStore::read(std::string_view sha256) const {
    if (!isHash(sha256)) return Error{ErrorCode::NotFound, "No file has this name."};
    OpenFile file(wholePath(sha256), O_RDONLY);
    if (!file && errno == ENOENT) return Error{ErrorCode::NotFound, "The file is not here."};
    if (!file) return fileError("read", wholePath(sha256));
    return file;
}

Result<void> FileStore::keep(const fs::path& upload, std::string_view sha256) const {
    const fs::path whole = wholePath(sha256);
    if (auto made = makePrivateFolder(whole.parent_path()); !made) return made;
    if (::rename(upload.c_str(), whole.c_str()) != 0) return fileError("rename to", whole);
    for (const fs::path& folder : {whole.parent_path(), m_folder / "whole"})
        if (auto synced = syncFolder(folder); !synced) return synced;
    return {};
}

Result<void> FileStore::remove(std::string_view sha256) const {
    if (!isHash(sha256)) return {};
    const fs::path whole = wholePath(sha256);
    if (::unlink(whole.c_str()) != 0 && errno != ENOENT) return fileError("delete", whole);
    std::error_code error;
    for (fs::recursive_directory_iterator at(m_folder / "uploads", error), end; !error && at != end;
         at.increment(error)) {
        if (!at->path().filename().string().starts_with(sha256)) continue;
        if (::unlink(at->path().c_str()) != 0 && errno != ENOENT)
            return fileError("delete", at->path());
    }
    return {};
}

std::vector<fs::path> FileStore::olderThan(const char* part, std::chrono::hours age) const {
    const auto limit = fs::file_time_type::clock::now() - age;
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::recursive_directory_iterator at(m_folder / part, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code gone;
        if (at->is_regular_file(gone) && at->last_write_time(gone) <= limit && !gone)
            found.push_back(at->path());
    }
    return found;
}

std::vector<std::string> FileStore::wholeOlderThan(std::chrono::hours age) const {
    std::vector<std::string> hashes;
    for (const fs::path& path : olderThan("whole", age))
        if (std::string name = path.filename().string(); isHash(name))
            hashes.push_back(std::move(name));
    return hashes;
}

void FileStore::dropUploadsOlderThan(std::chrono::hours age) {
    std::error_code gone;
    for (const fs::path& path : olderThan("uploads", age)) fs::remove(path, gone);
}

FileStore::Writer::Writer(FileStore& store, fs::path path, OpenFile file, Upload upload)
    : m_store(&store),
      m_path(std::move(path)),
      m_file(std::move(file)),
      m_upload(std::move(upload)) {}

FileStore::Writer::Writer(Writer&& other) noexcept
    : m_store(std::exchange(other.m_store, nullptr)),
      m_path(std::move(other.m_path)),
      m_file(std::move(other.m_file)),
      m_upload(std::move(other.m_upload)) {}

FileStore::Writer::~Writer() {
    if (m_store == nullptr) return;
    const std::lock_guard lock(m_store->m_busy->mutex);
    m_store->m_busy->paths.erase(m_path);
}

Result<void> FileStore::Writer::append(std::string_view piece) {
    const auto size = static_cast<std::int64_t>(piece.size());
    if (size > m_upload.length - m_upload.offset)
        return Error{ErrorCode::TooLarge, "More bytes were sent than the file was said to have."};
    if (!writeAll(m_file, piece)) return fileError("write", m_path);
    m_upload.offset += size;
    return {};
}

Result<FileStore::Upload> FileStore::Writer::finish() {
    if (::fdatasync(m_file.descriptor()) != 0) return fileError("write", m_path);
    if (!m_upload.isWhole()) return m_upload;
    const auto hash = hashOf(m_path);
    if (!hash) return hash.error();
    if (*hash != m_upload.sha256) {
        ::unlink(m_path.c_str());
        return Error{ErrorCode::Invalid,
                     "What was sent is not the file that was announced: its SHA-256 is another. "
                     "All of it was dropped; begin it anew."};
    }
    if (auto kept = m_store->keep(m_path, m_upload.sha256); !kept) return kept.error();
    return m_upload;
}

}  // namespace banso
