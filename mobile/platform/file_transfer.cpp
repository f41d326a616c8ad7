// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/file_transfer.h"

#include <QByteArray>
#include <charconv>

namespace banso {
namespace {

/// What one request carries: some seconds of a slow mobile network.
constexpr std::int64_t kRequestBytes = 1024 * 1024;
/// Two programs of one tablet, or a hub that was restored, may move an offset; more is a fault.
constexpr int kBeginningsMax = 3;

const std::pair<std::string, std::string> kTus{"Tus-Resumable", "1.0.0"};

Result<void> ignore(std::string_view, std::string_view) {
    return {};
}

Result<void> tell(const FileWay::Progress& progress, std::int64_t bytes) {
    return progress ? progress(bytes) : Result<void>{};
}

Result<std::int64_t> offsetIn(const HttpsAnswer& answer) {
    const auto field = answer.fields.find("upload-offset");
    std::int64_t offset = -1;
    if (field != answer.fields.end())
        std::from_chars(field->second.data(), field->second.data() + field->second.size(), offset);
    if (offset < 0) return Error{ErrorCode::Malformed, "the hub's answer has no Upload-Offset"};
    return offset;
}

}  // namespace

Result<FileTransfer::Upload> FileTransfer::begin(const std::string& sha256, std::int64_t length) {
    const std::string coded = QByteArray::fromStdString(sha256).toBase64().toStdString();
    const auto answer = m_client.send({.path = "/v1/files",
                                       .contentType = {},
                                       .contentEncoding = {},
                                       .acceptEncoding = {},
                                       .fields = {kTus,
                                                  {"Upload-Length", std::to_string(length)},
                                                  {"Upload-Metadata", "sha256 " + coded}},
                                       .body = {}},
                                      ignore);
    if (!answer) return answer.error();
    const auto offset = offsetIn(*answer);
    if (!offset) return offset.error();
    const auto location = answer->fields.find("location");
    if (location == answer->fields.end() || !location->second.starts_with('/'))
        return Error{ErrorCode::Malformed, "the hub's answer has no Location"};
    return Upload{location->second, *offset};
}

Result<std::int64_t> FileTransfer::sendPiece(const Upload& upload, std::string piece) {
    const auto answer =
        m_client.send({.method = "PATCH",
                       .path = upload.path,
                       .contentType = "application/offset+octet-stream",
                       .contentEncoding = {},
                       .acceptEncoding = {},
                       .fields = {kTus, {"Upload-Offset", std::to_string(upload.offset)}},
                       .body = std::move(piece)},
                      ignore);
    if (!answer) return answer.error();
    return offsetIn(*answer);
}

Result<void> FileTransfer::send(const std::string& sha256, const Progress& progress) {
    const auto length = m_folder.lengthOf(sha256);
    if (!length) return length.error();
    Error moved;
    for (int i = 0; i < kBeginningsMax; ++i) {
        auto upload = begin(sha256, *length);
        if (!upload) return upload.error();
        while (upload->offset < *length) {
            if (auto told = tell(progress, upload->offset); !told) return told;
            auto piece = m_folder.read(sha256, upload->offset, kRequestBytes);
            if (!piece) return piece.error();
            const auto offset = sendPiece(*upload, std::move(*piece));
            if (!offset && offset.error().code != ErrorCode::Gap) return offset.error();
            if (!offset || *offset <= upload->offset) {
                moved = {ErrorCode::Gap, "the hub goes on with this upload elsewhere"};
                break;
            }
            upload->offset = *offset;
        }
        if (upload->offset < *length) continue;
        return tell(progress, *length);
    }
    return moved;
}

Result<void> FileTransfer::fetch(const std::string& sha256, const Progress& progress) {
    if (m_folder.has(sha256)) return {};
    const std::int64_t from = m_folder.fetched(sha256);
    HttpsRequest asked{.method = "GET",
                       .path = "/v1/files/" + sha256,
                       .contentType = {},
                       .contentEncoding = {},
                       .acceptEncoding = {},
                       .body = {}};
    if (from > 0) asked.fields = {{"Range", "bytes=" + std::to_string(from) + "-"}};
    const auto answer = m_client.send(asked, [&](std::string_view, std::string_view piece) {
        if (auto added = m_folder.addFetched(sha256, piece); !added) return added;
        return tell(progress, m_folder.fetched(sha256));
    });
    // A part as long as the whole broke off before it was checked: there is no byte left to ask
    // for.
    const bool nothingLeft = !answer && answer.error().detail.starts_with("HTTP 416");
    if (!answer && !nothingLeft) return answer.error();
    return m_folder.finishFetched(sha256);
}

}  // namespace banso
