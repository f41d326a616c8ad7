// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <variant>

#include "server/http/message.h"
#include "server/ops/log.h"

namespace banso {

/// Called on a worker thread and may block there; several calls run at the same time.
using HttpHandler = std::function<Result<HttpResponse>(HttpRequest)>;

/// Where a body goes, or the answer that refuses it.
using UploadStart = std::variant<std::unique_ptr<BodySink>, HttpResponse>;
/// Says so from a request's header alone. Called like a handler.
using HttpUpload = std::function<Result<UploadStart>(const HttpRequest& head)>;

/// Which handler answers which method and path of one listener.
class Router {
  public:
    /// `path` is compared as a whole ("/v1/sync"); one that ends with a slash takes every path with
    /// one more part ("/v1/files/" takes "/v1/files/abc"; "/" takes itself alone). One handler for
    /// each method and path.
    void add(HttpMethod method, std::string path, HttpHandler handler);
    /// A body of up to `bodyBytes` that does not have to fit the memory.
    void addUpload(HttpMethod method, std::string path, std::size_t bodyBytes, HttpUpload upload);
    /// Every answer at this path carries this field, a refusal too.
    void addField(std::string path, std::string name, std::string value);

    /// The path of the route, or "-": what a client asked for besides must not get into a log.
    std::string routeOf(const HttpRequest& request) const;
    /// How long a body this request may have, when it is taken piece by piece; 0: it is not.
    std::size_t uploadBytes(const HttpRequest& head) const;

    /// The handler's answer, or the error that there is none for this path (404) or method (405).
    HttpResponse handle(HttpRequest request, Log& log) const;
    /// Begins a request with `uploadBytes`.
    Result<UploadStart> upload(const HttpRequest& head) const;
    /// What is sent in the end: an error as its answer, and the path's fields. A failure of the
    /// server's own is logged here.
    HttpResponse answer(const std::string& route, Result<HttpResponse> outcome, Log& log) const;

  private:
    struct Method {
        HttpHandler handler;
        HttpUpload upload;
        std::size_t uploadBytes = 0;
    };
    struct Route {
        std::map<HttpMethod, Method> methods;
        std::vector<std::pair<std::string, std::string>> fields;
    };
    using Routes = std::map<std::string, Route, std::less<>>;

    void add(HttpMethod method, std::string path, Method how);
    Routes::const_iterator find(std::string_view path) const;
    static HttpResponse methodNotAllowed(const Route& route);

    Routes m_routes;
};

}  // namespace banso
