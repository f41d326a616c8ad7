// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "mobile/platform/https_client.h"
#include "mobile/platform/https_transport.h"
#include "tests/unit/server/http/http_fixture.h"

namespace banso::tests {

/// A hub of the server's own listener, and what a tablet has been given to call it.
class HubFixture {
  public:
    HubFixture();

    /// What is answered to POST /v1/sync; called on the hub's threads.
    void answers(std::function<Result<HttpResponse>(HttpRequest)> handler);
    /// The same bytes, packed so, in one piece.
    void answersWith(std::string contentEncoding, std::string body);
    /// Opens the tablets' listener, or people's.
    void serveTablets() { http.serve(http.tablets()); }
    void servePeople() { http.serve(http.people()); }

    DeviceIdentity tablet() const { return identityOf(http.tablet()); }
    static DeviceIdentity identityOf(const ClientIdentity& identity);
    HubConnection connection() const { return {"127.0.0.1", http.port(), http.port()}; }

    HttpFixture http;
};

/// What came back from one exchange.
struct Exchanged {
    Result<void> outcome;
    std::string text;
};

Exchanged answerTo(sync::Transport& transport, std::string_view request);

}  // namespace banso::tests
