// SPDX-License-Identifier: Apache-2.0
#include "server/http/tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>

#include "server/auth/certificate.h"

namespace banso {
namespace {

using boost::asio::ssl::context;

Result<void> useIdentity(context& tls, const HttpListenerConfig& config) {
    boost::system::error_code error;
    tls.use_certificate_chain(boost::asio::buffer(config.certificatePem), error);
    if (error) return Error{ErrorCode::Malformed, "The server's certificate is not in PEM form."};
    const auto key = keyFromPem(config.privateKeyPem, "The server's private key");
    if (!key) return key.error();
    if (SSL_CTX_use_PrivateKey(tls.native_handle(), key->get()) != 1) {
        ERR_clear_error();
        return Error{ErrorCode::Invalid,
                     "The server's certificate and private key do not belong together."};
    }
    return {};
}

/// A device whose certificate has expired has to be able to ask for a new one.
int admitExpired(int isGood, X509_STORE_CTX* context) {
    const bool isDevice = X509_STORE_CTX_get_error_depth(context) == 0;
    if (isGood == 1 || !isDevice ||
        X509_STORE_CTX_get_error(context) != X509_V_ERR_CERT_HAS_EXPIRED)
        return isGood;
    X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

/// Only our own authority is trusted: none of the machine's.
Result<void> demandClientCertificates(SSL_CTX& tls, const std::string& authorityPem) {
    const auto authority = certificateFromPem(authorityPem, "The authority's certificate");
    if (!authority) return authority.error();
    if (X509_STORE_add_cert(SSL_CTX_get_cert_store(&tls), authority->get()) != 1 ||
        SSL_CTX_add_client_CA(&tls, authority->get()) != 1) {
        ERR_clear_error();
        return Error{ErrorCode::Invalid, "The authority's certificate cannot be used."};
    }
    SSL_CTX_set_verify(&tls, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, admitExpired);
    return {};
}

}  // namespace

Result<context> tlsContext(const HttpListenerConfig& config) {
    context tls(context::tls_server);
    SSL_CTX* const handle = tls.native_handle();
    SSL_CTX_set_min_proto_version(handle, TLS1_3_VERSION);
    // A resumed session carries the client's certificate along; OpenSSL demands a name for whom the
    // session was made.
    const std::string_view name = config.name.text();
    SSL_CTX_set_session_id_context(handle, reinterpret_cast<const unsigned char*>(name.data()),
                                   static_cast<unsigned>(std::min<std::size_t>(name.size(), 32)));
    if (const auto used = useIdentity(tls, config); !used) return used.error();
    if (!config.clientAuthorityPem.empty()) {
        const auto demanded = demandClientCertificates(*handle, config.clientAuthorityPem);
        if (!demanded) return demanded.error();
    }
    return tls;
}

Result<void> identify(SSL& connection, PeerIdentity& peer) {
    const CertificateHandle certificate(SSL_get1_peer_certificate(&connection));
    if (!certificate) return Error{ErrorCode::Unauthenticated, "The client shows no certificate."};
    peer.deviceId = commonName(*X509_get_subject_name(certificate.get()));
    if (!isDeviceId(peer.deviceId))
        return Error{ErrorCode::Unauthenticated, "The client's certificate is not a device's."};
    peer.certificateSerial = serialText(*certificate);
    peer.certificateFingerprint = hex(fingerprint(*certificate));
    peer.validUntil = expiryOf(*certificate);
    return {};
}

}  // namespace banso
