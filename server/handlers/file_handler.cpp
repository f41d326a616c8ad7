// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/file_handler.h"

#include <unistd.h>

#include <cerrno>
#include <charconv>

#include "server/handlers/tus.h"
#include "server/http/error_mapping.h"
#include "sync/hub/files.h"

namespace banso {
namespace {

constexpr const char* kFiles = "/v1/files";
constexpr const char* kOneFile = "/v1/files/";
/// Read and sent at once.
constexpr std::size_t kChunkBytes = 64 * 1024;

std::string_view nameIn(const HttpRequest& request) {
    return std::string_view(request.path).substr(std::string_view(kOneFile).size());
}

HttpResponse offsetOf(unsigned status, const FileStore::Upload& upload) {
    HttpResponse response;
    response.status = status;
    response.headers = {{"Upload-Offset", std::to_string(upload.offset)},
                        {"Upload-Length", std::to_string(upload.length)},
                        {"Cache-Control", "no-store"}};
    return response;
}

/// A part of a file, from its first byte to its last.
struct Range {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// "bytes=FIRST-" or "bytes=FIRST-LAST"; nothing for what this does not serve.
std::optional<Range> parseRange(std::string_view text, std::int64_t length) {
    constexpr std::string_view kUnit = "bytes=";
    const std::size_t dash = text.find('-');
    if (!text.starts_with(kUnit) || dash == std::string_view::npos) return std::nullopt;
    const auto numberIn = [](std::string_view digits) {
        std::int64_t value = -1;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} && end == digits.data() + digits.size() ? value : -1;
    };
    Range range{numberIn(text.substr(kUnit.size(), dash - kUnit.size())), length - 1};
    if (dash + 1 < text.size()) range.last = std::min(range.last, numberIn(text.substr(dash + 1)));
    if (range.first < 0 || range.last < range.first) return std::nullopt;
    return range;
}

class FileChunks final : public ChunkSource {
  public:
    FileChunks(OpenFile file, Range range)
        : m_file(std::move(file)), m_at(range.first), m_left(range.last - range.first + 1) {}

    Result<bool> next(std::string& chunk) override {
        chunk.resize(
            static_cast<std::size_t>(std::min(m_left, static_cast<std::int64_t>(kChunkBytes))));
        if (chunk.empty()) return false;
        const ssize_t size = ::pread(m_file.descriptor(), chunk.data(), chunk.size(), m_at);
        if (size <= 0) return Error{ErrorCode::Storage, "a file of an attachment broke off"};
        chunk.resize(static_cast<std::size_t>(size));
        m_at += size;
        m_left -= size;
        return true;
    }

  private:
    OpenFile m_file;
    std::int64_t m_at;
    std::int64_t m_left;
};

}  // namespace

/// Writes what comes to its upload. When the connection breaks, what came stays.
class FileHandler::Sink final : public BodySink {
  public:
    Sink(FileHandler& handler, Reader reader, FileStore::Writer writer)
        : m_handler(handler), m_reader(std::move(reader)), m_writer(std::move(writer)) {}

    Result<void> take(std::string_view piece) override {
        if (auto may = m_handler.m_intake.take(m_reader.device, piece.size()); !may) return may;
        return m_writer.append(piece);
    }

    Result<HttpResponse> finish() override {
        const auto upload = m_writer.finish();
        if (!upload) return upload.error();
        if (upload->isWhole())
            if (auto told = m_handler.tellArrived(m_reader, upload->sha256); !told)
                return told.error();
        return offsetOf(204, *upload);
    }

