// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <latch>
#include <sstream>

#include "server/auth/certificate_authority.h"
#include "server/http/http_server.h"
#include "tests/unit/server/http/tls_client.h"

namespace banso::tests {

constexpr const char* kDevice = "abcdefghijklmnop";

/// A server on a free port of 127.0.0.1 with the chamber's authority, and clients for it. Handlers:
/// GET /hello, POST /echo, GET /who (the certificate's device), and what a test adds.
class HttpFixture {
  public:
    explicit HttpFixture(HttpServer::Config config = {});

    /// Of the tablets' listener: a client certificate is demanded.
    HttpListenerConfig tablets() const;
    /// Of people's: none is asked for.
    HttpListenerConfig people() const;
    void serve(HttpListenerConfig config);
    std::uint16_t port() const { return m_port; }

    /// A tablet that this chamber's authority has signed.
    ClientIdentity tablet() const;
    ClientIdentity tabletNamed(const std::string& device) const;
    /// Somebody who trusts this chamber's authority and shows nothing.
    ClientIdentity anybody() const;
    /// A tablet of another chamber that calls here.
    ClientIdentity strangersTablet() const;
    /// Somebody who got hold of the server's own certificate and key.
    ClientIdentity thiefOfServerKey() const;

    /// Stops the server and answers with what it logged.
    std::string stopAndReadLog();

    CertificateAuthority authority;
    ServerCertificate serverCertificate;
    Router router;
    std::ostringstream logText;
    Log log{logText};
    HttpServer server;

  private:
    std::uint16_t m_port = 0;
};

/// Keeps a handler at its work until the test lets it go on.
class Gate {
  public:
    /// In the handler: tells that it has come, and waits.
    void pass() {
        m_reached.count_down();
        m_opened.wait();
    }
    /// In the test.
    void waitUntilReached() { m_reached.wait(); }
    void open() { m_opened.count_down(); }

  private:
    std::latch m_reached{1};
    std::latch m_opened{1};
};

/// `chunks` pieces of `size` letters, then the end or an error.
class LetterChunks final : public ChunkSource {
  public:
    LetterChunks(int chunks, std::size_t size, bool fails = false)
        : m_left(chunks), m_size(size), m_fails(fails) {}

    Result<bool> next(std::string& chunk) override {
        if (m_left == 0 && m_fails) return Error{ErrorCode::Storage, "The disk has failed."};
        if (m_left == 0) return false;
        chunk.assign(m_size, static_cast<char>('a' + m_left % 26));
        --m_left;
        return true;
    }

  private:
    int m_left;
    std::size_t m_size;
    bool m_fails;
};

}  // namespace banso::tests
