// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <iostream>

#include "shared/codec/json.h"
#include "tests/unit/server/http/http_fixture.h"

/// banso-idle-server CONNECTIONS MILLISECONDS: the server's HTTPS half alone, which says where it
/// is and how to be let in, and ends with its input. A connection without a request is closed after
/// so long.
int main(int count, char** arguments) {
    using namespace banso;
    if (count != 3) {
        std::cerr << "banso-idle-server CONNECTIONS MILLISECONDS\n";
        return EXIT_FAILURE;
    }
    const int connections = std::atoi(arguments[1]);
    const int idleMs = std::atoi(arguments[2]);
    tests::HttpFixture fixture;
    HttpListenerConfig config = fixture.tablets();
    config.limits.connections = config.limits.connectionsPerDevice =
        static_cast<std::size_t>(connections);
    config.timeouts.idle = std::chrono::milliseconds(idleMs);
    fixture.serve(std::move(config));
    const tests::ClientIdentity tablet = fixture.tablet();
    json::Writer writer;
    writer.beginObject().member("port", std::int64_t{fixture.port()});
    writer.member("authority", tablet.authorityPem).member("certificate", tablet.certificatePem);
    writer.member("key", tablet.privateKeyPem).endObject();
    std::cout << writer.text() << std::endl;
    // Until the one who asked for it goes away.
    for (char byte = 0; std::cin.get(byte);) continue;
    return 0;
}
