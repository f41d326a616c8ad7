// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "tests/fuzz/fuzz_target.h"
#include "tests/unit/server/http/http_fixture.h"

namespace banso::fuzz {
namespace {

/// Takes what comes and forgets it.
class Forgotten final : public BodySink {
  public:
    Result<void> take(std::string_view) override { return {}; }
    Result<HttpResponse> finish() override { return HttpResponse{}; }
};

/// The real server behind its TLS, and an honest client that never leaves.
struct Served {
    tests::HttpFixture http;
    tests::ClientIdentity anybody = http.anybody();

    Served() {
        http.router.addUpload(HttpMethod::Patch, "/files/", 4'096, [](const HttpRequest&) {
            return Result<UploadStart>(std::make_unique<Forgotten>());
        });
        http.serve(unlimited(http.people()));
    }
    /// Who tries inputs for an hour has soon used up what one address may ask for.
    static HttpListenerConfig unlimited(HttpListenerConfig config) {
        constexpr Rate kAny{1e12, 1e12};
        config.limits.requests = config.limits.bodyBytesRate = config.limits.handshakes = kAny;
        return config;
    }
};

/// Whether these are answers one after the other, each with a status that belongs to the client.
void mustBeAnswers(std::string_view text) {
    static const std::set<std::string_view> statuses{"100", "200", "400", "404", "405",
                                                     "411", "413", "431", "505"};
    if (text.empty()) return;
    BANSO_ASSERT(text.starts_with("HTTP/1.1 "));
    BANSO_ASSERT(statuses.contains(text.substr(9, 3)));
    BANSO_ASSERT(text.find("\r\n\r\n") != std::string_view::npos);
}

}  // namespace

void decode(std::string_view input) {
    static Served served;
    static tests::TlsClient honest(served.http.port(), served.anybody);
    tests::TlsClient stranger(served.http.port(), served.anybody);
    if (!input.empty()) stranger.send(input);
    stranger.sayGoodbye();
    mustBeAnswers(stranger.receiveAll());
    BANSO_ASSERT(honest.get("/hello").body == "hello");
}

}  // namespace banso::fuzz
