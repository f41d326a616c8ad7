// SPDX-License-Identifier: Apache-2.0
#include "server/auth/certificate_authority.h"

#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "server/auth/secret_file.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/auth/device_key.h"

namespace banso::tests {

using std::chrono::days;

class CertificateAuthorityTest : public QObject {
    Q_OBJECT

    static constexpr Instant kNow{std::chrono::milliseconds{1'763'881'200'000}};
    const CertificateAuthority m_authority = CertificateAuthority::create(kNow);

    DeviceCertificate tabletsCertificate() const {
        return m_authority.sign(
            DeviceRequest::parse(DeviceKey().requestFor("abcdefghijklmnop")).value(), kNow);
    }

    static bool isValid(const std::string& pem, const CertificateAuthority& authority, Instant at,
                        X509_PURPOSE* purpose) {
        const auto certificate = certificateFromPem(pem, "certificate");
        const auto root = certificateFromPem(authority.certificatePem(), "authority");
        const std::unique_ptr<X509_STORE, OpenSslRelease<X509_STORE_free>> store(X509_STORE_new());
        X509_STORE_add_cert(store.get(), root->get());
        const std::unique_ptr<X509_STORE_CTX, OpenSslRelease<X509_STORE_CTX_free>> context(
            X509_STORE_CTX_new());
        X509_STORE_CTX_init(context.get(), store.get(), certificate->get(), nullptr);
        X509_VERIFY_PARAM* rules = X509_STORE_CTX_get0_param(context.get());
        X509_VERIFY_PARAM_set_time(
            rules, std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
        X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_get_id(purpose));
        X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_X509_STRICT);
        return X509_verify_cert(context.get()) == 1;
    }

    static bool isClientCertificate(const std::string& pem, const CertificateAuthority& authority,
                                    Instant at = kNow) {
        return isValid(pem, authority, at, X509_PURPOSE_get0(X509_PURPOSE_SSL_CLIENT - 1));
    }

    static bool isServerCertificate(const std::string& pem, const CertificateAuthority& authority,
                                    Instant at = kNow) {
        return isValid(pem, authority, at, X509_PURPOSE_get0(X509_PURPOSE_SSL_SERVER - 1));
    }

  private slots:
    void aTabletsCertificateIsForClientsAndLasts397Days() {
        const DeviceCertificate device = tabletsCertificate();
        QVERIFY(isClientCertificate(device.pem, m_authority));
        QVERIFY(!isServerCertificate(device.pem, m_authority));
        QVERIFY(isClientCertificate(device.pem, m_authority, kNow + days{396}));
        QVERIFY(!isClientCertificate(device.pem, m_authority, kNow + days{398}));
        QVERIFY(device.validUntil == kNow + days{397});
        // The clock of a tablet may lag a few hours.
        QVERIFY(isClientCertificate(device.pem, m_authority, kNow - std::chrono::hours{23}));
    }

    void itsRecordMatchesTheCertificate() {
        const DeviceCertificate device = tabletsCertificate();
        const auto certificate = certificateFromPem(device.pem, "certificate");
        QCOMPARE(commonName(*X509_get_subject_name(certificate->get())), device.deviceId);
        QCOMPARE(serialText(**certificate), device.serial);
        QCOMPARE(hex(fingerprint(**certificate)), device.fingerprint);
        QVERIFY(tabletsCertificate().serial != device.serial);
        QCOMPARE(device.serial.size(), std::size_t{32});
    }

    void anotherAuthoritysCertificateIsNotOurs() {
        const CertificateAuthority another = CertificateAuthority::create(kNow);
        QVERIFY(!isClientCertificate(tabletsCertificate().pem, another));
    }

    void theServersCertificateIsForItsNamesAndForServers() {
        const std::vector<std::string> names{"banso.takasaki.example", "192.168.1.10", "fd00::1",
                                             "203.0.113.7"};
        const CertificateAuthority authority = CertificateAuthority::create(kNow, names);
        const auto issued = authority.issueServer(names, kNow);
        QVERIFY(isServerCertificate(issued->certificatePem, authority));
        QVERIFY(!isClientCertificate(issued->certificatePem, authority));
        const auto certificate = certificateFromPem(issued->certificatePem, "certificate");
        for (const char* name : {"localhost", "banso.takasaki.example"})
            QCOMPARE(X509_check_host(certificate->get(), name, 0, 0, nullptr), 1);
        for (const char* address : {"127.0.0.1", "192.168.1.10", "fd00::1", "203.0.113.7"})
            QCOMPARE(X509_check_ip_asc(certificate->get(), address, 0), 1);
        QVERIFY(X509_check_host(certificate->get(), "example.com", 0, 0, nullptr) != 1);
    }

