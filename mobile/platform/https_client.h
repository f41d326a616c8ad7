// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "mobile/platform/device_identity.h"

namespace banso {

/// What is sent in one request.
struct HttpsRequest {
    std::string method = "POST";
    std::string path;
    std::string contentType;      // empty: there is no body
    std::string contentEncoding;  // empty: identity
    std::string acceptEncoding;   // empty: identity
    std::vector<std::pair<std::string, std::string>> fields{};
    std::string body;
};

/// A good answer (2xx), its body aside.
struct HttpsAnswer {
    int status = 0;
    std::map<std::string, std::string, std::less<>> fields;  // names in lower case
};

/// Takes the bytes of a good answer as they come, still packed as `contentEncoding` says. An error
/// ends the exchange.
using AnswerSink = std::function<Result<void>(std::string_view contentEncoding, std::string_view)>;

/// Blocking HTTPS to one server: TLS 1.3, one authority trusted, one connection kept from call to
/// call. Lives in the thread that calls it.
class HttpsClient {
  public:
    /// Without a byte in either direction. A hub that merges a month's work answers within seconds;
    /// a mobile network may be gone for half a minute between two cells.
    static constexpr std::chrono::milliseconds kSilence{60'000};

    /// Waits for so long.
    using Pause = std::function<void(std::chrono::seconds)>;
    static void sleep(std::chrono::seconds wait);

    /// Without key and certificate in `identity` none is shown. A server that says nothing for
    /// `silence` is given up. `pause`: how it waits when the hub asks for it.
    HttpsClient(const std::string& address, std::uint16_t port, const DeviceIdentity& identity,
                std::chrono::milliseconds silence = kSilence, Pause pause = &HttpsClient::sleep);

    /// Sends and waits; the same again when the hub asks for some seconds of patience (429 with
    /// Retry-After), a few times. Errors: TooOften (it asks for more than that), Offline (nobody
    /// answers), TimedOut, Incomplete (broke off), Unauthenticated (the handshake failed on either
    /// side), the sink's, and what the server refused the request for.
    Result<HttpsAnswer> send(const HttpsRequest& request, const AnswerSink& sink);
    /// Sends a JSON object and gives back the answer's, of at most 64 KiB. Errors: those of `send`,
    /// TooLarge.
    Result<std::string> sendJson(std::string path, std::string body);
    /// The same of any body.
    Result<std::string> sendForText(const HttpsRequest& request);

  private:
    QString m_host;
    int m_port;
    QSslConfiguration m_tls;
    Pause m_pause;
    QNetworkAccessManager m_network;
};

}  // namespace banso
