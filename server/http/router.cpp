// SPDX-License-Identifier: Apache-2.0
#include "server/http/router.h"

#include "server/http/error_mapping.h"
#include "shared/base/assert.h"

namespace banso {
namespace {

const char* methodName(HttpMethod method) {
    switch (method) {
        case HttpMethod::Get:
            return "GET";
        case HttpMethod::Post:
            return "POST";
        case HttpMethod::Put:
            return "PUT";
        case HttpMethod::Delete:
            return "DELETE";
        case HttpMethod::Other:
            break;
    }
    return "";
}

HttpResponse methodNotAllowed(const std::map<HttpMethod, HttpHandler>& allowed) {
    HttpResponse response =
        errorResponse(405, "method_not_allowed", "This address does not take this method.");
    std::string names;
    for (const auto& [method, handler] : allowed)
        names += (names.empty() ? "" : ", ") + std::string(methodName(method));
    response.headers.emplace_back("Allow", names);
    return response;
}

}  // namespace

void Router::add(HttpMethod method, std::string path, HttpHandler handler) {
    BANSO_ASSERT(method != HttpMethod::Other);
    const bool added = m_routes[std::move(path)].emplace(method, std::move(handler)).second;
    BANSO_ASSERT(added);
}

std::string Router::routeOf(const HttpRequest& request) const {
    return m_routes.contains(request.path) ? request.path : "-";
}

HttpResponse Router::handle(HttpRequest request, Log& log) const {
    const auto route = m_routes.find(request.path);
    if (route == m_routes.end())
        return errorResponse({ErrorCode::NotFound, "There is nothing at this address."});
    const auto handler = route->second.find(request.method);
    if (handler == route->second.end()) return methodNotAllowed(route->second);
    auto response = handler->second(std::move(request));
    if (response) return std::move(response).value();
    const Error& error = response.error();
    if (httpStatus(error.code) >= 500)
        log.error(
            "request_failed",
            {{"route", route->first}, {"code", error.code}, {"detail", LogValue::detail(error)}});
    return errorResponse(error);
}

}  // namespace banso
