// SPDX-License-Identifier: Apache-2.0
#include "server/auth/certificate_authority.h"

#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <ctime>

#include "server/auth/secret_file.h"
#include "shared/base/assert.h"

namespace banso {
namespace {

using std::chrono::days;

/// Longer than any tablet lives; a new authority means enrolling every tablet again.
constexpr days kAuthorityDays{7'300};
/// With the day before it less than 825, the most that browsers and phones accept from an authority
/// that a person installed.
constexpr days kServerDays{823};
/// The usual bound, 13 months: a tablet renews long before.
constexpr days kDeviceDays{397};
/// A tablet's clock may lag; without this its first handshake after enrolment would fail.
constexpr days kBackdated{1};
constexpr int kSerialBytes = 16;

constexpr const char* kKeyFile = "authority-key.pem";
constexpr const char* kCertificateFile = "authority.pem";

/// A call that fails only without memory or randomness: nothing sensible can follow.
void must(bool done) {
    BANSO_ASSERT(done);
}

KeyHandle newKey() {
    KeyHandle key(EVP_EC_gen("P-256"));
    must(key != nullptr);
    return key;
}

void setTime(ASN1_TIME* field, Instant instant) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch();
    must(ASN1_TIME_set(field, static_cast<std::time_t>(seconds.count())) != nullptr);
}

void setCommonName(X509_NAME* name, const std::string& text) {
    must(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>(text.c_str()), -1, -1,
                                    0) == 1);
}

void setRandomSerial(X509& certificate) {
    unsigned char bytes[kSerialBytes];
    must(RAND_bytes(bytes, kSerialBytes) == 1);
    // A serial is positive and has no leading zero byte.
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7F) | 0x40);
    const BignumHandle number(BN_bin2bn(bytes, kSerialBytes, nullptr));
    must(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate)));
}

void addExtension(X509& certificate, X509& issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
    const ExtensionHandle extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    must(extension != nullptr);
    must(X509_add_ext(&certificate, extension.get(), -1) == 1);
}

/// Version, serial, names, times and key; what the certificate is good for, and the signature, are
/// the caller's.
CertificateHandle unsignedCertificate(const std::string& name, EVP_PKEY& key, const X509* issuer,
                                      Instant now, days valid) {
    CertificateHandle certificate(X509_new());
    must(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    setRandomSerial(*certificate);
    setTime(X509_getm_notBefore(certificate.get()), now - kBackdated);
    setTime(X509_getm_notAfter(certificate.get()), now + valid);
    setCommonName(X509_get_subject_name(certificate.get()), name);
    const X509_NAME* issuerName =
        issuer ? X509_get_subject_name(issuer) : X509_get_subject_name(certificate.get());
    must(X509_set_issuer_name(certificate.get(), issuerName) == 1);
    must(X509_set_pubkey(certificate.get(), &key) == 1);
    return certificate;
}

void addLeafExtensions(X509& certificate, X509& issuer, const char* use) {
    addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature");
    addExtension(certificate, issuer, NID_ext_key_usage, use);
    addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
    addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
}

/// "DNS:..." or "IP:...", or nothing. The strict alphabet also keeps OpenSSL's little language of
/// extension values out.
std::string alternativeName(const std::string& name) {
    ASN1_OCTET_STRING* address = a2i_IPADDRESS(name.c_str());
    ERR_clear_error();
    if (address) {
        ASN1_OCTET_STRING_free(address);
        return "IP:" + name;
    }
    constexpr std::string_view kLetters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
    const bool good = !name.empty() && name.size() <= 253 && name.front() != '-' &&
                      name.front() != '.' && name.find_first_not_of(kLetters) == std::string::npos;
    return good ? "DNS:" + name : "";
}

/// What no site of the world has, beside the names that the server was given.
constexpr std::string_view kPrivateNames =
    "permitted;DNS:localhost,permitted;DNS:local,permitted;DNS:lan,permitted;DNS:internal,"
    "permitted;DNS:home.arpa,permitted;IP:127.0.0.0/255.0.0.0,permitted;IP:10.0.0.0/255.0.0.0,"
    "permitted;IP:172.16.0.0/255.240.0.0,permitted;IP:192.168.0.0/255.255.0.0,"
    "permitted;IP:169.254.0.0/255.255.0.0,permitted;IP:::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,"
    "permitted;IP:fe80::/ffc0::,permitted;IP:fc00::/fe00::";

std::string constraintOf(const std::string& alternative) {
    if (alternative.starts_with("DNS:")) return ",permitted;" + alternative;
    const bool isVersion6 =
        alternative.find(':', std::string_view("IP:").size()) != std::string::npos;
    return ",permitted;" + alternative +
           (isVersion6 ? "/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" : "/255.255.255.255");
}

/// Whether the authority may speak for all that the certificate names.
bool isPermitted(X509& certificate, X509& authority) {
    const StoreHandle store(X509_STORE_new());
    const StoreContextHandle context(X509_STORE_CTX_new());
    must(store && context && X509_STORE_add_cert(store.get(), &authority) == 1);
    must(X509_STORE_CTX_init(context.get(), store.get(), &certificate, nullptr) == 1);
    X509_VERIFY_PARAM_set_flags(X509_STORE_CTX_get0_param(context.get()),
                                X509_V_FLAG_NO_CHECK_TIME);
    const bool isGood = X509_verify_cert(context.get()) == 1;
    ERR_clear_error();
    return isGood;
}

}  // namespace

