// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/device_identity.h"

#include "mobile/platform/private_file.h"

namespace banso {
namespace {

constexpr const char* kKeyFile = "/key.pem";
constexpr const char* kCertificateFile = "/certificate.pem";
constexpr const char* kAuthorityFile = "/ca.pem";

}  // namespace

Result<void> saveIdentity(const DeviceIdentity& identity, const std::string& folder) {
    if (auto saved = writePrivateFile(folder + kAuthorityFile, identity.authorityPem); !saved)
        return saved;
    if (auto saved = writePrivateFile(folder + kCertificateFile, identity.certificatePem); !saved)
        return saved;
    return writePrivateFile(folder + kKeyFile, identity.keyPem);
}

Result<DeviceIdentity> loadIdentity(const std::string& folder) {
    const auto key = readPrivateFile(folder + kKeyFile);
    if (!key) return key.error();
    const auto certificate = readPrivateFile(folder + kCertificateFile);
    if (!certificate) return certificate.error();
    const auto authority = readPrivateFile(folder + kAuthorityFile);
    if (!authority) return authority.error();
    return DeviceIdentity{*key, *certificate, *authority};
}

}  // namespace banso
