// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/ssl.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "server/auth/openssl_handles.h"
#include "shared/base/hash.h"

namespace banso::tests {

/// Whom a client trusts and what it shows.
struct ClientIdentity {
    std::string authorityPem;
    /// Empty: no certificate is shown.
    std::string certificatePem;
    std::string privateKeyPem;
    /// 0: the newest.
    int newestTls = 0;
    /// The loopback address that it comes from, as 127.0.0.9; empty: the usual one.
    std::string from = {};
};

/// An answer as it came. Status 0: the connection ended before it.
struct Reply {
    int status = 0;
    /// Names in lower case.
    std::map<std::string, std::string> headers;
    std::string body;
    /// False when the body broke off.
    bool whole = false;
};

/// A blocking TLS client that sends any bytes, good or bad, and waits at most ten seconds for any.
class TlsClient {
  public:
    TlsClient(std::uint16_t port, const ClientIdentity& identity);
    ~TlsClient();
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    /// The handshake as the client sees it: in TLS 1.3 a server that refuses the client's
    /// certificate says so only afterwards.
    bool isConnected() const { return m_connected; }
    /// SHA-256 of the last certificate that the server has sent: its authority's.
    Sha256 seenAuthority() const;
    bool send(std::string_view bytes);
    Reply receive();
    Reply get(const std::string& path);
    Reply post(const std::string& path, std::string_view body);
    /// Waits for the server to end the connection; true when it said goodbye before (close_notify).
    bool endsWithGoodbye();
    /// Waits for the end, however it comes; false when the server still waits after ten seconds.
    bool ends();
    /// Says that nothing more will be sent; answers still come.
    void sayGoodbye();
    /// All that comes until the server ends the connection.
    std::string receiveAll();
    /// Closes the socket without a goodbye, as a tablet does that loses its network.
    void vanish();

  private:
    bool readMore();

    int m_socket = -1;
    std::unique_ptr<SSL_CTX, OpenSslRelease<SSL_CTX_free>> m_context;
    std::unique_ptr<SSL, OpenSslRelease<SSL_free>> m_tls;
    bool m_connected = false;
    int m_lastError = 0;
    std::string m_received;
};

}  // namespace banso::tests
