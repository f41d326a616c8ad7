// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "shared/db/database.h"

namespace banso {

/// Where the hub is, as the enrolment told: people's port and the tablets'.
struct HubConnection {
    /// A host name or an IP address; empty: not enrolled.
    std::string address;
    std::uint16_t peoplePort = 0;
    std::uint16_t syncPort = 0;

    bool operator==(const HubConnection&) const = default;
};

/// Kept in the tablet's own file. Both stand inside a transaction or a read of the caller.
void putHubConnection(Database& database, const HubConnection& hub);
HubConnection hubConnection(Database& database);

/// The folder that the database lies in, and the tablet's identity beside it.
std::string folderOf(Database& database);

}  // namespace banso