CertificateAuthority::CertificateAuthority(KeyHandle key, CertificateHandle certificate)
    : m_key(std::move(key)), m_certificate(std::move(certificate)) {}

CertificateAuthority CertificateAuthority::create(Instant now,
                                                  const std::vector<std::string>& names) {
    std::string constraints = "critical," + std::string(kPrivateNames);
    for (const std::string& name : names)
        if (const std::string alternative = alternativeName(name); !alternative.empty())
            constraints += constraintOf(alternative);
    KeyHandle key = newKey();
    CertificateHandle certificate =
        unsignedCertificate("Banso CA", *key, nullptr, now, kAuthorityDays);
    addExtension(*certificate, *certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(*certificate, *certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(*certificate, *certificate, NID_subject_key_identifier, "hash");
    addExtension(*certificate, *certificate, NID_name_constraints, constraints);
    must(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);
    return {std::move(key), std::move(certificate)};
}

Result<CertificateAuthority> CertificateAuthority::load(const std::filesystem::path& folder) {
    const auto keyText = readSecretFile(folder / kKeyFile);
    if (!keyText) return keyText.error();
    const auto certificateText = readSecretFile(folder / kCertificateFile);
    if (!certificateText) return certificateText.error();
    auto key = keyFromPem(*keyText, (folder / kKeyFile).string());
    if (!key) return key.error();
    auto certificate = certificateFromPem(*certificateText, (folder / kCertificateFile).string());
    if (!certificate) return certificate.error();
    if (X509_check_private_key(certificate->get(), key->get()) != 1 ||
        X509_check_ca(certificate->get()) != 1) {
        ERR_clear_error();
        return Error{ErrorCode::Invalid, "The authority's key and certificate in " +
                                             folder.string() + " do not belong together."};
    }
    return CertificateAuthority(std::move(key).value(), std::move(certificate).value());
}

Result<Sha256> CertificateAuthority::fingerprintIn(const std::filesystem::path& folder) {
    const auto text = readSecretFile(folder / kCertificateFile);
    if (!text) return text.error();
    const auto certificate = certificateFromPem(*text, (folder / kCertificateFile).string());
    if (!certificate) return certificate.error();
    return banso::fingerprint(**certificate);
}

Result<void> CertificateAuthority::save(const std::filesystem::path& folder) const {
    if (std::error_code ignored; std::filesystem::exists(folder / kKeyFile, ignored))
        return Error{ErrorCode::Exists, folder.string() + " holds an authority already."};
    if (const auto saved = writeSecretFile(folder / kCertificateFile, certificatePem()); !saved)
        return saved;
    // The key comes last: a folder with a key is a whole authority.
    return writeSecretFile(folder / kKeyFile, toPem(*m_key));
}

Result<ServerCertificate> CertificateAuthority::issueServer(const std::vector<std::string>& names,
                                                            Instant now) const {
    std::string alternatives = "DNS:localhost,IP:127.0.0.1";
    for (const std::string& name : names) {
        const std::string alternative = alternativeName(name);
        if (alternative.empty())
            return Error{ErrorCode::Invalid,
                         "'" + name + "' is neither a host name nor an IP address."};
        alternatives += "," + alternative;
    }
    const KeyHandle key = newKey();
    const CertificateHandle certificate =
        unsignedCertificate("Banso", *key, m_certificate.get(), now, kServerDays);
    addLeafExtensions(*certificate, *m_certificate, "serverAuth");
    addExtension(*certificate, *m_certificate, NID_subject_alt_name, alternatives);
    must(X509_sign(certificate.get(), m_key.get(), EVP_sha256()) > 0);
    if (!isPermitted(*certificate, *m_certificate))
        return Error{ErrorCode::Invalid,
                     "The chamber's authority speaks for the names that it was made for, and for "
                     "those of private networks (.local, .lan, .internal, 192.168.1.10), and not "
                     "for one of these: " +
                         alternatives +
                         ". Name another one, or make a new authority for it: banso-server "
                         "authority new --replace --host NAME"};
    return ServerCertificate{toPem(*certificate) + certificatePem(), toPem(*key)};
}

DeviceCertificate CertificateAuthority::sign(const DeviceRequest& request, Instant now) const {
    const CertificateHandle certificate = unsignedCertificate(
        request.deviceId(), request.publicKey(), m_certificate.get(), now, kDeviceDays);
    addLeafExtensions(*certificate, *m_certificate, "clientAuth");
    must(X509_sign(certificate.get(), m_key.get(), EVP_sha256()) > 0);
    return {request.deviceId(), toPem(*certificate), serialText(*certificate),
            hex(banso::fingerprint(*certificate)),
            std::chrono::floor<std::chrono::seconds>(now + kDeviceDays)};
}

std::string CertificateAuthority::certificatePem() const {
    return toPem(*m_certificate);
}

std::string CertificateAuthority::certificateDer() const {
    return toDer(*m_certificate);
}

bool CertificateAuthority::isBounded() const {
    return X509_get_ext_by_NID(m_certificate.get(), NID_name_constraints, -1) >= 0;
}

Sha256 CertificateAuthority::fingerprint() const {
    return banso::fingerprint(*m_certificate);
}

}  // namespace banso
