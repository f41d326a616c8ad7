// SPDX-License-Identifier: Apache-2.0
#include "server/ops/file_copies.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>

#include "server/ops/sealed_copy.h"
#include "server/store/durable.h"
#include "shared/codec/enrolment.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPieceBytes = 256 * 1024;
constexpr const char* kSealedSuffix = ".sealed";
constexpr const char* kMakingSuffix = ".new";

/// Where the whole files lie, as FileStore puts them: by the first two digits of their hash.
fs::path wholeFolder(const DataFolder& folder) {
    return folder.filesFolder() / "whole";
}

fs::path placeIn(const fs::path& folder, const std::string& hash) {
    return folder / hash.substr(0, 2) / hash;
}

Result<void> moveTo(const fs::path& making, const fs::path& path) {
    if (::rename(making.c_str(), path.c_str()) != 0) return fileError("rename to", path);
    return syncFolder(path.parent_path());
}

Result<void> seal(const fs::path& whole, const std::optional<RecoveryKey::Public>& to,
                  const fs::path& path) {
    if (auto made = makePrivateFolder(path.parent_path()); !made) return made;
    const fs::path making = path.string() + kMakingSuffix;
    auto writer = SealedWriter::create(making, to);
    if (!writer) return writer.error();
    std::ifstream file(whole, std::ios::binary);
    if (!file) return fileError("open", whole);
    std::string piece(kPieceBytes, '\0');
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) ||
           file.gcount() > 0) {
        const auto size = static_cast<std::size_t>(file.gcount());
        if (auto added = writer->add(std::string_view(piece).substr(0, size)); !added) return added;
    }
    if (file.bad()) return Error{ErrorCode::Storage, "Cannot read " + whole.string() + "."};
    if (auto finished = writer->finish(); !finished) return finished.error();
    return moveTo(making, path);
}

bool isSealedTo(const fs::path& path, const std::optional<RecoveryKey::Public>& to) {
    const auto half = SealedReader::sealedTo(path);
    return half && *half == to;
}

/// Into a new file; the hash of what came out.
Result<Sha256> open(const fs::path& sealed, const std::optional<RecoveryKey>& key,
                    const fs::path& making) {
    auto reader = SealedReader::open(sealed, key);
    if (!reader) return reader.error();
    ::unlink(making.c_str());
    const OpenFile file(making, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file) return fileError("create", making);
    Sha256Stream sum;
    while (true) {
        const auto piece = reader->readSome();
        if (!piece) return piece.error();
        if (piece->empty()) break;
        sum.add(*piece);
        if (!writeAll(file, *piece)) return fileError("write", making);
    }
    if (::fsync(file.descriptor()) != 0) return fileError("write", making);
    return sum.finish();
}

Result<void> bringBack(const fs::path& sealed, const std::optional<RecoveryKey>& key,
                       const std::string& hash, const fs::path& path) {
    if (auto made = makePrivateFolder(path.parent_path()); !made) return made;
    const fs::path making = path.string() + kMakingSuffix;
    const auto opened = open(sealed, key, making);
    if (opened && hex(*opened) == hash) return moveTo(making, path);
    ::unlink(making.c_str());
    if (!opened) return opened.error();
    return Error{ErrorCode::Invalid, sealed.string() + " holds another file than it says."};
}

/// A chamber without attachments has no such folder.
Result<void> wasRead(const fs::path& folder, const std::error_code& why) {
    if (!why || why == std::errc::no_such_file_or_directory) return {};
    return Error{ErrorCode::Storage, "Cannot read " + folder.string() + ": " + why.message() + "."};
}

void count(CopiedFiles& all, const Result<void>& done) {
    if (done) {
        ++all.copied;
        return;
    }
    if (all.failed++ == 0) all.why = done.error().detail;
}

}  // namespace

Result<CopiedFiles> copyFiles(const DataFolder& folder,
                              const std::optional<RecoveryKey::Public>& sealedTo,
                              const fs::path& backups) {
    CopiedFiles all;
    const fs::path to = backups / "files";
    if (auto made = makePrivateFolder(to); !made) return made.error();
    std::error_code error;
    for (fs::recursive_directory_iterator at(wholeFolder(folder), error), end; !error && at != end;
         at.increment(error)) {
        const std::string hash = at->path().filename().string();
        std::error_code ignored;
        if (!at->is_regular_file(ignored) || !parseSha256(hash)) continue;
        const fs::path path = placeIn(to, hash).string() + kSealedSuffix;
        if (isSealedTo(path, sealedTo)) continue;
        const auto sealed = seal(at->path(), sealedTo, path);
        if (fs::exists(at->path(), ignored))
            count(all, sealed);
        else  // erased meanwhile, and its copy was looked for before it was there
            fs::remove(path, ignored);
    }
    if (auto read = wasRead(wholeFolder(folder), error); !read) return read.error();
    return all;
}

bool hasCopy(const fs::path& backups, const std::string& sha256) {
    std::error_code ignored;
    return fs::exists(placeIn(backups / "files", sha256).string() + kSealedSuffix, ignored);
}

Result<void> removeCopy(const fs::path& backups, const std::string& sha256) {
    const std::string copy = placeIn(backups / "files", sha256).string() + kSealedSuffix;
    for (const fs::path path : {copy, copy + kMakingSuffix})
        if (::unlink(path.c_str()) != 0 && errno != ENOENT) return fileError("delete", path);
    return {};
}

Result<CopiedFiles> bringFilesBack(const fs::path& backups, const std::optional<RecoveryKey>& key,
                                   const DataFolder& folder) {
    CopiedFiles all;
    std::error_code error;
    for (fs::recursive_directory_iterator at(backups / "files", error), end; !error && at != end;
         at.increment(error)) {
        const std::string hash = at->path().stem().string();
        std::error_code ignored;
        if (at->path().extension() != kSealedSuffix || !parseSha256(hash)) continue;
        const fs::path path = placeIn(wholeFolder(folder), hash);
        if (!fs::exists(path, ignored)) count(all, bringBack(at->path(), key, hash, path));
    }
    if (auto read = wasRead(backups / "files", error); !read) return read.error();
    return all;
}

}  // namespace banso
