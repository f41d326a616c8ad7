// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

namespace banso {

enum class HttpMethod { Get, Head, Post, Put, Patch, Delete, Options, Other };

/// Who is at the other end of a connection. On a listener that asks for no certificate only the
/// address is filled.
struct PeerIdentity {
    /// The certificate's common name; what state the device is in must be looked up at every
    /// request.
    DeviceId deviceId;
    /// Lower-case hexadecimal digits.
    std::string certificateSerial;
    /// SHA-256 over the certificate's DER form, lower-case hexadecimal digits.
    std::string certificateFingerprint;
    std::string address;
    /// When the certificate expires. An expired one passes the handshake: what it is still good for
    /// is said at each request.
    Instant validUntil;
};

/// One request as a handler sees it: complete, within the listener's limits, its body still in the
/// encoding that `contentEncoding` names.
struct HttpRequest {
    HttpMethod method = HttpMethod::Other;
    std::string path;
    /// What follows the question mark, as it came.
    std::string query;
    std::string contentType;
    std::string contentEncoding;
    std::string acceptEncoding;
    /// All fields, names in lower case.
    std::map<std::string, std::string, std::less<>> headers;
    std::string body;
    PeerIdentity peer;

    /// Empty when there is none.
    std::string_view header(std::string_view lowerCaseName) const {
        const auto found = headers.find(lowerCaseName);
        return found == headers.end() ? std::string_view{} : std::string_view(found->second);
    }
};

/// A long body that is made while it is sent. It is pulled, and destroyed, on the worker threads,
/// by one at a time but not always the same.
class ChunkSource {
  public:
    virtual ~ChunkSource() = default;
    /// Replaces `chunk` by the next piece (some tens of kB: it is the memory that a slow client
    /// holds); false when there is none. An error cuts the connection, so that the client sees a
    /// body that broke off.
    virtual Result<bool> next(std::string& chunk) = 0;
};

/// What a handler answers: a body in one piece, or a source of chunks.
struct HttpResponse {
    unsigned status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::unique_ptr<ChunkSource> chunks;
};

/// Takes a long body while it comes, piece by piece, on the worker threads. Destroyed before
/// `finish` when the body broke off: what was taken until then is the sink's to keep or to drop.
class BodySink {
  public:
    virtual ~BodySink() = default;
    /// An error ends the request and is its answer.
    virtual Result<void> take(std::string_view piece) = 0;
    /// The body was whole.
    virtual Result<HttpResponse> finish() = 0;
};

}  // namespace banso
