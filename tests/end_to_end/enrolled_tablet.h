// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "tests/end_to_end/server_process.h"
#include "tests/support/test_tablet.h"
#include "tests/unit/server/auth/device_key.h"
#include "tests/unit/server/http/tls_client.h"

namespace banso::tests {

/// What an enrolment gave a tablet.
struct Enrolled {
    ClientIdentity identity;
    DeviceId device;
    RecordId person;
    std::uint16_t syncPort = 0;
};

/// The answer to an enrolment with this code, as it came.
Reply askToEnrol(const ServerProcess& server, const EnrolmentInvitation& invitation,
                 const std::string& certificateRequest);

/// A tablet of this person that was enrolled with a fresh code, and syncs with the real server over
/// TLS.
class EnrolledTablet {
  public:
    /// Its records lie in this file; without one in memory.
    EnrolledTablet(const ServerProcess& server, const QString& person, const Clock& clock,
                   const std::string& file = {});

    /// Sends a body as it is, with these header lines ("Name: value\r\n" each).
    Reply post(const std::string& headers, const std::string& body,
               const std::string& path = "/v1/sync") const;

    const Enrolled& enrolled() const { return m_enrolled; }
    TestTablet* operator->() { return &m_tablet; }
    /// As the last answer to a sync told it; empty where it told none.
    const std::string& recoveryKey() const { return m_recoveryKey; }

    /// How bodies are packed from now on.
    std::string encoding = "zstd";

  private:
    Result<std::string> carry(std::string_view request);

    const ServerProcess& m_server;
    DeviceKey m_key;
    Enrolled m_enrolled;
    std::string m_recoveryKey;
    TestTablet m_tablet;
};

}  // namespace banso::tests