  private:
    FileHandler& m_handler;
    Reader m_reader;
    FileStore::Writer m_writer;
};

void FileHandler::addTo(Router& router) {
    for (const char* path : {kFiles, kOneFile}) {
        router.add(HttpMethod::Options, path, [this](const HttpRequest&) { return describe(); });
        router.addField(path, "Tus-Resumable", tus::kVersion);
    }
    router.add(HttpMethod::Post, kFiles, [this](const HttpRequest& r) { return create(r); });
    router.add(HttpMethod::Head, kOneFile, [this](const HttpRequest& r) { return tellOffset(r); });
    router.add(HttpMethod::Delete, kOneFile, [this](const HttpRequest& r) { return drop(r); });
    router.add(HttpMethod::Get, kOneFile, [this](const HttpRequest& r) { return send(r); });
    router.addUpload(HttpMethod::Patch, kOneFile, limits::kAttachmentBytes,
                     [this](const HttpRequest& r) { return append(r); });
}

Result<FileHandler::Reader> FileHandler::admit(const HttpRequest& request, DeviceUse use) {
    return attempt([&]() -> Result<Reader> {
        auto store = m_readers.take();
        if (!store) return store.error();
        const auto device = admitDevice(**store, request.peer, use, m_clock.now());
        if (!device) return device.error();
        return Reader{request.peer.deviceId, device->person};
    });
}

Result<bool> FileHandler::mayRead(const Reader& reader, std::string_view sha256) {
    return attempt([&]() -> Result<bool> {
        auto store = m_readers.take();
        if (!store) return store.error();
        return sync::Files::readIn(**store, m_chamberClock, sha256, reader.person).has_value();
    });
}

Result<bool> FileHandler::mayBeSent(const Reader& reader, std::string_view sha256) {
    return attempt([&]() -> Result<bool> {
        auto store = m_readers.take();
        if (!store) return store.error();
        const auto file = sync::Files::readIn(**store, m_chamberClock, sha256, reader.person);
        if (!file) return false;
        const auto overseen =
            sync::Access(**store, m_chamberClock).overseenBy(reader.person).contains(*file);
        const auto record = overseen ? (*store)->record(*file) : nullptr;
        if (!record) return true;
        auto noted = m_reads.write(reader.person, *record, {"device", reader.device});
        if (!noted) return noted.error();
        return true;
    });
}

Result<void> FileHandler::requireNotErased(std::string_view sha256) {
    return attempt([&]() -> Result<void> {
        auto store = m_readers.take();
        if (!store) return store.error();
        if ((*store)->erasures().isErasedFile(sha256))
            return Error{ErrorCode::NotFound, "What this file belonged to was erased."};
        return {};
    });
}

Result<void> FileHandler::tellArrived(const Reader& reader, const std::string& sha256) {
    return m_writer.writeFor(reader.device, [&](ChamberFile& chamber) -> Result<void> {
        chamber.hub().fileArrived(sha256, reader.person);
        return {};
    });
}

Result<FileStore::Upload> FileHandler::find(const Reader& reader, std::string_view id) {
    auto upload = m_files.find(reader.device, id);
    if (upload || upload.error().code != ErrorCode::NotFound) return upload;
    const std::string sha256(id.substr(0, id.find('-')));
    const auto length = m_files.lengthOf(sha256);
    const auto may = mayRead(reader, sha256);
    if (!may) return may.error();
    FileStore::Upload whole{sha256, length ? *length : 0, length ? *length : 0};
    if (!*may || !length || whole.id() != id) return upload;
    return whole;
}

Result<HttpResponse> FileHandler::describe() const {
    HttpResponse response;
    response.status = 204;
    response.headers = {{"Tus-Version", tus::kVersion},
                        {"Tus-Extension", "creation,termination"},
                        {"Tus-Max-Size", std::to_string(limits::kAttachmentBytes)}};
    return response;
}

Result<HttpResponse> FileHandler::create(const HttpRequest& request) {
    if (auto refusal = tus::wrongVersion(request)) return std::move(*refusal);
    const auto reader = admit(request, DeviceUse::HandIn);
    if (!reader) return reader.error();
    const auto length = tus::number(request, "upload-length");
    if (!length) return length.error();
    const auto metadata = tus::metadata(request);
    if (!metadata) return metadata.error();
    const auto named = metadata->find("sha256");
    if (named == metadata->end())
        return Error{ErrorCode::Malformed, "Upload-Metadata must name the file's sha256."};
    if (auto wanted = requireNotErased(named->second); !wanted) return wanted.error();
    auto upload = find(*reader, FileStore::Upload{named->second, *length, 0}.id());
    if (!upload) upload = m_files.begin(reader->device, named->second, *length);
    if (!upload) return upload.error();
    if (upload->isWhole())
        if (auto told = tellArrived(*reader, upload->sha256); !told) return told.error();
    HttpResponse response = offsetOf(201, *upload);
    response.headers.emplace_back("Location", kOneFile + upload->id());
    return response;
}

Result<HttpResponse> FileHandler::tellOffset(const HttpRequest& request) {
    if (auto refusal = tus::wrongVersion(request)) return std::move(*refusal);
    const auto reader = admit(request, DeviceUse::HandIn);
    if (!reader) return reader.error();
    const auto upload = find(*reader, nameIn(request));
    if (!upload) return upload.error();
    return offsetOf(200, *upload);
}

Result<UploadStart> FileHandler::append(const HttpRequest& request) {
    if (auto refusal = tus::wrongVersion(request)) return UploadStart(std::move(*refusal));
    if (request.contentType != tus::kPatchType)
        return UploadStart(errorResponse(415, "unsupported_media_type",
                                         "Content-Type must be application/offset+octet-stream."));
    auto reader = admit(request, DeviceUse::HandIn);
    if (!reader) return reader.error();
    const auto offset = tus::number(request, "upload-offset");
    if (!offset) return offset.error();
    auto writer = m_files.append(reader->device, nameIn(request), *offset);
    if (!writer) return writer.error();
    return UploadStart(std::make_unique<Sink>(*this, std::move(*reader), std::move(*writer)));
}

Result<HttpResponse> FileHandler::drop(const HttpRequest& request) {
    if (auto refusal = tus::wrongVersion(request)) return std::move(*refusal);
    const auto reader = admit(request, DeviceUse::Sync);
    if (!reader) return reader.error();
    if (auto dropped = m_files.drop(reader->device, nameIn(request)); !dropped)
        return dropped.error();
    HttpResponse response;
    response.status = 204;
    return response;
}

Result<HttpResponse> FileHandler::send(const HttpRequest& request) {
    const auto reader = admit(request, DeviceUse::Sync);
    if (!reader) return reader.error();
    const std::string_view sha256 = nameIn(request);
    const auto may = mayBeSent(*reader, sha256);
    if (!may) return may.error();
    // Whether a file is here is nobody's business who may not read it.
    if (!*may) return Error{ErrorCode::NotFound, "The file is not here."};
    const auto length = m_files.lengthOf(sha256);
    if (!length) return length.error();
    auto file = m_files.read(sha256);
    if (!file) return file.error();
    Range range{0, *length - 1};
    HttpResponse response;
    response.headers = {{"Content-Type", "application/octet-stream"},
                        {"Accept-Ranges", "bytes"},
                        {"ETag", '"' + std::string(sha256) + '"'},
                        {"Cache-Control", "private, no-store"}};
    if (const std::string_view asked = request.header("range"); !asked.empty()) {
        const auto parsed = parseRange(asked, *length);
        if (!parsed) {
            response.status = 416;
            response.headers.emplace_back("Content-Range", "bytes */" + std::to_string(*length));
            return response;
        }
        range = *parsed;
        response.status = 206;
        response.headers.emplace_back("Content-Range", "bytes " + std::to_string(range.first) +
                                                           "-" + std::to_string(range.last) + "/" +
                                                           std::to_string(*length));
    }
    response.chunks = std::make_unique<FileChunks>(std::move(*file), range);
    return response;
}

}  // namespace banso
