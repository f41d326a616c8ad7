// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "server/auth/rate_limit.h"
#include "server/http/router.h"
#include "server/ops/log.h"
#include "server/ops/metrics.h"
#include "shared/base/limits.h"
#include "shared/base/result.h"

namespace banso {

/// How long the server waits for a client; each is set anew before every read and write.
struct HttpTimeouts {
    /// A handshake is three small messages; longer is no tablet.
    std::chrono::milliseconds handshake{10'000};
    /// Between two requests of a kept connection: a tablet asks again at once or much later.
    std::chrono::milliseconds idle{60'000};
    /// From a header's first byte to its last.
    std::chrono::milliseconds header{10'000};
    /// For any one piece of a body to come or go: a mobile network that hands over between two
    /// cells.
    std::chrono::milliseconds transfer{30'000};
    /// For a whole body to come or go: 8 MiB at 30 kB/s.
    std::chrono::milliseconds body{300'000};
    /// For the client's goodbye, which nothing depends on.
    std::chrono::milliseconds goodbye{2'000};
};

/// How much one listener takes at a time. What is beyond is refused, never queued without end.
struct HttpLimits {
    std::size_t headerBytes = limits::kHttpHeaderBytes;
    std::size_t bodyBytes = limits::kRequestBytes;
    /// All bodies together that are being read or worked on.
    std::size_t allBodiesBytes = limits::kHttpAllBodiesBytes;
    std::size_t connections = limits::kHttpConnections;
    /// Of those, the ones of one network address that have shown no certificate: a whole staff
    /// behind its office's one address, each with a browser.
    std::size_t connectionsPerAddress = 100;
    /// Of those, the ones of one device: the one that it uses, and the one that its network lost.
    /// What a device can make the server hold in memory is bounded by it.
    std::size_t connectionsPerDevice = 2;
    /// Bodies that are taken piece by piece at the same time.
    std::size_t uploads = 64;
    /// Requests that a worker works on or that wait for one.
    std::size_t jobs = limits::kHttpJobs;
    /// Requests, and bytes of bodies that are no uploads, of one device; of one address where no
    /// certificate is asked for. Beyond, they are answered with 429.
    Rate requests{limits::kRequestsAtOnce, limits::kRequestsPerSecond};
    Rate bodyBytesRate{limits::kBodyBytesAtOnce, limits::kBodyBytesPerSecond};
    /// Handshakes of one address but those of devices, so that all the tablets behind an office's
    /// one address need none of them. Beyond, its connections end at once.
    Rate handshakes{limits::kHandshakesAtOnce, limits::kHandshakesPerSecond};
};

/// One address to listen at, with its certificate, its limits and what is served there.
struct HttpListenerConfig {
    /// A word for the log: "tablets", "people".
    LogWord name;
    std::string address = "0.0.0.0";
    /// 0 takes any free one.
    std::uint16_t port = 0;
    /// The server's certificate, followed by those that are sent along with it.
    std::string certificatePem;
    std::string privateKeyPem;
    /// The authority whose client certificate is demanded; empty: none is asked for.
    std::string clientAuthorityPem;
    HttpLimits limits;
    HttpTimeouts timeouts;
};

/// An HTTPS server (HTTP/1.1, TLS 1.3 only) with any number of listeners: sockets on one thread,
/// handlers on a pool of workers.
class HttpServer {
  public:
    struct Config {
        /// Handlers mostly wait for the disk, so more than there are cores.
        unsigned workers = 4;
        /// How long stop() waits for requests that were accepted.
        std::chrono::milliseconds stopWithin{10'000};
        /// Where requests and connections are counted; null: nowhere. Outlives the server.
        Metrics* metrics = nullptr;
    };

    HttpServer(Config config, Log& log);
    /// Stops.
    ~HttpServer();

    /// Listens; requests are served from start() on. The port that was taken, or Invalid (address,
    /// certificate or key cannot be used) or Exists (the port is in use).
    Result<std::uint16_t> listen(HttpListenerConfig config, Router router);

    void start();

    /// Accepts nothing new, lets the requests that were accepted finish within the bound, says
    /// goodbye to idle clients and cuts the rest. Returns when all is closed. A handler cannot be
    /// interrupted, so it is waited for even beyond the bound.
    void stop();

  private:
    class Threads;

    std::unique_ptr<Threads> m_threads;
};

}  // namespace banso
