// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

#include "server/http/message.h"
#include "server/ops/log.h"

namespace banso {

/// Called on a worker thread and may block there; several calls run at the same time.
using HttpHandler = std::function<Result<HttpResponse>(HttpRequest)>;

/// Which handler answers which method and path of one listener.
class Router {
  public:
    /// `path` is compared as a whole ("/v1/sync"); one handler for each method and path.
    void add(HttpMethod method, std::string path, HttpHandler handler);

    /// A path that names a handler, or "-": what a client asked for besides must not get into a
    /// log.
    std::string routeOf(const HttpRequest& request) const;

    /// The handler's answer, or the error that there is none for this path (404) or method (405).
    /// Failures of the server's own are logged here.
    HttpResponse handle(HttpRequest request, Log& log) const;

  private:
    std::map<std::string, std::map<HttpMethod, HttpHandler>, std::less<>> m_routes;
};

}  // namespace banso