    /// Whoever has its key proves no other site to a browser that trusts it.
    void itSpeaksForTheNamesThatItWasMadeForAndThoseOfPrivateNetworksAlone() {
        const CertificateAuthority authority =
            CertificateAuthority::create(kNow, {"banso.takasaki.example", "203.0.113.7"});
        for (const char* name : {"banso.takasaki.example", "203.0.113.7", "10.1.2.3", "server.lan",
                                 "banso.local", "fd00::9"})
            QVERIFY2(authority.issueServer({name}, kNow).has_value(), name);
        for (const char* name : {"bank.example", "takasaki.example", "203.0.113.8", "8.8.8.8",
                                 "2001:db8::1", "banso"}) {
            const auto issued = authority.issueServer({name}, kNow);
            QVERIFY2(!issued, name);
            QVERIFY(issued.error().detail.find(name) != std::string::npos);
        }
        QVERIFY(isClientCertificate(
            authority
                .sign(DeviceRequest::parse(DeviceKey().requestFor("abcdefghijklmnop")).value(),
                      kNow)
                .pem,
            authority));
    }

    /// As versions before made it.
    void oneThatWouldProveAnySiteIsKnownForThat() {
        const QTemporaryDir folder;
        QCOMPARE(
            QProcess::execute(
                "openssl",
                {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                 "-subj", "/CN=Banso CA", "-addext", "basicConstraints=CA:TRUE", "-keyout",
                 folder.filePath("authority-key.pem"), "-out", folder.filePath("authority.pem")}),
            0);
        for (const char* file : {"authority-key.pem", "authority.pem"})
            QVERIFY(
                QFile::setPermissions(folder.filePath(file), QFile::ReadOwner | QFile::WriteOwner));
        const auto before = CertificateAuthority::load(folder.path().toStdString());
        QVERIFY(before.has_value());
        QVERIFY(!before->isBounded());
        QVERIFY(before->issueServer({"bank.example"}, Instant(kNow)).has_value());
        QVERIFY(m_authority.isBounded());
    }

    void itsCertificateForBrowsersHasItsFingerprint() {
        QCOMPARE(sha256(m_authority.certificateDer()), m_authority.fingerprint());
    }

    void noPhoneFindsTheServersCertificateValidForTooLong() {
        constexpr int kDaysMax = 825;
        const auto issued = m_authority.issueServer({}, kNow);
        const auto certificate = certificateFromPem(issued->certificatePem, "certificate");
        int wholeDays = 0;
        int rest = 0;
        QCOMPARE(ASN1_TIME_diff(&wholeDays, &rest, X509_get0_notBefore(certificate->get()),
                                X509_get0_notAfter(certificate->get())),
                 1);
        QVERIFY(wholeDays < kDaysMax);
    }

    void whatIsNoNameIsRefusedAndNamed() {
        for (const char* name : {"", "a b", "x,DNS:evil.example", "*.example", "-x", "@section"}) {
            const auto issued = m_authority.issueServer({name}, kNow);
            QVERIFY2(!issued, name);
            QVERIFY(issued.error().detail.find(name) != std::string::npos);
        }
    }

    void aSavedAuthorityComesBackAndIsNeverReplaced() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(m_authority.save(path));
        const auto loaded = CertificateAuthority::load(path);
        QVERIFY(loaded);
        QVERIFY(loaded->fingerprint() == m_authority.fingerprint());
        QVERIFY(isServerCertificate(loaded->issueServer({}, kNow)->certificatePem, m_authority));
        QCOMPARE(CertificateAuthority::create(kNow).save(path).error().code, ErrorCode::Exists);
    }

    void itsFilesAreTheOwnersAlone() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(m_authority.save(path));
        for (const auto& file : std::filesystem::directory_iterator(path)) {
            struct stat state {};
            QCOMPARE(::stat(file.path().c_str(), &state), 0);
            QCOMPARE(state.st_mode & 0777u, 0600u);
        }
        std::filesystem::permissions(path / "authority-key.pem",
                                     std::filesystem::perms::others_read,
                                     std::filesystem::perm_options::add);
        const auto loaded = CertificateAuthority::load(path);
        QCOMPARE(loaded.error().code, ErrorCode::Invalid);
        QVERIFY(loaded.error().detail.find("chmod 600") != std::string::npos);
    }

    void aMissingOrDamagedAuthorityIsReportedByItsFile() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QCOMPARE(CertificateAuthority::load(path).error().code, ErrorCode::NotFound);
        QVERIFY(m_authority.save(path));
        QVERIFY(writeSecretFile(path / "authority.pem", "-----BEGIN CERTIFICATE-----\nAAAA"));
        const auto damaged = CertificateAuthority::load(path);
        QCOMPARE(damaged.error().code, ErrorCode::Malformed);
        QVERIFY(damaged.error().detail.find("authority.pem") != std::string::npos);
        QVERIFY(writeSecretFile(path / "authority.pem",
                                CertificateAuthority::create(kNow).certificatePem()));
        QCOMPARE(CertificateAuthority::load(path).error().code, ErrorCode::Invalid);
    }
};

BANSO_TEST(CertificateAuthorityTest);

}  // namespace banso::tests

#include "certificate_authority_test.moc"
