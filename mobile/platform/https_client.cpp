// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/https_client.h"

#include <QEventLoop>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslKey>
#include <memory>
#include <thread>

#include "shared/base/limits.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

/// What waits in memory while the tablet writes what came before.
constexpr qint64 kReadBufferBytes = 1024 * 1024;
/// Unpacked piece by piece, so that a small body never becomes a large text at once.
constexpr qint64 kUnpackedBytes = 64 * 1024;
constexpr qint64 kErrorBodyBytes = 64 * 1024;
/// Of a good answer that is taken whole: a certificate, or some numbers.
constexpr std::size_t kTextBytes = 64 * 1024;
constexpr int kTooOften = 429;
constexpr std::chrono::seconds kLongestAskedWait{limits::kAskedWaitSeconds};

QByteArray bytes(const std::string& text) {
    return QByteArray::fromStdString(text);
}

Error refusal(int status, const QByteArray& body) {
    const auto document = json::Document::parse(body.toStdString());
    const auto error = document ? document->root().find("error") : std::nullopt;
    const std::string detail(error ? error->string("message").value_or("") : "");
    if (const auto word = error ? error->string("code") : std::nullopt)
        if (const auto code = errorCodeFrom(*word)) return {*code, detail};
    const std::string text = "HTTP " + std::to_string(status) + " " + detail;
    if (status == 401) return {ErrorCode::Unauthenticated, text};
    if (status == 403) return {ErrorCode::Forbidden, text};
    if (status == 413) return {ErrorCode::TooLarge, text};
    if (status == kTooOften) return {ErrorCode::TooOften, text};
    return {status >= 500 ? ErrorCode::Unavailable : ErrorCode::UnsupportedVersion, text};
}

ErrorCode codeOf(QNetworkReply::NetworkError error) {
    if (error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError)
        return ErrorCode::TimedOut;
    if (error == QNetworkReply::SslHandshakeFailedError) return ErrorCode::Unauthenticated;
    // A server that does not accept our certificate says so after its own handshake in TLS 1.3.
    if (error == QNetworkReply::UnknownNetworkError) return ErrorCode::Unauthenticated;
    if (error == QNetworkReply::RemoteHostClosedError) return ErrorCode::Incomplete;
    return ErrorCode::Offline;
}

/// One answer while it comes.
class Exchange {
  public:
    Exchange(QNetworkReply& reply, const AnswerSink& sink) : m_reply(reply), m_sink(sink) {
        QObject::connect(&reply, &QNetworkReply::readyRead, &m_loop, [this] { take(); });
        QObject::connect(&reply, &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
    }

    /// What the hub asked the tablet to wait; zero: nothing.
    std::chrono::seconds askedWait() const {
        if (statusCode() != kTooOften) return std::chrono::seconds{0};
        return std::chrono::seconds{m_reply.rawHeader("Retry-After").toLongLong()};
    }

    Result<HttpsAnswer> wait() {
        if (!m_reply.isFinished()) m_loop.exec();
        take();
        if (!m_outcome) return m_outcome.error();
        if (statusCode() != 0 && !isGood()) return refusal(statusCode(), m_refusal);
        if (m_reply.error() != QNetworkReply::NoError)
            return Error{codeOf(m_reply.error()), m_reply.errorString().toStdString()};
        HttpsAnswer answer{statusCode(), {}};
        for (const auto& [name, value] : m_reply.rawHeaderPairs())
            answer.fields.emplace(name.toLower().toStdString(), value.toStdString());
        return answer;
    }

  private:
    bool isGood() const { return statusCode() / 100 == 2; }
    int statusCode() const {
        return m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    void take() {
        while (m_outcome && m_reply.bytesAvailable() > 0) {
            const QByteArray piece = m_reply.read(kUnpackedBytes);
            if (piece.isEmpty()) return;
            if (!isGood()) {
                if (m_refusal.size() < kErrorBodyBytes) m_refusal += piece;
                continue;
            }
            const std::string encoding = m_reply.rawHeader("Content-Encoding").toStdString();
            m_outcome = m_sink(encoding, {piece.constData(), std::size_t(piece.size())});
        }
        if (!m_outcome && !m_reply.isFinished()) m_reply.abort();
    }

    QNetworkReply& m_reply;
    const AnswerSink& m_sink;
    QEventLoop m_loop;
    QByteArray m_refusal;
    Result<void> m_outcome;
};

QSslConfiguration tlsOf(const DeviceIdentity& identity) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(QSslCertificate::fromData(bytes(identity.authorityPem)));
    if (!identity.keyPem.empty()) {
        tls.setPrivateKey(QSslKey(bytes(identity.keyPem), QSsl::Ec));
        tls.setLocalCertificate(QSslCertificate(bytes(identity.certificatePem)));
    }
    return tls;
}

}  // namespace

void HttpsClient::sleep(std::chrono::seconds wait) {
    std::this_thread::sleep_for(wait);
}

HttpsClient::HttpsClient(const std::string& address, std::uint16_t port,
                         const DeviceIdentity& identity, std::chrono::milliseconds silence,
                         Pause pause)
    : m_host(QString::fromStdString(address)),
      m_port(port),
      m_tls(tlsOf(identity)),
      m_pause(std::move(pause)) {
    // The hub stands in the chamber's own network; what the machine says of the web is not for it.
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(static_cast<int>(silence.count()));
}

Result<HttpsAnswer> HttpsClient::send(const HttpsRequest& asked, const AnswerSink& sink) {
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(m_host);
    url.setPort(m_port);
    url.setPath(QString::fromStdString(asked.path));
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!asked.contentType.empty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, bytes(asked.contentType));
    if (!asked.contentEncoding.empty())
        request.setRawHeader("Content-Encoding", bytes(asked.contentEncoding));
    // Set by hand, so that Qt does not unpack: it would do so without a bound.
    request.setRawHeader("Accept-Encoding",
                         asked.acceptEncoding.empty() ? "identity" : bytes(asked.acceptEncoding));
    for (const auto& [name, value] : asked.fields) request.setRawHeader(bytes(name), bytes(value));
    for (int waits = 0;; ++waits) {
        const std::unique_ptr<QNetworkReply> reply(
            m_network.sendCustomRequest(request, bytes(asked.method), bytes(asked.body)));
        reply->setReadBufferSize(kReadBufferBytes);
        Exchange exchange(*reply, sink);
        auto answer = exchange.wait();
        const auto wait = exchange.askedWait();
        const bool isShort = wait.count() > 0 && wait <= kLongestAskedWait;
        if (answer || !isShort || waits == limits::kAskedWaits) return answer;
        m_pause(wait);
    }
}

Result<std::string> HttpsClient::sendForText(const HttpsRequest& request) {
    std::string text;
    const auto answered =
        send(request, [&](std::string_view, std::string_view piece) -> Result<void> {
            if (text.size() + piece.size() > kTextBytes)
                return Error{ErrorCode::TooLarge, "the hub's answer is longer than any"};
            text += piece;
            return {};
        });
    if (!answered) return answered.error();
    return text;
}

Result<std::string> HttpsClient::sendJson(std::string path, std::string body) {
    return sendForText({.path = std::move(path),
                        .contentType = "application/json",
                        .contentEncoding = {},
                        .acceptEncoding = {},
                        .body = std::move(body)});
}

}  // namespace banso
