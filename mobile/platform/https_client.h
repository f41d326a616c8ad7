// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "mobile/platform/device_identity.h"

namespace banso {

/// What is sent in one POST.
struct HttpsPost {
    std::string path;
    std::string contentType;
    std::string contentEncoding;  // empty: identity
    std::string acceptEncoding;   // empty: identity
    std::string body;
};

/// Takes the bytes of a good answer as they come, still packed as `contentEncoding` says. An error
/// ends the exchange.
using BodySink = std::function<Result<void>(std::string_view contentEncoding, std::string_view)>;

/// Blocking HTTPS to one server: TLS 1.3, one authority trusted, one connection kept from call to
/// call. Lives in the thread that calls it.
class HttpsClient {
  public:
    /// Without a byte in either direction. A hub that merges a month's work answers within seconds;
    /// a mobile network may be gone for half a minute between two cells.
    static constexpr std::chrono::milliseconds kSilence{60'000};

    /// Without key and certificate in `identity` none is shown. A server that says nothing for
    /// `silence` is given up.
    HttpsClient(const std::string& address, std::uint16_t port, const DeviceIdentity& identity,
                std::chrono::milliseconds silence = kSilence);

    /// Sends and waits. Errors: Offline (nobody answers), TimedOut, Incomplete (broke off),
    /// Unauthenticated (the handshake failed on either side), the sink's, and what the server
    /// refused the request for.
    Result<void> post(const HttpsPost& post, const BodySink& sink);

  private:
    QString m_host;
    int m_port;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
};

}  // namespace banso
