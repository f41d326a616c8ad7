// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/server/http/tls_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <utility>

#include "server/auth/certificate.h"

namespace banso::tests {
namespace {

int connectedSocket(std::uint16_t port, const std::string& from) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    const timeval patience{10, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (::inet_pton(AF_INET, from.c_str(), &address.sin_addr) == 1)
        ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    return descriptor;
}

/// The result of `call`, made again when a signal broke it off: with a socket's time limit set the
/// system does not go on by itself, and libFuzzer's clock is a signal.
template <typename Call>
int uninterrupted(Call call) {
    while (true) {
        ERR_clear_error();
        errno = 0;
        const int result = call();
        if (result > 0 || errno != EINTR) return result;
    }
}

/// "HTTP/1.1 200 OK\r\nName: value\r\n..." without the empty line.
Reply parsedHead(const std::string& head) {
    Reply reply;
    reply.status = std::stoi(head.substr(9, 3));
    std::size_t from = head.find("\r\n");
    while (from != std::string::npos) {
        from += 2;
        const std::size_t end = head.find("\r\n", from);
        const std::string line = head.substr(from, end - from);
        std::string name = line.substr(0, line.find(": "));
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        reply.headers[name] = line.substr(line.find(": ") + 2);
        from = end;
    }
    return reply;
}

}  // namespace

TlsClient::TlsClient(std::uint16_t port, const ClientIdentity& identity)
    : m_socket(connectedSocket(port, identity.from)), m_context(SSL_CTX_new(TLS_client_method())) {
    std::signal(SIGPIPE, SIG_IGN);
    SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER, nullptr);
    if (identity.newestTls != 0) SSL_CTX_set_max_proto_version(m_context.get(), identity.newestTls);
    const auto authority = certificateFromPem(identity.authorityPem, "authority");
    X509_STORE_add_cert(SSL_CTX_get_cert_store(m_context.get()), authority->get());
    if (!identity.certificatePem.empty()) {
        const auto certificate = certificateFromPem(identity.certificatePem, "certificate");
        const auto key = keyFromPem(identity.privateKeyPem, "key");
        SSL_CTX_use_certificate(m_context.get(), certificate->get());
        SSL_CTX_use_PrivateKey(m_context.get(), key->get());
    }
    m_tls.reset(SSL_new(m_context.get()));
    SSL_set_fd(m_tls.get(), m_socket);
    SSL_set1_host(m_tls.get(), "localhost");
    m_connected = uninterrupted([&] { return SSL_connect(m_tls.get()); }) == 1;
    ERR_clear_error();
}

TlsClient::~TlsClient() {
    vanish();
}

void TlsClient::vanish() {
    if (m_socket >= 0) ::close(m_socket);
    m_socket = -1;
}

Sha256 TlsClient::seenAuthority() const {
    STACK_OF(X509)* const chain = SSL_get_peer_cert_chain(m_tls.get());
    return fingerprint(*sk_X509_value(chain, sk_X509_num(chain) - 1));
}

bool TlsClient::send(std::string_view bytes) {
    return m_connected &&
           uninterrupted([&] {
               return SSL_write(m_tls.get(), bytes.data(), static_cast<int>(bytes.size()));
           }) > 0;
}

bool TlsClient::readMore() {
    char buffer[16 * 1024];
    const int size =
        m_connected ? uninterrupted([&] { return SSL_read(m_tls.get(), buffer, sizeof buffer); })
                    : -1;
    if (size <= 0) {
        m_lastError = SSL_get_error(m_tls.get(), size);
        return false;
    }
    m_received.append(buffer, static_cast<std::size_t>(size));
    return true;
}

Reply TlsClient::receive() {
    while (m_received.find("\r\n\r\n") == std::string::npos)
        if (!readMore()) return {};
    const std::size_t headSize = m_received.find("\r\n\r\n");
    Reply reply = parsedHead(m_received.substr(0, headSize));
    m_received.erase(0, headSize + 4);
    if (reply.headers["transfer-encoding"] != "chunked") {
        const std::string length = reply.headers["content-length"];
        const std::size_t size = length.empty() ? 0 : std::stoul(length);
        while (m_received.size() < size && readMore()) continue;
        reply.whole = m_received.size() >= size;
        reply.body = m_received.substr(0, size);
        m_received.erase(0, size);
        return reply;
    }
    while (true) {
        while (m_received.find("\r\n") == std::string::npos)
            if (!readMore()) return reply;
        const std::size_t lineEnd = m_received.find("\r\n");
        const std::size_t size = std::stoul(m_received.substr(0, lineEnd), nullptr, 16);
        while (m_received.size() < lineEnd + 4 + size)
            if (!readMore()) return reply;
        reply.body += m_received.substr(lineEnd + 2, size);
        m_received.erase(0, lineEnd + 4 + size);
        if (size > 0) continue;
        reply.whole = true;
        return reply;
    }
}

Reply TlsClient::get(const std::string& path) {
    send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return receive();
}

Reply TlsClient::post(const std::string& path, std::string_view body) {
    send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n");
    for (std::size_t from = 0; from < body.size(); from += 16 * 1024)
        if (!send(body.substr(from, 16 * 1024))) break;
    return receive();
}

void TlsClient::sayGoodbye() {
    ERR_clear_error();
    if (m_connected) SSL_shutdown(m_tls.get());
}

std::string TlsClient::receiveAll() {
    while (readMore()) continue;
    return std::exchange(m_received, {});
}

bool TlsClient::endsWithGoodbye() {
    while (readMore()) continue;
    return m_lastError == SSL_ERROR_ZERO_RETURN;
}

bool TlsClient::ends() {
    while (readMore()) continue;
    return m_lastError != SSL_ERROR_WANT_READ;
}

}  // namespace banso::tests
